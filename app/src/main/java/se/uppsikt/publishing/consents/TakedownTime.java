package se.uppsikt.publishing.consents;

import java.time.Instant;
import java.time.LocalDate;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.WorkingDays;

/** By when what has lost its basis is gone from the platforms. */
public final class TakedownTime {
    private TakedownTime() {}

    /**
     * The last second of a working day; the day on which it became known is not counted.
     *
     * @param days how many working days
     */
    public static Instant due(WorkingDays calendar, LocalDate known, int days) {
        return SwedishTime.lastSecondOf(calendar.after(known, days));
    }
}
