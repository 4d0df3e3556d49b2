package se.uppsikt.platforms.publications;

import java.time.Duration;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.Retries;

/**
 * What is done about a problem with a publication: as with any command ({@link Retries}), but what
 * goes wrong before the last call has had no effect that needs to be looked up. Pure.
 */
final class PublicationRetries {
    private PublicationRetries() {}

    /** What is done next. */
    sealed interface Next {
        record Again(Duration after) implements Next {}

        record LookUp() implements Next {}

        /** Until the connection is mended. */
        record Held() implements Next {}

        record ByHand() implements Next {}
    }

    /**
     * @param sent whether the last call was made
     */
    static Next next(PlatformTrouble trouble, int attempt, boolean sent) {
        if (!sent && trouble.problem() == PlatformProblem.OUTCOME_UNKNOWN) {
            return attempt >= Retries.ENOUGH
                    ? new Next.ByHand()
                    : new Next.Again(Retries.backoff(attempt));
        }
        return switch (Retries.next(trouble, attempt)) {
            case Retries.Next.Again(Duration after) -> new Next.Again(after);
            case Retries.Next.LookUp(Duration _) -> sent ? new Next.LookUp() : new Next.ByHand();
            case Retries.Next.Held() -> new Next.Held();
            case Retries.Next.ByHand(), Retries.Next.Ended() -> new Next.ByHand();
        };
    }
}
