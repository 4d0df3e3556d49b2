package se.uppsikt.insight.figures;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is shown and as a spreadsheet takes it.
 *
 * @param number null when nobody knows it, or it is no number
 */
public record Shown(String words, @Nullable Long number) {
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final Shown UNKNOWN = new Shown("okänt", null);

    /** Whether anybody knows it. */
    public boolean known() {
        return !equals(UNKNOWN);
    }

    static String number(long value) {
        return String.format(SWEDISH, "%,d", value).replace('-', '\u2212');
    }

    static Shown of(@Nullable Long value) {
        return value == null ? UNKNOWN : new Shown(number(value), value);
    }

    static Shown percent(@Nullable Long value) {
        return value == null ? new Shown("inga svar", null) : new Shown(value + "\u00a0%", value);
    }

    static Shown time(@Nullable Integer end) {
        return new Shown(end == null ? "inga svar" : AnswerTimeRules.words(end), null);
    }

    static Shown unknown() {
        return UNKNOWN;
    }
}
