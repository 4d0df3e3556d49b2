package se.uppsikt.platforms.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads numbers as platforms write them: as numbers, as strings, or of several kinds at once. */
public final class Numbers {
    private static final int LONGEST = 25;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Numbers() {}

    /**
     * Total: whatever it is gives an answer.
     *
     * @return null when it is no number; the sum when it is one number for each kind
     */
    public static @Nullable Long of(JsonNode told) {
        if (told.isNumber()) {
            return whole(told.decimalValue());
        }
        if (told.isString()) {
            return of(told.stringValue().strip());
        }
        if (!told.isObject()) {
            return null;
        }
        Long sum = told.isEmpty() ? 0L : null;
        for (JsonNode kind : told) {
            Long one = kind.isObject() ? null : of(kind);
            sum = one == null ? sum : Long.valueOf(one + (sum == null ? 0 : sum));
        }
        return sum;
    }

    private static @Nullable Long of(String text) {
        if (text.length() > LONGEST || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return null;
        }
        return whole(new BigDecimal(text));
    }

    private static @Nullable Long whole(BigDecimal number) {
        return number.abs().compareTo(MOST) > 0
                ? null
                : Long.valueOf(number.setScale(0, RoundingMode.HALF_UP).longValue());
    }
}
