package se.uppsikt.accounts.turns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;

/**
 * A time during which a service area reaches an account that is not its own: its week with a relay
 * account (K5), or access for a contest or a campaign (K6). The right begins and ends by itself:
 * nothing is done at either moment, the time is asked for at every request. A turn is never
 * deleted, so that it can always be told who answered for what.
 *
 * @param from when the right begins
 * @param until when it ends by itself; not included
 * @param purpose what the time-limited access is for; empty for a week of the relay
 * @param withdrawn who ended it before its time; null when nobody did
 * @param received who has read the hand-over list and taken over; null when nobody has
 */
@Swedish("tur")
public record Turn(
        TurnId id,
        AccountId account,
        ServiceAreaId host,
        Kind kind,
        Instant from,
        Instant until,
        String purpose,
        Mark granted,
        @Nullable Mark withdrawn,
        @Nullable Mark received) {

    /** Whether the host owns the account's watch, or only helps. */
    public enum Kind {
        RELAY("Stafettvecka"),
        LIMITED("Tillfällig behörighet");

        private final String swedish;

        Kind(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** How far a turn has come. */
    public enum State {
        PLANNED("Planerad"),
        RUNNING("Pågår"),
        ENDED("Slut"),
        WITHDRAWN("Återkallad");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /**
     * Who did something with the turn, and when.
     *
     * @param actor as colleagues name who did it
     */
    public record Mark(String actor, Instant at) {}

    /** When the right is over: at its end, or earlier when it was withdrawn. */
    public Instant end() {
        return withdrawn != null && withdrawn.at().isBefore(until) ? withdrawn.at() : until;
    }

    public boolean runs(Instant now) {
        return !now.isBefore(from) && now.isBefore(end());
    }

    /** Whether the two share any moment. */
    boolean overlaps(Instant otherFrom, Instant otherUntil) {
        return from.isBefore(otherUntil) && otherFrom.isBefore(end()) && from.isBefore(end());
    }

    public State state(Instant now) {
        if (withdrawn != null) {
            return State.WITHDRAWN;
        }
        if (now.isBefore(from)) {
            return State.PLANNED;
        }
        return now.isBefore(until) ? State.RUNNING : State.ENDED;
    }
}
