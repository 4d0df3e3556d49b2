package se.uppsikt.inbox.assignment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.inbox.assignment.Assignment.Times;
import se.uppsikt.policy.Guideline.AnswerTimes;
import se.uppsikt.policy.WorkingDays;

/**
 * For how long a hand-over waits for its receipt: to the end of the guideline's working day, and no
 * longer than its part of the working time that is left to answer in, so that whoever gets it back
 * has the rest. Only Swedish working days count; where none is left the clock itself does. Nobody
 * is given less than an hour, however late the answer is.
 */
@Enforces(
        value = "S7",
        how =
                "En överlämning som ingen har tagit emot i tid går tillbaka av sig själv, räknat i svenska"
                        + " arbetsdagar.")
final class ReturnRules {
    private static final Duration LEAST = Duration.ofHours(1);
    private static final int WHOLE = 100;
    private static final int HALF = 50;

    private ReturnRules() {}

    /**
     * @param due when an answer is due; null when nobody waits for one
     */
    static Times times(AnswerTimes promised, Instant now, @Nullable Instant due) {
        WorkingDays calendar = promised.calendar();
        Instant returns = lastDay(promised, now);
        if (due != null) {
            Instant part = at(calendar, now, due, promised.receipt().percent());
            returns = part.isBefore(returns) ? part : returns;
        }
        Instant least = now.plus(LEAST);
        Instant at = returns.isBefore(least) ? least : returns;
        return new Times(now, at(calendar, now, at, HALF), at);
    }

    private static Instant lastDay(AnswerTimes promised, Instant now) {
        LocalDate last = SwedishTime.day(now);
        for (int day = 0; day < promised.receipt().workingDays(); day++) {
            last = promised.calendar().after(last);
        }
        return SwedishTime.lastSecondOf(last);
    }

    /** When so many per cent of the working time between two moments have gone. */
    private static Instant at(WorkingDays calendar, Instant from, Instant until, int percent) {
        if (!until.isAfter(from)) {
            return from;
        }
        Duration all = working(calendar, from, until);
        if (all.isZero()) {
            return from.plus(part(Duration.between(from, until), percent));
        }
        Duration left = part(all, percent);
        Instant at = from;
        while (true) {
            Instant next = next(at, until);
            Duration here = works(calendar, at) ? Duration.between(at, next) : Duration.ZERO;
            if (left.compareTo(here) <= 0 && !here.isZero()) {
                return at.plus(left);
            }
            left = left.minus(here);
            at = next;
        }
    }

    private static Duration working(WorkingDays calendar, Instant from, Instant until) {
        Duration all = Duration.ZERO;
        for (Instant at = from; at.isBefore(until); at = next(at, until)) {
            if (works(calendar, at)) {
                all = all.plus(Duration.between(at, next(at, until)));
            }
        }
        return all;
    }

    private static boolean works(WorkingDays calendar, Instant at) {
        return calendar.include(SwedishTime.day(at));
    }

    /** The end of the day, or of what is asked about. */
    private static Instant next(Instant at, Instant until) {
        Instant end = SwedishTime.endOf(SwedishTime.day(at));
        return end.isBefore(until) ? end : until;
    }

    private static Duration part(Duration whole, int percent) {
        return whole.multipliedBy(percent).dividedBy(WHOLE);
    }
}
