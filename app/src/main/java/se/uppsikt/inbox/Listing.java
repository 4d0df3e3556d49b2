package se.uppsikt.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.LifeLine;
import se.uppsikt.records.Version;

/**
 * A page of the list.
 *
 * @param accounts those the person may see, to choose from
 * @param handOvers who has which relay account
 * @param next where the next page begins; null when this is the last
 */
public record Listing(
        InboxFilter filter,
        List<Row> rows,
        ListRows.Counts counts,
        List<Account> accounts,
        HandOver.Notices handOvers,
        @Nullable String next) {
    private static final int START = 160;

    /**
     * One row.
     *
     * @param uncertain whether an answer may have arrived, so that somebody must look
     */
    public record Row(
            Item item,
            Contribution contribution,
            Account account,
            LifeLine line,
            DueMark due,
            boolean uncertain) {
        /** Such as {@code Besvarad direkt på Facebook 14 maj 09.05}; null when it was not. */
        public @Nullable String answeredThere() {
            return ItemView.answeredThere(item, contribution, account);
        }

        /** The beginning of what it says, on one line. */
        public String says() {
            if (contribution.facts().neverShown()) {
                return "Innehållet visas inte";
            }
            String text = contribution.text();
            Version.Genre genre = contribution.genre();
            if (text == null || text.isBlank()) {
                return genre != null ? genre.swedish() : wordless();
            }
            return (genre == null ? "" : genre.swedish() + " · ") + beginning(text);
        }

        private String wordless() {
            return contribution.media() > 0 ? "Bild eller film utan text" : "Utan text";
        }

        /** Reads no further than is shown: what somebody wrote may be very long. */
        private static String beginning(String text) {
            StringBuilder line = new StringBuilder(START);
            boolean space = false;
            int shown = 0;
            for (int at = 0; at < text.length(); ) {
                int character = text.codePointAt(at);
                at += Character.charCount(character);
                if (Character.isWhitespace(character)) {
                    space = shown > 0;
                } else if (shown + (space ? 1 : 0) >= START) {
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

    /** How many the view has; null where nobody counts. */
    public ListRows.Counts.@Nullable Figure count(InboxFilter.View view) {
        return switch (view) {
            case ALL -> counts.all();
            case MINE -> counts.mine();
            case LATE -> counts.late();
            case CLOSED -> null;
        };
    }
}
