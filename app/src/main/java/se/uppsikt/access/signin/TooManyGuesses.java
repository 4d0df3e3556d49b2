package se.uppsikt.access.signin;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** The next try must wait. */
class TooManyGuesses extends LockedException {
    private static final long serialVersionUID = 1L;

    private final Duration left;

    TooManyGuesses(Duration left) {
        super("too many wrong guesses");
        this.left = left;
    }

    /** Whole seconds, never none. */
    long seconds() {
        return Math.max(1, left.plusMillis(999).toSeconds());
    }
}
