package se.uppsikt.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.WorkingDays;

/** When what follows from a judgement must be done. */
@Enforces(value = "M4", how = "En polisanmälan ska vara gjord samma dag, också en lördag.")
@Enforces(value = "M3", how = "Det som har varit dolt för länge läggs överst, som ett larm.")
public final class DueRules {
    private DueRules() {}

    /**
     * The last second of the same day, Swedish time, whatever day it is: a crime is reported the
     * day it is found, for the police answer on a Saturday too (M4).
     */
    public static Instant sameDay(Instant from) {
        return SwedishTime.lastSecondOf(SwedishTime.day(from));
    }

    /**
     * The last second of the same working day, Swedish time; of the next one on a day that is none.
     * So is what concerns the registrar due, who works on working days (M2).
     */
    public static Instant sameWorkingDay(WorkingDays calendar, Instant from) {
        LocalDate today = SwedishTime.day(from);
        LocalDate day = calendar.include(today) ? today : calendar.after(today);
        return SwedishTime.lastSecondOf(day);
    }

    /**
     * What was removed before this and still lacks its entry is late: the end of the last working
     * day before today.
     */
    static Instant entriesLateBefore(WorkingDays calendar, Instant now) {
        return SwedishTime.endOf(calendar.before(SwedishTime.dayByDeadline(now)));
    }

    /** What was judged before this has come to be owed by then. */
    static Instant judged(Moderation.Owed what, Guideline guideline, Instant then) {
        return switch (what) {
            case PROTECTED, SECOND, REPORT -> then;
            case HIDDEN -> then.minus(guideline.moderation().hiddenAtMost());
            case ENTRY -> entriesLateBefore(guideline.answerTimes().calendar(), then);
        };
    }

    /**
     * Whether something has been merely hidden for too long (M3). On other grounds hiding may be
     * the end of it: nothing demands that an opinion be removed.
     */
    static boolean hiddenTooLong(Judgement judgement, Duration atMost, Instant now) {
        @Nullable Instant hiddenAt = judgement.hiddenAt();
        return hiddenAt != null
                && judgement.removedAt() == null
                && judgement.reason() != null
                && judgement.reason().ground().hidingIsNotEnough()
                && now.isAfter(hiddenAt.plus(atMost));
    }
}
