package se.uppsikt.records.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.WorkingDays;

/**
 * By when somebody is to have what was asked for: at once, or as soon as it can be done
 * (tryckfrihetsförordningen 2 kap. 15–16 §§). The same day is the aim; a single day more is what JO
 * has borne with when secrecy had to be tried or much was asked for, and two are too many.
 */
final class ClockRules {
    private ClockRules() {}

    /** How a request stands against the clock. */
    enum Haste {
        IN_TIME,
        /** The day it was to be given out is over. */
        AFTER_THE_DAY,
        /** Two working days more are over too. */
        LATE
    }

    /** The end of the day it came, or of the first working day after it. */
    static Instant due(WorkingDays calendar, Instant arrivedAt) {
        return SwedishTime.lastSecondOf(day(calendar, arrivedAt));
    }

    static Haste haste(WorkingDays calendar, Instant arrivedAt, Instant now) {
        LocalDate day = day(calendar, arrivedAt);
        if (now.isBefore(SwedishTime.endOf(day))) {
            return Haste.IN_TIME;
        }
        LocalDate second = calendar.after(calendar.after(day));
        return now.isBefore(SwedishTime.endOf(second)) ? Haste.AFTER_THE_DAY : Haste.LATE;
    }

    private static LocalDate day(WorkingDays calendar, Instant arrivedAt) {
        LocalDate came = SwedishTime.day(arrivedAt);
        return calendar.include(came) ? came : calendar.after(came);
    }
}
