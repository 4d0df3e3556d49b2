package se.uppsikt.base.mail;

import java.time.Duration;
import java.time.Instant;

/** How long an attempt that failed is waited with, and how long anything is tried at all. */
final class RetryRules {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    /** A server that was away for a week has a day left to take what waits. */
    private static final Duration LIFE = Duration.ofDays(8);

    private RetryRules() {}

    static Duration pause(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** By a clock that was set back nothing is old. */
    static boolean tooOld(Instant orderedAt, Instant now) {
        return Duration.between(orderedAt, now).compareTo(LIFE) > 0;
    }
}
