package se.uppsikt.platforms.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.ConnectionRows;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;

/** Whether the way out to an account's platform is open, and what closes it. */
@Component
public class Gate {
    private final ConnectionRows connections;
    private final InstantSource time;

    Gate(ConnectionRows connections, InstantSource time) {
        this.connections = connections;
        this.time = time;
    }

    public Instant now() {
        return time.instant();
    }

    /** Why nothing can be sent on the account right now. */
    public Optional<PlatformTrouble> closed(AccountId account) {
        Connection connection = connections.connection(account).orElse(null);
        if (connection == null) {
            return Optional.of(
                    new PlatformTrouble(
                            PlatformProblem.REFUSED,
                            "not connected",
                            "Kontot är inte anslutet till plattformen.",
                            null));
        }
        if (connection.state() == Connection.State.TOKEN_DEAD) {
            return Optional.of(
                    new PlatformTrouble(
                            PlatformProblem.TOKEN_EXPIRED,
                            "token dead",
                            PlatformProblem.TOKEN_EXPIRED.what() + ".",
                            null));
        }
        Instant rest = connection.restUntil();
        if (rest != null && rest.isAfter(time.instant())) {
            return Optional.of(
                    new PlatformTrouble(
                            PlatformProblem.RATE_LIMITED,
                            "resting",
                            PlatformProblem.RATE_LIMITED.what() + ".",
                            Duration.between(time.instant(), rest)));
        }
        return Optional.empty();
    }

    /**
     * Trouble with one command is the connection's trouble only when it would meet any command: a
     * thing that is gone, or a deed that the platform will not do, says nothing of the next one.
     */
    public void met(AccountId account, PlatformTrouble trouble) {
        switch (trouble.bearing()) {
            case CONNECTION -> connections.trouble(account, trouble, time.instant());
            case DEED, DOUBT, DONE_BEFORE -> {}
        }
    }
}
