package se.uppsikt.records.dataprotection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.WorkingDays;

/**
 * By when somebody is to have an answer: within a month from when the request came, and two months
 * more where it is much or difficult (dataskyddsförordningen artikel 12.3). The day it came is not
 * counted; a month without that date ends with its last day, and a time that ends on a free day
 * goes on to the next working day (förordning 1182/71 artikel 3). Swedish days. Pure.
 */
final class MonthRules {
    private static final int MONTHS = 1;
    private static final int MONTHS_MORE = 2;
    private static final Duration SOON = Duration.ofDays(7);

    private MonthRules() {}

    /** How a request stands against the clock. */
    enum Haste {
        IN_TIME,
        SOON,
        LATE
    }

    static Instant due(WorkingDays calendar, Instant arrivedAt, boolean extended) {
        LocalDate last =
                SwedishTime.day(arrivedAt).plusMonths(extended ? MONTHS + MONTHS_MORE : MONTHS);
        return SwedishTime.lastSecondOf(calendar.include(last) ? last : calendar.after(last));
    }

    static Haste haste(Instant dueAt, Instant now) {
        if (now.isAfter(dueAt)) {
            return Haste.LATE;
        }
        return now.isAfter(dueAt.minus(SOON)) ? Haste.SOON : Haste.IN_TIME;
    }
}
