package se.uppsikt.advertising.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import se.uppsikt.advertising.Money;

/**
 * What ads cost and gave in a year, in one currency: of a unit, or of one order of it.
 *
 * @param unit as it was called when it was ordered; of an ad without an order, the account's
 * @param order what was ordered; of an ad without an order, that there is none; empty where a whole
 *     unit is added up
 * @param spendMicro null is not known, and never nought
 */
public record CostLine(
        int year,
        String unit,
        String order,
        String address,
        String currency,
        int ads,
        @Nullable Long spendMicro,
        @Nullable Long impressions,
        @Nullable Long clicks) {
    static final String KRONOR = "SEK";

    public String cost() {
        return Money.shown(spendMicro, currency);
    }

    public String shown() {
        return Money.count(impressions);
    }

    public String clicked() {
        return Money.count(clicks);
    }

    /** What a click cost, as people read it. */
    public String perClick() {
        BigDecimal each = per(clicks, 1);
        return each == null
                ? "–"
                : each.toPlainString().replace('.', ',') + '\u00a0' + unitOfMoney();
    }

    /** What a thousand times shown cost. */
    public String perThousand() {
        BigDecimal each = per(impressions, 1_000);
        return each == null
                ? "–"
                : each.toPlainString().replace('.', ',') + '\u00a0' + unitOfMoney();
    }

    @Nullable BigDecimal amount() {
        return spendMicro == null ? null : Money.amount(spendMicro);
    }

    /** Null when there was no result, or when somebody does not know. */
    @Nullable BigDecimal per(@Nullable Long result, int times) {
        BigDecimal amount = amount();
        return amount == null || result == null || result == 0
                ? null
                : amount.multiply(BigDecimal.valueOf(times))
                        .divide(BigDecimal.valueOf(result), 2, RoundingMode.HALF_UP);
    }

    private String unitOfMoney() {
        return currency.equals(KRONOR) ? "kr" : currency;
    }
}
