package se.uppsikt.records;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;

/**
 * A contribution in its current wording. The record read by SQL is the record that pages get.
 *
 * @param text the current wording; null when there is only media, when it was gone before Uppsikt
 *     saw it, or when it is never to be shown
 * @param genre what sort of thing it is where words do not say it; null when nothing tells
 * @param writtenAt when the person wrote it, by the platform's clock: the time of arrival in law
 * @param capturedAt when Uppsikt kept it first
 * @param versions how many wordings are kept
 * @param media how many pictures, films and files the current wording has
 */
public record Contribution(
        ContributionId id,
        AccountId account,
        PlatformKey key,
        ContributionKind kind,
        Direction direction,
        Author author,
        @Nullable PlatformKey parent,
        PlatformKey thread,
        @Nullable String text,
        Version.@Nullable Genre genre,
        @Nullable URI permalink,
        Instant writtenAt,
        Instant capturedAt,
        int versions,
        int media,
        Facts facts) {

    /** Older than this when first seen: history from before the account was connected. */
    public static final Duration HISTORY = Duration.ofDays(30);

    /** The beginning of what it says, on one line of a list. */
    public String says() {
        if (disposed()) {
            return "Gallrad";
        }
        if (facts.neverShown()) {
            return "Innehållet visas inte";
        }
        if (text == null || text.isBlank()) {
            return genre != null ? genre.swedish() : wordless();
        }
        return (genre == null ? "" : genre.swedish() + " · ") + FirstWords.of(text);
    }

    private String wordless() {
        return media > 0 ? "Bild eller film utan text" : "Utan text";
    }

    /** Whether it came from outside. */
    public boolean received() {
        return direction == Direction.RECEIVED;
    }

    /** Whether what it said is gone (H5); that it was there is not. */
    public boolean disposed() {
        return facts.retention() == Facts.Retention.DISPOSED;
    }

    /**
     * Whether only those who work with it may read it (B6; OSL 8 kap. 1 §), as {@code
     * records.contribution.confidential} has it.
     */
    public boolean confidential() {
        return kind.apart() || facts.secret();
    }

    /** The beginning of what somebody wrote, on one line of a list; nothing after that is read. */
    static final class FirstWords {
        /** In code points. */
        static final int LONGEST = 160;

        private FirstWords() {}

        static String of(String text) {
            return text.length() <= LONGEST && isOneLine(text) ? text : gathered(text);
        }

        /** Most of what is written is one line as it stands. */
        private static boolean isOneLine(String text) {
            char before = ' ';
            for (int at = 0; at < text.length(); at++) {
                char here = text.charAt(at);
                if (Character.isWhitespace(here) && (here != ' ' || before == ' ')) {
                    return false;
                }
                before = here;
            }
            return before != ' ';
        }

        private static String gathered(String text) {
            StringBuilder line = new StringBuilder(LONGEST);
            boolean space = false;
            int shown = 0;
            for (int at = 0; at < text.length(); ) {
                int character = text.codePointAt(at);
                at += Character.charCount(character);
                if (Character.isWhitespace(character)) {
                    space = shown > 0;
                } else if (shown + (space ? 1 : 0) >= LONGEST) {
                    return line.append('…').toString();
                } else {
                    line.append(space ? " " : "").appendCodePoint(character);
                    shown += space ? 2 : 1;
                    space = false;
                }
            }
            return line.toString();
        }
    }
}
