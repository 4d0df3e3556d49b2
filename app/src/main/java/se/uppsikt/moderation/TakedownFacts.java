package se.uppsikt.moderation;

import java.util.Optional;
import se.uppsikt.records.Facts.RegistrationState;

/**
 * What is so about a contribution, from which its {@link TakedownStage} follows. Registration is
 * asked of records, which owns it: an entry made on the register's own page counts like one made
 * here.
 *
 * @param reach whether there is anything to take away from others; where there is not, what is
 *     begun is to secure it, to report it and to register it
 * @param hideConfirmed the platform has hidden it, or a person has seen there that it is hidden
 * @param secured the evidence for the current wording has been read again and found whole; a new
 *     wording undoes it
 * @param entryMayFollow the ground lets it be removed before it is registered
 * @param entryNeeded it is to be registered; what is not is kept in order
 */
record TakedownFacts(
        Reach reach,
        boolean hidden,
        boolean hideConfirmed,
        boolean begun,
        boolean awaitsSecond,
        boolean secured,
        RegistrationState registration,
        boolean removed,
        boolean entryMayFollow,
        boolean entryNeeded) {

    static final TakedownFacts UNTOUCHED =
            new TakedownFacts(
                    Reach.PUBLIC,
                    false,
                    false,
                    false,
                    false,
                    false,
                    RegistrationState.UNDECIDED,
                    false,
                    false,
                    true);

    boolean withinReach() {
        return reach == Reach.PUBLIC;
    }

    TakedownStage stage() {
        if (removed) {
            return switch (entry()) {
                case REGISTERED -> TakedownStage.REMOVED;
                case TO_BE_REGISTERED -> TakedownStage.REMOVED_DECIDED;
                case UNDECIDED, KEPT_IN_ORDER, OBVIOUSLY_TRIVIAL -> TakedownStage.REMOVED_UNDECIDED;
            };
        }
        if (!begun) {
            return hidden ? TakedownStage.HIDDEN : TakedownStage.UNTOUCHED;
        }
        if (!withinReach()) {
            return judged();
        }
        if (awaitsSecond) {
            return TakedownStage.AWAITING_SECOND;
        }
        if (!secured) {
            return TakedownStage.BEGUN;
        }
        if (!hidden) {
            return TakedownStage.SECURED;
        }
        return switch (entry()) {
            case REGISTERED ->
                    hideConfirmed || entryMayFollow
                            ? TakedownStage.ENTERED
                            : TakedownStage.AWAITING_PLATFORM;
            case TO_BE_REGISTERED -> TakedownStage.DECIDED;
            case UNDECIDED, KEPT_IN_ORDER, OBVIOUSLY_TRIVIAL -> TakedownStage.CONCEALED;
        };
    }

    /** What needs no entry stands as if it had one. */
    private RegistrationState entry() {
        return entryNeeded ? registration : RegistrationState.REGISTERED;
    }

    /** Nothing is to be taken away, and the rest of the lawful order is the same. */
    private TakedownStage judged() {
        if (!secured) {
            return TakedownStage.JUDGED;
        }
        return switch (entry()) {
            case REGISTERED -> TakedownStage.JUDGED_ENTERED;
            case TO_BE_REGISTERED -> TakedownStage.JUDGED_DECIDED;
            case UNDECIDED, KEPT_IN_ORDER, OBVIOUSLY_TRIVIAL -> TakedownStage.JUDGED_SECURED;
        };
    }

    /** The one step that brings the matter on, if there is one. */
    Optional<TakedownStep> next() {
        return switch (stage()) {
            case UNTOUCHED, HIDDEN, AWAITING_PLATFORM, REMOVED, JUDGED_ENTERED -> Optional.empty();
            case AWAITING_SECOND -> Optional.of(TakedownStep.ASSENT);
            case BEGUN, JUDGED -> Optional.of(TakedownStep.SECURE);
            case SECURED ->
                    Optional.of(entryMayFollow ? TakedownStep.REMOVE : TakedownStep.CONCEAL);
            case CONCEALED ->
                    Optional.of(entryMayFollow ? TakedownStep.REMOVE : TakedownStep.DECIDE);
            case DECIDED -> Optional.of(entryMayFollow ? TakedownStep.REMOVE : TakedownStep.ENTER);
            case ENTERED -> Optional.of(TakedownStep.REMOVE);
            case REMOVED_UNDECIDED, JUDGED_SECURED -> Optional.of(TakedownStep.DECIDE);
            case REMOVED_DECIDED, JUDGED_DECIDED -> Optional.of(TakedownStep.ENTER);
        };
    }
}
