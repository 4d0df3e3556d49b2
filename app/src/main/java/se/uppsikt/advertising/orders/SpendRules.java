package se.uppsikt.advertising.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Enforces;

/** How much of the budget is spent, and when somebody is told. Pure. */
@Enforces(
        value = "N3",
        how =
                "Den som beställde och de som arbetar med kommunikation får ett mejl när annonserna har kostat 80 procent av budgeten, och ett när de har kostat allt.")
final class SpendRules {
    static final List<Integer> STEPS = List.of(80, 100);

    private SpendRules() {}

    /** In whole percent, rounded down; null when one of them is not known. */
    static @Nullable Integer percent(@Nullable Long budget, @Nullable Long spent) {
        if (budget == null || budget <= 0 || spent == null) {
            return null;
        }
        BigDecimal percent =
                BigDecimal.valueOf(spent)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(budget), 0, RoundingMode.FLOOR);
        return percent.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }

    /** The highest step that is reached; 0 for none. Who passes both at once is told of one. */
    static int step(@Nullable Integer percent) {
        return percent == null
                ? 0
                : STEPS.stream().filter(each -> percent >= each).reduce(0, Math::max);
    }
}
