package se.uppsikt.base.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL can hold as text and time. NUL and halves of surrogate pairs become U+FFFD, times
 * outside the years 1–9999 are drawn to the nearest of them. Nothing else is touched: emoji,
 * right-to-left marks and zero-width characters are part of what was written. The original has
 * everything as it came.
 */
public final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private StorableText() {}

    public static String text(String written) {
        if (replacedIn(written) == 0) {
            return written;
        }
        StringBuilder kept = new StringBuilder(written.length());
        written.codePoints()
                .forEach(point -> kept.appendCodePoint(holds(point) ? point : REPLACEMENT));
        return kept.toString();
    }

    public static @Nullable String textOrNull(@Nullable String written) {
        return written == null ? null : text(written);
    }

    /** How many characters must be replaced. */
    public static int replacedIn(@Nullable String written) {
        return written == null || plain(written)
                ? 0
                : (int) written.codePoints().filter(point -> !holds(point)).count();
    }

    /** As nearly all texts are, which are looked through for nothing else. */
    private static boolean plain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            if (sign == 0 || Character.isSurrogate(sign)) {
                return false;
            }
        }
        return true;
    }

    /** In microseconds, as PostgreSQL counts. */
    public static Instant time(Instant time) {
        if (time.isBefore(FIRST)) {
            return FIRST;
        }
        return time.isAfter(LAST) ? LAST : time.truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean holds(int point) {
        return point != 0
                && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
