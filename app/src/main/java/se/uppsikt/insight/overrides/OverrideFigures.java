package se.uppsikt.insight.overrides;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.insight.overrides.OverrideView.Line;
import se.uppsikt.insight.overrides.OverrideView.Listed;
import se.uppsikt.insight.overrides.OverrideView.Row;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;
import se.uppsikt.publishing.Submission.LetPast;
import se.uppsikt.publishing.Submission.Overridden;
import se.uppsikt.publishing.gate.Point.Check;

/** Counts what was let past the gate in a year, and shows a month of it to those who may. */
@Component
class OverrideFigures {
    static final int MONTHS = 12;
    private static final int MOST = 200;

    private final Drafts drafts;
    private final Access access;
    private final InstantSource time;

    OverrideFigures(Drafts drafts, Access access, InstantSource time) {
        this.drafts = drafts;
        this.access = access;
        this.time = time;
    }

    /**
     * @param month of which each is shown; null for none
     */
    OverrideView of(Employee me, @Nullable YearMonth month) {
        YearMonth now = YearMonth.from(SwedishTime.day(time.instant()));
        List<YearMonth> months =
                Stream.iterate(now, each -> each.minusMonths(1)).limit(MONTHS).toList();
        List<LetPast> all = drafts.letPast(begins(months.getLast()));
        List<Check> checks =
                Stream.of(Check.values())
                        .filter(check -> all.stream().anyMatch(each -> each.check() == check))
                        .toList();
        return new OverrideView(
                MonthBars.of(numbers(months, all)),
                checks,
                months.stream()
                        .map(each -> row(each, checks, all, past -> past.month().equals(each)))
                        .toList(),
                areas(checks, all),
                month == null || !months.contains(month) ? null : listed(me, month));
    }

    static SortedMap<YearMonth, Integer> numbers(List<YearMonth> months, List<LetPast> all) {
        SortedMap<YearMonth, Integer> numbers = new TreeMap<>();
        months.forEach(month -> numbers.put(month, 0));
        all.forEach(each -> numbers.computeIfPresent(each.month(), (_, n) -> n + each.number()));
        return numbers;
    }

    static <T> Row<T> row(T head, List<Check> checks, List<LetPast> all, Predicate<LetPast> which) {
        List<Integer> numbers = new ArrayList<>();
        for (Check check : checks) {
            numbers.add(
                    all.stream()
                            .filter(which.and(each -> each.check() == check))
                            .mapToInt(LetPast::number)
                            .sum());
        }
        return new Row<>(head, List.copyOf(numbers));
    }

    private List<Row<String>> areas(List<Check> checks, List<LetPast> all) {
        Map<ServiceAreaId, ServiceArea> areas = access.serviceAreas();
        return all.stream()
                .map(LetPast::area)
                .distinct()
                .map(id -> row(name(areas, id), checks, all, past -> past.area().equals(id)))
                .sorted(Comparator.comparing(Row::head))
                .toList();
    }

    private Listed listed(Employee me, YearMonth month) {
        Map<ServiceAreaId, ServiceArea> areas = access.serviceAreas();
        List<Overridden> some =
                drafts.letPast(begins(month), begins(month.plusMonths(1)), MOST + 1);
        Map<DraftId, Draft> mine =
                drafts
                        .known(some.stream().map(Overridden::draft).collect(Collectors.toSet()))
                        .stream()
                        .filter(draft -> drafts.sees(me, draft))
                        .collect(Collectors.toMap(Draft::id, Function.identity()));
        List<Line> lines =
                some.stream()
                        .limit(MOST)
                        .filter(each -> mine.containsKey(each.draft()))
                        .map(
                                each ->
                                        line(
                                                each,
                                                requireNonNull(mine.get(each.draft())),
                                                name(areas, each.area())))
                        .toList();
        return new Listed(
                month, lines, Math.min(some.size(), MOST) - lines.size(), some.size() > MOST);
    }

    private static Line line(Overridden past, Draft draft, String area) {
        return new Line(past, draft.content().heading(), draft.state().swedish(), area);
    }

    private static String name(Map<ServiceAreaId, ServiceArea> areas, ServiceAreaId id) {
        ServiceArea area = areas.get(id);
        return area == null ? "Okänd verksamhet" : area.name();
    }

    private static Instant begins(YearMonth month) {
        return month.atDay(1).atStartOfDay(SwedishTime.ZONE).toInstant();
    }
}
