package se.uppsikt.accounts.turns;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;

/**
 * An account's turns as their page shows them.
 *
 * @param mayGrant whether the person who looks may grant turns and withdraw them
 * @param current turns that run or are to come, the first to begin first
 * @param past turns that are over, the last first
 * @param weeks the weeks ahead, to choose from; none for an account that is no relay
 */
public record TurnView(
        Account account, boolean mayGrant, List<Row> current, List<Row> past, List<Choice> weeks) {
    private static final int WEEKS_AHEAD = 26;

    /** One turn. */
    public record Row(Turn turn, String host, Turn.State state) {
        /** Whether somebody can still end it. */
        public boolean open() {
            return TurnRules.leads(state, Turn.State.WITHDRAWN);
        }

        /** Such as {@code måndag 23 november till och med söndag 29 november}. */
        public String period() {
            return TurnRules.period(turn);
        }
    }

    /**
     * A week to choose.
     *
     * @param taken the service area that has it already; null when it is free
     */
    public record Choice(String code, String shown, @Nullable String taken) {}

    static TurnView of(
            Account account,
            List<Turn> turns,
            Map<ServiceAreaId, ServiceArea> areas,
            boolean mayGrant,
            Instant now) {
        List<Row> rows =
                turns.stream()
                        .map(
                                turn ->
                                        new Row(
                                                turn,
                                                requireNonNull(areas.get(turn.host())).name(),
                                                turn.state(now)))
                        .toList();
        return new TurnView(
                account,
                mayGrant,
                rows.stream().filter(Row::open).toList(),
                rows.stream()
                        .filter(row -> !row.open())
                        .sorted(Comparator.comparing((Row row) -> row.turn().end()).reversed())
                        .toList(),
                account.relay() ? weeks(rows, now) : List.of());
    }

    private static List<Choice> weeks(List<Row> rows, Instant now) {
        IsoWeek first = IsoWeek.of(now);
        return IntStream.range(0, WEEKS_AHEAD)
                .mapToObj(first::next)
                .map(week -> new Choice(week.code(), week.shown(), taken(rows, week, now)))
                .toList();
    }

    private static @Nullable String taken(List<Row> rows, IsoWeek week, Instant now) {
        Instant from = week.from().isAfter(now) ? week.from() : now;
        Optional<Row> holder =
                rows.stream()
                        .filter(row -> row.turn().kind() == Turn.Kind.RELAY)
                        .filter(row -> row.turn().overlaps(from, week.until()))
                        .findFirst();
        return holder.map(Row::host).orElse(null);
    }
}
