package se.uppsikt.platforms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The one table of what is done about a problem. Pure.
 *
 * <p>TOKEN_EXPIRED is held until somebody renews the token. RATE_LIMITED waits as long as the
 * platform asks. UNAVAILABLE comes again, ever less often, for about a day. OUTCOME_UNKNOWN is
 * looked up first, and never blindly repeated (S9). REFUSED goes to a person (X8), and is looked up
 * before when nobody knows what was meant. GONE ends.
 */
public final class Retries {
    private static final Duration USUAL_REST = Duration.ofMinutes(5);
    private static final Duration LONGEST_REST = Duration.ofHours(24);
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** So many attempts are enough. */
    public static final int ENOUGH = 30;

    private static final Duration LOOKED_SOON = Duration.ofSeconds(30);
    private static final Duration LOOKED_AT_LAST = Duration.ofHours(24);

    private Retries() {}

    /** What is done next about a command. */
    public sealed interface Next {
        /** Try again after this. */
        record Again(Duration after) implements Next {}

        /** Look up what happened, after this. */
        record LookUp(Duration after) implements Next {}

        /** Wait until the connection is mended. */
        record Held() implements Next {}

        /** A person must do it. */
        record ByHand() implements Next {}

        /** It cannot be done, or need not. */
        record Ended() implements Next {}
    }

    public static Next next(PlatformTrouble trouble, int attempt) {
        return switch (trouble.problem()) {
            case TOKEN_EXPIRED -> new Next.Held();
            case RATE_LIMITED -> new Next.Again(rest(trouble));
            case UNAVAILABLE ->
                    attempt >= ENOUGH ? new Next.ByHand() : new Next.Again(backoff(attempt));
            case OUTCOME_UNKNOWN -> new Next.LookUp(backoff(attempt));
            case REFUSED ->
                    switch (trouble.bearing()) {
                        case DEED, CONNECTION -> new Next.ByHand();
                        case DOUBT, DONE_BEFORE -> new Next.LookUp(FIRST);
                    };
            case GONE -> new Next.Ended();
        };
    }

    /** 5, 10, 20 … seconds, at most an hour. */
    public static Duration backoff(int attempt) {
        Duration wait = FIRST.multipliedBy(1L << Math.clamp(attempt - 1L, 0, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    public static Duration rest(PlatformTrouble trouble) {
        Duration asked = trouble.waiting();
        if (asked == null || asked.isZero() || asked.isNegative()) {
            return USUAL_REST;
        }
        return asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked;
    }

    /**
     * How long until it is looked once more for what may be done.
     *
     * @param gone how long since it was sent
     */
    public static Duration lookAgain(Duration gone) {
        return within(gone, FIRST, LOOKED_SOON);
    }

    /**
     * How long until that, once a person is asked: ever more seldom for a day, for what they have
     * not decided may still be found.
     *
     * @return null for never
     */
    public static @Nullable Duration lookLater(Duration gone) {
        return gone.compareTo(LOOKED_AT_LAST) > 0 ? null : within(gone, LOOKED_SOON, LONGEST);
    }

    private static Duration within(Duration wanted, Duration least, Duration most) {
        Duration atLeast = wanted.compareTo(least) < 0 ? least : wanted;
        return atLeast.compareTo(most) > 0 ? most : atLeast;
    }
}
