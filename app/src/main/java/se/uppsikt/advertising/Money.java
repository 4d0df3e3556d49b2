package se.uppsikt.advertising;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What something cost, as people read it; platforms count in millionths. Pure. */
public final class Money {
    private static final BigDecimal MICRO = BigDecimal.valueOf(1_000_000);
    private static final String UNKNOWN = "inte känt";
    private static final DecimalFormatSymbols SWEDISH =
            DecimalFormatSymbols.getInstance(Locale.of("sv", "SE"));

    private Money() {}

    /** Such as {@code 1 234,50 kr}; another currency keeps its own name. */
    public static String shown(@Nullable Long micro, String currency) {
        return micro == null
                ? UNKNOWN
                : new DecimalFormat("#,##0.00", SWEDISH).format(amount(micro))
                        + '\u00a0'
                        + (currency.equals("SEK") ? "kr" : currency);
    }

    /** To the hundredth, as accounts are kept. */
    public static BigDecimal amount(long micro) {
        return BigDecimal.valueOf(micro).divide(MICRO, 2, RoundingMode.HALF_UP);
    }

    public static String count(@Nullable Long number) {
        return number == null ? UNKNOWN : new DecimalFormat("#,##0", SWEDISH).format(number);
    }
}
