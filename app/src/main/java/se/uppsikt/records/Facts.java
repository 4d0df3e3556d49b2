package se.uppsikt.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The independent facts about a contribution (H2).
 *
 * @param withdrawnAt when it vanished from the platform without a removal of its own by us; our
 *     copy stays
 * @param onHold disposal is stopped, whatever retention says
 * @param secret it may hold what secrecy protects, until somebody says that it does not
 * @param neverShown its text and media are not shown, copied or packed: what reads them gets none
 * @param archivedAt when the archive's receipt came; nothing counts as archived before it
 * @param vanishing how it vanished, as far as is known; null while it has not
 */
public record Facts(
        Answering answering,
        Visibility visibility,
        RegistrationState registration,
        Retention retention,
        boolean onHold,
        boolean secret,
        boolean neverShown,
        @Nullable Instant seenAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant archivedAt,
        @Nullable Vanishing vanishing) {

    /** When nothing is known of how it vanished, if it has, and nothing of it is secret. */
    public Facts(
            Answering answering,
            Visibility visibility,
            RegistrationState registration,
            Retention retention,
            boolean onHold,
            boolean neverShown,
            @Nullable Instant seenAt,
            @Nullable Instant withdrawnAt,
            @Nullable Instant archivedAt) {
        this(
                answering,
                visibility,
                registration,
                retention,
                onHold,
                false,
                neverShown,
                seenAt,
                withdrawnAt,
                archivedAt,
                withdrawnAt == null ? null : new Vanishing.Unknown());
    }

    /** Whether nobody sees it on the platform any more. */
    public boolean gone() {
        return withdrawnAt != null || visibility == Visibility.REMOVED;
    }

    /** Whether and how it was answered. */
    public enum Answering {
        NOT_APPLICABLE("Svaras inte"),
        NEW("Ny"),
        UNDER_WAY("Svar på väg"),
        ANSWERED("Besvarad"),
        ANSWERED_ON_PLATFORM("Besvarad på plattformen"),
        REFERRED("Hänvisad"),
        CLOSED_UNANSWERED("Avslutad utan svar");

        private final String swedish;

        Answering(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** What others see on the platform. */
    public enum Visibility {
        PUBLIC("Synlig"),
        HIDDEN("Dold"),
        REMOVED("Borttagen");

        private final String swedish;

        Visibility(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** Registration under OSL 5 kap. */
    public enum RegistrationState {
        UNDECIDED("Obedömd"),
        KEPT_IN_ORDER("Hålls ordnad"),
        OBVIOUSLY_TRIVIAL("Uppenbart av ringa betydelse"),
        TO_BE_REGISTERED("Ska diarieföras"),
        REGISTERED("Diarieförd");

        private final String swedish;

        RegistrationState(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** What becomes of our copy. */
    public enum Retention {
        UNCLASSIFIED("Oklassad"),
        TO_BE_KEPT("Bevaras"),
        MAY_BE_DISPOSED("Får gallras"),
        DISPOSED("Gallrad");

        private final String swedish;

        Retention(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }
}
