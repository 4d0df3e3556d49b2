package se.uppsikt.advertising.orders;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.advertising.Money;

/**
 * An amount of kronor as somebody typed it. Another currency is not counted over by anybody here.
 * Pure.
 *
 * @param micro in millionths of a krona; null when it cannot be read as kronor
 * @param foreign the currency that was typed instead; empty when none was
 */
record Budget(@Nullable Long micro, String foreign) {
    private static final BigDecimal MICRO = BigDecimal.valueOf(1_000_000);
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "([A-Za-z$€£]{0,3})\\s*(-?[0-9]{1,3}(?:[ .\\u00a0\\u202f][0-9]{3})+|-?[0-9]{1,12})(?:[,.]([0-9]{1,2}))?\\s*(:-|kr\\.?|kronor|[A-Za-z$€£]{0,5})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern KRONOR =
            Pattern.compile("|:-|kr\\.?|kronor|sek", Pattern.CASE_INSENSITIVE);

    static Budget read(String typed) {
        Matcher found = AMOUNT.matcher(typed.strip());
        if (!found.matches()) {
            return new Budget(null, "");
        }
        for (int place : new int[] {1, 4}) {
            String unit = found.group(place);
            if (!KRONOR.matcher(unit).matches()) {
                return new Budget(null, unit);
            }
        }
        String whole = found.group(2).replaceAll("[^0-9-]", "");
        String part = found.group(3) == null ? "0" : found.group(3);
        return new Budget(new BigDecimal(whole + "." + part).multiply(MICRO).longValueExact(), "");
    }

    /** Such as {@code 12 000,00 kr}; what nobody can read is shown as it was typed. */
    static String shown(String typed) {
        Budget read = read(typed);
        return read.micro() == null ? typed : Money.shown(read.micro(), "SEK");
    }

    static long kronor(long kronor) {
        return kronor * 1_000_000;
    }
}
