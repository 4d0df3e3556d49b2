package se.uppsikt.accounts.turns;

import static se.uppsikt.accounts.turns.Turn.State.ENDED;
import static se.uppsikt.accounts.turns.Turn.State.PLANNED;
import static se.uppsikt.accounts.turns.Turn.State.RUNNING;
import static se.uppsikt.accounts.turns.Turn.State.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountRights;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;

/** What turns there may be (K5, K6), and the life of one: every state and edge in one table. */
@Enforces(value = "K5", how = "En vecka på stafettkontot ges bara till en verksamhet åt gången.")
@Enforces(value = "K6", how = "Tillfällig behörighet har alltid en sista dag och slutar då.")
final class TurnRules {
    /** What moves a turn along. */
    enum Cause {
        TIME,
        PERSON
    }

    /** An edge of a turn's life. */
    record Step(Turn.State from, Turn.State to, Cause cause) {}

    static final List<Step> STEPS =
            List.of(
                    new Step(PLANNED, RUNNING, Cause.TIME),
                    new Step(RUNNING, ENDED, Cause.TIME),
                    new Step(PLANNED, WITHDRAWN, Cause.PERSON),
                    new Step(RUNNING, WITHDRAWN, Cause.PERSON));

    /** Access that is to last longer is no longer time-limited, but a change of the register. */
    static final Period LONGEST = Period.ofYears(1);

    static final int LONGEST_PURPOSE = 200;
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private TurnRules() {}

