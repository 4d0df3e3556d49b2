package se.uppsikt.access.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a person waits for the next try at sign-in after wrong guesses. Whoever guesses is
 * slowed down where they sit; the one whose name it is signs in from elsewhere as usual, and nobody
 * is kept out for more than a minute by others.
 */
final class GuessRules {
    /** For how long a wrong guess counts. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final int FREE_FOR_A_NAME = 4;
    private static final int FREE_FROM_AN_ADDRESS = 19;
    private static final int LONGEST_AFTER = 3;

    private GuessRules() {}

    /**
     * Wrong guesses from one address within the window.
     *
     * @param last when the latest was; null when there is none
     */
    record Wrong(int count, @Nullable Instant last) {}

    /**
     * How long it is until the next try.
     *
     * @param named for this username, from this address
     * @param any for any username, from this address
     */
    static Duration wait(Wrong named, Wrong any, Instant now) {
        Duration forName = left(named, FREE_FOR_A_NAME, now);
        Duration forAll = left(any, FREE_FROM_AN_ADDRESS, now);
        return forName.compareTo(forAll) > 0 ? forName : forAll;
    }

    private static Duration left(Wrong wrong, int free, Instant now) {
        int over = wrong.count() - free;
        if (over <= 0 || wrong.last() == null) {
            return Duration.ZERO;
        }
        Duration wait =
                over >= LONGEST_AFTER ? LONGEST_WAIT : FIRST_WAIT.multipliedBy(1L << (over - 1));
        Duration left = Duration.between(now, wrong.last().plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
