package se.uppsikt.advertising.costs;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.advertising.AdYear;
import se.uppsikt.base.shared.Enforces;

/** Adds up what ads cost: years, units and currencies each for themselves. Pure. */
@Enforces(
        value = "N3",
        how =
                "Vad annonserna har kostat och gett står för varje år, verksamhet och beställning, och går att hämta som tabell.")
final class CostRules {
    static final String NO_ORDER = "Utan beställning";

    private CostRules() {}

    /** Whose an ad is: the unit, the order and where the order is seen. */
    record Whose(String unit, String order, String address) {}

    /** A line for each order, unit, year and currency; the latest year and the dearest first. */
    static List<CostLine> byOrder(List<AdYear> years, Function<AdYear, Whose> whose) {
        Map<List<Object>, CostLine> lines = new LinkedHashMap<>();
        for (AdYear each : years) {
            Whose of = whose.apply(each);
            CostLine one =
                    new CostLine(
                            each.year(),
                            of.unit(),
                            of.order(),
                            of.address(),
                            each.currency(),
                            1,
                            each.spendMicro(),
                            each.impressions(),
                            each.clicks());
            lines.merge(
                    List.of(one.year(), one.unit(), one.order(), one.address(), one.currency()),
                    one,
                    CostRules::together);
        }
        return ordered(lines.values());
    }

    /** The same, with the orders of a unit added up. */
    static List<CostLine> byUnit(List<CostLine> byOrder) {
        Map<List<Object>, CostLine> lines = new LinkedHashMap<>();
        for (CostLine each : byOrder) {
            CostLine one =
                    new CostLine(
                            each.year(),
                            each.unit(),
                            "",
                            "",
                            each.currency(),
                            each.ads(),
                            each.spendMicro(),
                            each.impressions(),
                            each.clicks());
            lines.merge(List.of(one.year(), one.unit(), one.currency()), one, CostRules::together);
        }
        return ordered(lines.values());
    }

    private static CostLine together(CostLine a, CostLine b) {
        BiFunction<@Nullable Long, @Nullable Long, @Nullable Long> sum =
                (one, other) ->
                        one == null ? other : other == null ? one : Long.valueOf(one + other);
        return new CostLine(
                a.year(),
                a.unit(),
                a.order(),
                a.address(),
                a.currency(),
                a.ads() + b.ads(),
                sum.apply(a.spendMicro(), b.spendMicro()),
                sum.apply(a.impressions(), b.impressions()),
                sum.apply(a.clicks(), b.clicks()));
    }

    private static List<CostLine> ordered(Collection<CostLine> lines) {
        return lines.stream()
                .sorted(
                        Comparator.comparing((CostLine each) -> -each.year())
                                .thenComparing(
                                        each -> each.spendMicro() == null ? 0L : -each.spendMicro())
                                .thenComparing(CostLine::unit)
                                .thenComparing(CostLine::order)
                                .thenComparing(CostLine::currency))
                .toList();
    }
}
