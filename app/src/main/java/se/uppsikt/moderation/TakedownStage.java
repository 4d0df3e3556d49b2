package se.uppsikt.moderation;

import static se.uppsikt.moderation.TakedownStep.ABANDON;
import static se.uppsikt.moderation.TakedownStep.ASSENT;
import static se.uppsikt.moderation.TakedownStep.BEGIN;
import static se.uppsikt.moderation.TakedownStep.CONCEAL;
import static se.uppsikt.moderation.TakedownStep.DECIDE;
import static se.uppsikt.moderation.TakedownStep.DECLINE;
import static se.uppsikt.moderation.TakedownStep.ENTER;
import static se.uppsikt.moderation.TakedownStep.HIDE;
import static se.uppsikt.moderation.TakedownStep.JUDGE;
import static se.uppsikt.moderation.TakedownStep.REMOVE;
import static se.uppsikt.moderation.TakedownStep.RETRACT;
import static se.uppsikt.moderation.TakedownStep.SECURE;
import static se.uppsikt.moderation.TakedownStep.UNHIDE;

import java.util.List;
import java.util.Set;

/**
 * How far the taking away of a contribution has come (M2). {@link #WAYS} is the whole life cycle:
 * from where, by which step, to where. Nothing else leads anywhere.
 *
 * <p>A step may have several goals, because parts of the way may have been walked already: what is
 * hidden or registered before need not be hidden or registered again. From waiting for the platform
 * no step leads on: the platform's word does, or a person's who has looked there.
 */
enum TakedownStage {
    UNTOUCHED("Ingen åtgärd"),
    HIDDEN("Dold"),
    AWAITING_SECOND("Väntar på en andra person"),
    BEGUN("Ska tas bort"),
    SECURED("Bevis säkrat"),
    CONCEALED("Bevis säkrat, dold"),
    DECIDED("Ska diarieföras"),
    AWAITING_PLATFORM("Väntar på att det döljs"),
    ENTERED("Redo att tas bort"),
    REMOVED_UNDECIDED("Borttagen, diarieföring inte avgjord"),
    REMOVED_DECIDED("Borttagen, ska diarieföras"),
    REMOVED("Borttagen"),
    JUDGED("Bedömd"),
    JUDGED_SECURED("Bedömd, bevis säkrat"),
    JUDGED_DECIDED("Bedömd, ska diarieföras"),
    JUDGED_ENTERED("Bedömd, allt är klart");

    /** One row of the life cycle. */
    record Way(TakedownStage from, TakedownStep step, Set<TakedownStage> to) {}

    static final List<Way> WAYS =
            List.of(
                    way(UNTOUCHED, HIDE, HIDDEN),
                    way(UNTOUCHED, BEGIN, AWAITING_SECOND, BEGUN),
                    way(HIDDEN, UNHIDE, UNTOUCHED),
                    way(
                            HIDDEN,
                            BEGIN,
                            AWAITING_SECOND,
                            BEGUN,
                            CONCEALED,
                            DECIDED,
                            AWAITING_PLATFORM,
                            ENTERED),
                    way(
                            AWAITING_SECOND,
                            ASSENT,
                            BEGUN,
                            CONCEALED,
                            DECIDED,
                            AWAITING_PLATFORM,
                            ENTERED),
                    way(AWAITING_SECOND, DECLINE, UNTOUCHED, HIDDEN),
                    way(AWAITING_SECOND, ABANDON, UNTOUCHED, HIDDEN),
                    way(BEGUN, SECURE, SECURED, CONCEALED, DECIDED, AWAITING_PLATFORM, ENTERED),
                    way(BEGUN, ABANDON, UNTOUCHED, HIDDEN),
                    way(SECURED, CONCEAL, CONCEALED, DECIDED, AWAITING_PLATFORM, ENTERED),
                    way(SECURED, ABANDON, UNTOUCHED),
                    way(CONCEALED, DECIDE, DECIDED),
                    way(CONCEALED, ABANDON, HIDDEN),
                    way(DECIDED, ENTER, AWAITING_PLATFORM, ENTERED),
                    way(DECIDED, ABANDON, HIDDEN),
                    way(AWAITING_PLATFORM, ABANDON, HIDDEN),
                    way(ENTERED, REMOVE, REMOVED),
                    way(ENTERED, ABANDON, HIDDEN),
                    way(REMOVED_UNDECIDED, DECIDE, REMOVED_DECIDED),
                    way(REMOVED_DECIDED, ENTER, REMOVED));

    /**
     * What BBS-lagen 5 § wants gone, and what is secret, sensitive or abusive: removed as soon as
     * the evidence is kept, the entry the same working day.
     */
    static final List<Way> WAYS_WHEN_THE_ENTRY_MAY_FOLLOW =
            List.of(
                    way(SECURED, REMOVE, REMOVED_UNDECIDED, REMOVED_DECIDED, REMOVED),
                    way(CONCEALED, REMOVE, REMOVED_UNDECIDED),
                    way(DECIDED, REMOVE, REMOVED_DECIDED));

    /**
     * What leads on where there is nothing to take away: a message, what is gone, what stands on
     * somebody else's page, what we wrote (M4).
     */
    static final List<Way> WAYS_OUT_OF_REACH =
            List.of(
                    way(UNTOUCHED, JUDGE, JUDGED, JUDGED_SECURED, JUDGED_DECIDED, JUDGED_ENTERED),
                    way(HIDDEN, JUDGE, JUDGED, JUDGED_SECURED, JUDGED_DECIDED, JUDGED_ENTERED),
                    way(JUDGED, SECURE, JUDGED_SECURED, JUDGED_DECIDED, JUDGED_ENTERED),
                    way(JUDGED, RETRACT, UNTOUCHED, HIDDEN),
                    way(JUDGED_SECURED, DECIDE, JUDGED_DECIDED),
                    way(JUDGED_SECURED, RETRACT, UNTOUCHED, HIDDEN),
                    way(JUDGED_DECIDED, ENTER, JUDGED_ENTERED),
                    way(JUDGED_DECIDED, RETRACT, UNTOUCHED, HIDDEN),
                    way(REMOVED_UNDECIDED, DECIDE, REMOVED_DECIDED),
                    way(REMOVED_DECIDED, ENTER, REMOVED));

    private final String swedish;

    TakedownStage(String swedish) {
        this.swedish = swedish;
    }

    String swedish() {
        return swedish;
    }

    boolean removed() {
        return this == REMOVED || this == REMOVED_UNDECIDED || this == REMOVED_DECIDED;
    }

    /** Whether everything that the law asks for is done. */
    boolean over() {
        return this == REMOVED || this == JUDGED_ENTERED;
    }

    private static Way way(TakedownStage from, TakedownStep step, TakedownStage... to) {
        return new Way(from, step, Set.of(to));
    }
}
