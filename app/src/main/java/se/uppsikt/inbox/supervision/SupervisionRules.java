package se.uppsikt.inbox.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.uppsikt.accounts.Account.Status;
import se.uppsikt.accounts.Account.StatusChange;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.WorkingDays;

/**
 * Which days an account was to be looked over, and which of them were missed (S8): working days
 * through the whole of which it was active. An account that was begun, rested or closed during a
 * day was nobody's to look over that day.
 */
@Enforces(
        value = "S8",
        how = "Den första som ser över kontot varje dag antecknas, och en missad arbetsdag larmar.")
final class SupervisionRules {
    /** How far back the page tells. */
    static final int DAYS = 30;

    private SupervisionRules() {}

    /** What became of a day. */
    enum Mark {
        SEEN("Sedd"),
        MISSED("Missad"),
        /** Today, and nobody has looked yet. */
        OPEN("Ingen än"),
        FREE("Inte arbetsdag"),
        NOT_WATCHED("Räknas inte");

        private final String swedish;

        Mark(String swedish) {
            this.swedish = swedish;
        }

        String swedish() {
            return swedish;
        }
    }

    /** The last working day that is over. */
    static LocalDate latestWhole(WorkingDays calendar, LocalDate today) {
        LocalDate day = today.minusDays(1);
        while (!calendar.include(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /**
     * What an account's days are judged by.
     *
     * @param changes of its status, in order; none for an account whose life is not known
     * @param begun from when looks are noted
     */
    record Life(Status status, List<StatusChange> changes, Instant begun) {
        /** Whether it was active all day. */
        boolean watched(LocalDate day) {
            Instant from = day.atStartOfDay(SwedishTime.ZONE).toInstant();
            Instant until = SwedishTime.endOf(day);
            return !begun.isAfter(from)
                    && at(from) == Status.ACTIVE
                    && changes.stream()
                            .noneMatch(
                                    change ->
                                            change.at().isAfter(from)
                                                    && change.at().isBefore(until));
        }

        private Status at(Instant time) {
            Status then = changes.isEmpty() ? status : Status.DRAFT;
            for (StatusChange change : changes) {
                then = change.at().isAfter(time) ? then : change.to();
            }
            return then;
        }
    }

    static Mark mark(
            WorkingDays calendar, Life life, LocalDate day, LocalDate today, boolean seen) {
        if (seen) {
            return Mark.SEEN;
        }
        if (!calendar.include(day)) {
            return Mark.FREE;
        }
        if (day.equals(today)) {
            return life.status() == Status.ACTIVE ? Mark.OPEN : Mark.NOT_WATCHED;
        }
        return life.watched(day) ? Mark.MISSED : Mark.NOT_WATCHED;
    }
}
