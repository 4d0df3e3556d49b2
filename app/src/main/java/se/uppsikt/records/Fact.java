package se.uppsikt.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a deed makes true of a contribution. */
public sealed interface Fact {
    /** Somebody with the right has looked at it. */
    record Seen() implements Fact {}

    record AnsweringBecame(Facts.Answering answering) implements Fact {}

    /**
     * @param since the earliest that it can have become so on the platform; null when that is no
     *     other time than the deed's
     */
    record VisibilityBecame(Facts.Visibility visibility, @Nullable Instant since) implements Fact {
        public VisibilityBecame(Facts.Visibility visibility) {
            this(visibility, null);
        }
    }

    record RegistrationBecame(Facts.RegistrationState registration) implements Fact {}

    /** The entry in the register has a new wording; the contribution itself stands as before. */
    record EntryCorrected() implements Fact {}

    record RetentionBecame(Facts.Retention retention) implements Fact {}

    record HoldBecame(boolean onHold) implements Fact {}

    /** It may hold what secrecy protects, and can then only be registered (OSL 5 kap.). */
    record SecrecyBecame(boolean secret) implements Fact {}

    /**
     * It may be abuse of a child: its text and media are shown to nobody (M4; brottsbalken 16 kap.
     * 10 a §), unless it turns out that it is not.
     */
    record NeverShown() implements Fact {}

    /** The police or a prosecutor has found that it is no crime: nothing withholds it any more. */
    record ShownAgain() implements Fact {}

    /** The archive's receipt has come. */
    record Archived() implements Fact {}
}
