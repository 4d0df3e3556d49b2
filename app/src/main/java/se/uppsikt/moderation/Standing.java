package se.uppsikt.moderation;

import java.util.Optional;
import se.uppsikt.records.Facts.RegistrationState;

/**
 * What is so about a contribution, from which its {@link Stage} follows. Registration is asked of
 * records, which owns it: an entry made on the register's own page counts like one made here.
 *
 * @param hideConfirmed the platform has hidden it, or a person has seen there that it is hidden
 * @param secured the evidence for the current wording has been read again and found whole; a new
 *     wording undoes it
 * @param mustBeRemoved the ground is one of BBS-lagen 5 §
 */
record Standing(
        boolean hidden,
        boolean hideConfirmed,
        boolean begun,
        boolean awaitsSecond,
        boolean secured,
        RegistrationState registration,
        boolean removed,
        boolean mustBeRemoved) {

    static final Standing UNTOUCHED =
            new Standing(
                    false, false, false, false, false, RegistrationState.UNDECIDED, false, false);

    Stage stage() {
        if (removed) {
            return switch (registration) {
                case REGISTERED -> Stage.REMOVED;
                case TO_BE_REGISTERED -> Stage.REMOVED_DECIDED;
                case UNDECIDED, KEPT_IN_ORDER, OBVIOUSLY_TRIVIAL -> Stage.REMOVED_UNDECIDED;
            };
        }
        if (!begun) {
            return hidden ? Stage.HIDDEN : Stage.UNTOUCHED;
        }
        if (awaitsSecond) {
            return Stage.AWAITING_SECOND;
        }
        if (!secured) {
            return Stage.BEGUN;
        }
        if (!hidden) {
            return Stage.SECURED;
        }
        return switch (registration) {
            case REGISTERED ->
                    hideConfirmed || mustBeRemoved ? Stage.ENTERED : Stage.AWAITING_PLATFORM;
            case TO_BE_REGISTERED -> Stage.DECIDED;
            case UNDECIDED, KEPT_IN_ORDER, OBVIOUSLY_TRIVIAL -> Stage.CONCEALED;
        };
    }

    /** The one step that brings the matter on, if there is one. */
    Optional<Step> next() {
        return switch (stage()) {
            case UNTOUCHED, HIDDEN, AWAITING_PLATFORM, REMOVED -> Optional.empty();
            case AWAITING_SECOND -> Optional.of(Step.ASSENT);
            case BEGUN -> Optional.of(Step.SECURE);
            case SECURED -> Optional.of(mustBeRemoved ? Step.REMOVE : Step.CONCEAL);
            case CONCEALED -> Optional.of(mustBeRemoved ? Step.REMOVE : Step.DECIDE);
            case DECIDED -> Optional.of(mustBeRemoved ? Step.REMOVE : Step.ENTER);
            case ENTERED -> Optional.of(Step.REMOVE);
            case REMOVED_UNDECIDED -> Optional.of(Step.DECIDE);
            case REMOVED_DECIDED -> Optional.of(Step.ENTER);
        };
    }
}
