package se.uppsikt.publishing.twins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said first, or its twin, as people see it beside the other.
 *
 * @param account as the account is called; empty when nobody knows
 * @param text the words that it went out with
 * @param at when it went out; null before
 * @param link where it is read; null where the platform does not say
 * @param contribution as what it is kept; null when nobody knows the platform's name of it
 * @param gone whether it has been seen that nobody sees it any more
 * @param changed whether its words have been changed on the platform since
 */
public record Original(
        String account,
        String text,
        @Nullable Instant at,
        @Nullable String link,
        @Nullable String contribution,
        boolean gone,
        boolean changed) {
    static final Original UNKNOWN = new Original("", "", null, null, null, false, false);

    /** By which people know it in a list. */
    public String heading() {
        String line = text.strip().lines().findFirst().orElse("Utan text");
        return line.codePointCount(0, line.length()) <= 80
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 80)) + " …";
    }
}
