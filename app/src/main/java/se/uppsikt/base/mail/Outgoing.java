package se.uppsikt.base.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told outside, and how far it has come.
 *
 * @param about what it tells of; the same is told the same recipient once
 * @param urgent whether it leaves at once, whatever the hour
 * @param endedAt when it was sent or given up; null while it waits
 * @param trouble why the last attempt failed, in Swedish; empty when none has
 */
public record Outgoing(
        UUID id,
        String about,
        Way way,
        String recipient,
        String subject,
        String body,
        boolean urgent,
        Instant orderedAt,
        State state,
        int attempts,
        @Nullable Instant endedAt,
        String trouble) {
    /** Which door it leaves by. */
    public enum Way {
        MAIL("E-post"),
        HOOK("Sms");

        private final String swedish;

        Way(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** How far it has come. */
    public enum State {
        WAITING("Väntar"),
        SENT("Skickat"),
        GIVEN_UP("Kom inte fram");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }
}
