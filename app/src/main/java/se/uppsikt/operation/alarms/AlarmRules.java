package se.uppsikt.operation.alarms;

import java.time.Duration;
import java.time.Instant;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.base.checks.Checks.Checked;

/** When somebody is told, and what is not worth a letter. */
final class AlarmRules {
    /** Longer than from one look to the next: what passes by itself wakes nobody. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Duration AGAIN = Duration.ofDays(1);

    /** Nobody has seen it wrong for two looks of any node. */
    private static final Duration OVER = Duration.ofMinutes(9);

    private AlarmRules() {}

    /** Something necessary that is wrong or does not answer; not what nobody has done yet. */
    static boolean wrong(Checked each) {
        return each.check().necessary()
                && switch (each.found()) {
                    case Found.Wrong wrong -> true;
                    case Found.Untold silent -> true;
                    case Found.Missing missing -> false;
                    case Found.Right right -> false;
                };
    }

    static boolean tells(Standing alarm, Instant now) {
        return alarm.toldAt() == null
                ? !now.isBefore(alarm.beganAt().plus(PATIENCE))
                : !now.isBefore(alarm.toldAt().plus(AGAIN));
    }

    /** What was seen wrong before this and not since is right again. */
    static Instant over(Instant now) {
        return now.minus(OVER);
    }
}
