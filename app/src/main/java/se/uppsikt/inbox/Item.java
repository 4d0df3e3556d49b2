package se.uppsikt.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.records.ContributionId;

/**
 * One contribution in the inbox.
 *
 * @param startedAt when the clock of the answer started
 * @param due when an answer is due; null for history, which waits for nobody
 * @param version how many acts there have been; a form made before the last one is refused
 * @param lastForm the key of the form last carried out
 * @param command the answer under way or sent last
 * @param referral whether that answer refers
 * @param answered what last answered it in the platform's own app; null when nothing has
 * @param first whether it stands first in every list, and why
 * @param editedAt when the author changed it after our answer; null once it is answered again
 * @param confidential whether only those who work with it may read it, as the contribution tells
 */
public record Item(
        ContributionId contribution,
        AccountId account,
        Instant startedAt,
        boolean urgent,
        @Nullable Instant due,
        State state,
        int version,
        @Nullable String lastForm,
        @Nullable Taken taken,
        @Nullable CommandId command,
        boolean referral,
        @Nullable Answered answered,
        First first,
        @Nullable Instant editedAt,
        Instant changedAt,
        boolean confidential) {

    /** How long somebody has an item in hand without a sign of life. */
    static final Duration IN_HAND = Duration.ofMinutes(10);

    /** What stands before what is due, whatever the deadline (S11). */
    public enum First {
        NO(0),

        /** A threat, or somebody's personal number. */
        GRAVE(1),

        /** Somebody may die, or a child be hurt. */
        DANGER(2);

        private final int number;

        First(int number) {
            this.number = number;
        }

        /** As it is kept, the gravest highest. */
        int number() {
            return number;
        }

        static First of(int number) {
            return Arrays.stream(values())
                    .filter(each -> each.number == number)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("first " + number));
        }
    }

    /** How far it has come. */
    public enum State {
        WAITING,
        UNDER_WAY,
        CLOSED
    }

    /** Somebody is writing an answer (S9). */
    public record Taken(PersonId by, String label, Instant at) {}

    /**
     * An answer that was written in the platform's own app.
     *
     * @param at when it was written, by the platform's clock
     */
    public record Answered(ContributionId by, Instant at) {}

    /** Whether anybody waits for an answer: who only thanks does not (S12). */
    public boolean asksNothing() {
        return DeadlineRules.NEVER.equals(due);
    }

    /** Who has it in hand now; what was taken long ago is let go. */
    public Optional<Taken> inHand(Instant now) {
        return Optional.ofNullable(taken).filter(t -> t.at().plus(IN_HAND).isAfter(now));
    }

    /** Whether anybody may begin on it: no answer is under way, and nobody has it in hand. */
    boolean isFree(Instant now) {
        return state != State.UNDER_WAY && inHand(now).isEmpty();
    }

    boolean isLate(Instant now) {
        return due != null && due.isBefore(now);
    }

    /** Who else than this person has it in hand now. */
    public Optional<Taken> inOtherHand(PersonId me, Instant now) {
        return inHand(now).filter(t -> !t.by().equals(me));
    }
}