    /**
     * A turn that somebody wants to grant.
     *
     * @param host null when none was chosen
     * @param from null when no time was given that can be understood
     */
    record Wanted(
            @Nullable ServiceAreaId host,
            Turn.Kind kind,
            @Nullable Instant from,
            @Nullable Instant until,
            String purpose) {

        /** A week of the relay; the rest of it when it has begun. */
        static Wanted week(@Nullable ServiceAreaId host, @Nullable IsoWeek week, Instant now) {
            return week == null
                    ? new Wanted(host, Turn.Kind.RELAY, null, null, "")
                    : new Wanted(host, Turn.Kind.RELAY, later(week.from(), now), week.until(), "");
        }

        /** Whole days, the last one included; the rest of the first when it is today. */
        static Wanted days(
                @Nullable ServiceAreaId host,
                @Nullable LocalDate first,
                @Nullable LocalDate last,
                String purpose,
                Instant now) {
            if (first == null || last == null) {
                return new Wanted(host, Turn.Kind.LIMITED, null, null, purpose);
            }
            Instant from = first.atStartOfDay(SwedishTime.ZONE).toInstant();
            Instant until = SwedishTime.endOf(last);
            boolean today = first.equals(SwedishTime.day(now));
            return new Wanted(
                    host, Turn.Kind.LIMITED, today ? later(from, now) : from, until, purpose);
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    /**
     * What a wish is judged by.
     *
     * @param turns all turns of the account
     * @param areas every service area, by id
     * @param canAnswer whether the host has anybody who may answer
     */
    record Circumstances(
            Account account,
            List<Turn> turns,
            Map<ServiceAreaId, ServiceArea> areas,
            boolean canAnswer,
            Instant now) {}

    /** Why the turn cannot be granted; every reason at once. */
    static List<Objection> objections(Wanted wanted, Circumstances now) {
        List<Objection> objections = new ArrayList<>(ofTheAccount(wanted, now));
        objections.addAll(ofTheHost(wanted, now));
        objections.addAll(ofThePurpose(wanted));
        objections.addAll(ofTheTime(wanted, now));
        return objections;
    }

    private static List<Objection> ofTheAccount(Wanted wanted, Circumstances now) {
        List<Objection> objections = new ArrayList<>();
        if (now.account().status() == Account.Status.CLOSED) {
            objections.add(of(wanted.kind(), "Kontot är avslutat."));
        }
        if (wanted.kind() == Turn.Kind.RELAY && !now.account().relay()) {
            objections.add(of(wanted.kind(), "Kontot är inget stafettkonto."));
        }
        return objections;
    }

    private static List<Objection> ofTheHost(Wanted wanted, Circumstances now) {
        ServiceArea host = wanted.host() == null ? null : now.areas().get(wanted.host());
        if (host == null) {
            return List.of(of(wanted.kind(), "Välj en verksamhet."));
        }
        if (wanted.kind() == Turn.Kind.LIMITED && host.id().equals(now.account().owner())) {
            return List.of(
                    of(
                            wanted.kind(),
                            host.name() + " svarar redan för kontot och når det alltid."));
        }
        return now.canAnswer()
                ? List.of()
                : List.of(
                        Objection.of(
                                rule(wanted.kind()),
                                host.name()
                                        + " har ingen redaktör eller kontoansvarig, så ingen skulle kunna svara.",
                                "Se vilka som finns",
                                "/behorighet"));
    }

    private static List<Objection> ofThePurpose(Wanted wanted) {
        if (wanted.kind() == Turn.Kind.RELAY) {
            return List.of();
        }
        if (wanted.purpose().isBlank()) {
            return List.of(of(wanted.kind(), "Skriv vad behörigheten ska användas till."));
        }
        return wanted.purpose().length() > LONGEST_PURPOSE
                ? List.of(
                        of(
                                wanted.kind(),
                                "Skriv kortare vad behörigheten ska användas till, högst "
                                        + LONGEST_PURPOSE
                                        + " tecken."))
                : List.of();
    }

    private static List<Objection> ofTheTime(Wanted wanted, Circumstances now) {
        Instant from = wanted.from();
        Instant until = wanted.until();
        if (from == null || until == null) {
            return List.of(
                    of(
                            wanted.kind(),
                            wanted.kind() == Turn.Kind.RELAY
                                    ? "Välj en vecka."
                                    : "Välj första och sista dag."));
        }
        List<Objection> objections = new ArrayList<>();
        if (from.isBefore(now.now()) || !until.isAfter(now.now())) {
            objections.add(of(wanted.kind(), "Tiden har redan varit."));
        } else if (!from.isBefore(until)) {
            objections.add(of(wanted.kind(), "Den sista dagen ligger före den första."));
        } else if (until.isAfter(SwedishTime.civil(from).plus(LONGEST).plusDays(1).toInstant())) {
            objections.add(of(wanted.kind(), "Tiden är längre än ett år."));
        }
        now.turns().stream()
                .filter(turn -> turn.kind() == wanted.kind())
                .filter(turn -> turn.kind() == Turn.Kind.RELAY || turn.host().equals(wanted.host()))
                .filter(turn -> turn.overlaps(from, until))
                .map(turn -> taken(turn, now.areas()))
                .forEach(objections::add);
        return objections;
    }

    private static Objection taken(Turn turn, Map<ServiceAreaId, ServiceArea> areas) {
        ServiceArea host = areas.get(turn.host());
        return Objection.of(
                rule(turn.kind()),
                (host == null ? "En annan verksamhet" : host.name())
                        + (turn.kind() == Turn.Kind.RELAY
                                ? " har redan kontot från "
                                : " har redan behörighet från ")
                        + period(turn)
                        + ".",
                "Se turerna",
                "#turer");
    }

    /** Such as {@code måndag 23 november till och med söndag 29 november}. */
    static String period(Turn turn) {
        return SwedishTime.weekday(turn.from())
                + " till och med "
                + SwedishTime.weekday(turn.end().minusNanos(1));
    }

    /** Why the turn cannot be withdrawn. */
    static List<Objection> withdrawing(Turn turn, Instant now) {
        Turn.State state = turn.state(now);
        return leads(state, WITHDRAWN)
                ? List.of()
                : List.of(
                        of(
                                turn.kind(),
                                "Veckan eller behörigheten är redan "
                                        + state.swedish().toLowerCase(SWEDISH)
                                        + "."));
    }

    /** Why the host cannot say that it has taken over. */
    static List<Objection> receiving(Turn turn, Instant now) {
        if (turn.kind() == Turn.Kind.RELAY && turn.state(now) == RUNNING) {
            return List.of();
        }
        return List.of(of(turn.kind(), "Bara en stafettvecka som pågår kan tas över."));
    }

    static boolean leads(Turn.State from, Turn.State to) {
        return STEPS.stream().anyMatch(step -> step.from() == from && step.to() == to);
    }

    private static Objection of(Turn.Kind kind, String sentence) {
        return Objection.of(rule(kind), sentence);
    }

    private static String rule(Turn.Kind kind) {
        return switch (kind) {
            case RELAY -> "K5";
            case LIMITED -> "K6";
        };
    }

    /** Whether somebody takes over the account for this turn: one of those whose turn it is. */
    static boolean receives(Employee employee, Turn turn) {
        return AccountRights.hosts(employee) && turn.host().equals(employee.serviceArea());
    }
}
