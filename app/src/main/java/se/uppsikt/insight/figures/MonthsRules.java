package se.uppsikt.insight.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.uppsikt.insight.figures.FigureRows.OfMonth;
import se.uppsikt.insight.figures.FollowUpView.MonthRow;
import se.uppsikt.insight.figures.FollowUpView.Months;
import se.uppsikt.policy.Ground;

/** Twelve months beside each other; what is before anything was counted is not known. */
final class MonthsRules {
    private static final int MONTHS = 12;
    private static final long WHOLE = 100;
    private static final String OTHER = "OTHER";

    private MonthsRules() {}

    /**
     * @param first the first of the months
     * @param since the first that is counted; null when none is
     */
    static Months of(
            List<OfMonth> counted, YearMonth first, @Nullable YearMonth since, List<Ground> known) {
        List<Ground> political = known.stream().filter(Ground::secondPerson).toList();
        SortedMap<YearMonth, @Nullable Long> received = new TreeMap<>();
        SortedMap<YearMonth, @Nullable Long> inTime = new TreeMap<>();
        List<MonthRow> rows = new ArrayList<>();
        for (int at = 0; at < MONTHS; at++) {
            YearMonth month = first.plusMonths(at);
            boolean unknown = since == null || month.isBefore(since);
            List<OfMonth> its = counted.stream().filter(c -> c.month().equals(month)).toList();
            MonthRow row = unknown ? unknown(month, political.size()) : row(month, its, political);
            received.put(month, row.received().number());
            inTime.put(month, row.inTime().number());
            rows.add(row);
        }
        long most = received.values().stream().mapToLong(n -> n == null ? 0 : n).max().orElse(0);
        return new Months(
                List.of(
                        MonthPlot.of("kom-in", "Kom in", received, most, ""),
                        MonthPlot.of("i-tid", "Besvarat i tid", inTime, WHOLE, "\u00a0%")),
                rows.reversed(),
                political.stream().map(Ground::name).toList());
    }

    private static MonthRow unknown(YearMonth month, int political) {
        return new MonthRow(
                month,
                Shown.unknown(),
                Shown.unknown(),
                Collections.nCopies(political, Shown.unknown()));
    }

    private static MonthRow row(YearMonth month, List<OfMonth> its, List<Ground> political) {
        return new MonthRow(
                month,
                Shown.of(sum(its, Kind.RECEIVED, null)),
                Shown.percent(
                        Figures.share(
                                sum(its, Kind.IN_TIME, OTHER), sum(its, Kind.ANSWERED, OTHER))),
                political.stream()
                        .map(ground -> Shown.of(sum(its, Kind.MODERATED, ground.id())))
                        .toList());
    }

    private static long sum(List<OfMonth> some, Kind kind, @Nullable String detail) {
        return some.stream()
                .filter(each -> each.kind() == kind)
                .filter(each -> detail == null || each.detail().equals(detail))
                .mapToLong(OfMonth::number)
                .sum();
    }
}
