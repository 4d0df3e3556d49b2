package se.uppsikt.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts;

/**
 * The lawful order of taking away, as a row of marks (M2); without what cannot be done where there
 * is nothing to take away, or nobody can hide it.
 */
final class StageTrail {
    private StageTrail() {}

    /** Empty while nothing is being taken away: then there is no order to follow. */
    static List<Panel.Mark> marks(
            Judgement judgement,
            TakedownFacts standing,
            Contribution contribution,
            boolean hideable) {
        if (!standing.begun() && !standing.removed()) {
            return List.of();
        }
        Facts facts = contribution.facts();
        @Nullable TakedownStep next = standing.next().orElse(null);
        var marks = new ArrayList<Panel.Mark>();
        if (standing.withinReach()
                && judgement.reason() != null
                && judgement.reason().ground().secondPerson()) {
            marks.add(
                    mark(
                            "två är överens",
                            judgement.second() != null,
                            next == TakedownStep.ASSENT,
                            null));
        }
        marks.add(secured(judgement, standing, next));
        boolean takenAway = standing.withinReach() || standing.removed();
        if (takenAway && (hideable || facts.visibility() == Facts.Visibility.HIDDEN)) {
            marks.add(hidden(judgement, standing, facts, next));
        }
        marks.addAll(registered(standing, next));
        if (takenAway) {
            marks.add(removed(judgement, standing, facts, next));
        }
        return List.copyOf(marks);
    }

    private static List<Panel.Mark> registered(
            TakedownFacts standing, @Nullable TakedownStep next) {
        if (!standing.entryNeeded()) {
            return List.of();
        }
        boolean entered = standing.registration() == Facts.RegistrationState.REGISTERED;
        boolean decided =
                entered || standing.registration() == Facts.RegistrationState.TO_BE_REGISTERED;
        return List.of(
                mark("registrering avgjord", decided, next == TakedownStep.DECIDE, null),
                mark("diarieförd", entered, next == TakedownStep.ENTER, null));
    }

    private static Panel.Mark secured(
            Judgement judgement, TakedownFacts standing, @Nullable TakedownStep next) {
        Judgement.Secured secured = judgement.secured();
        return mark(
                "bevis säkrat",
                standing.secured(),
                next == TakedownStep.SECURE,
                standing.secured() && secured != null ? secured.at() : null);
    }

    private static Panel.Mark hidden(
            Judgement judgement, TakedownFacts standing, Facts facts, @Nullable TakedownStep next) {
        return standing.removed() && !standing.hidden()
                ? new Panel.Mark("dold", Panel.State.SKIPPED, null)
                : onPlatform(
                        "dold",
                        standing.hidden(),
                        facts.visibility() != Facts.Visibility.PUBLIC,
                        next == TakedownStep.CONCEAL,
                        judgement.hiddenAt());
    }

    private static Panel.Mark removed(
            Judgement judgement, TakedownFacts standing, Facts facts, @Nullable TakedownStep next) {
        return onPlatform(
                "borttagen",
                standing.removed(),
                facts.gone(),
                next == TakedownStep.REMOVE,
                judgement.removedAt());
    }

    private static Panel.Mark mark(String word, boolean done, boolean next, @Nullable Instant at) {
        Panel.State state = done ? Panel.State.DONE : next ? Panel.State.NEXT : Panel.State.LATER;
        return new Panel.Mark(word, state, at);
    }

    /** What we have ordered is done only when the platform has done it. */
    private static Panel.Mark onPlatform(
            String word, boolean ordered, boolean done, boolean next, @Nullable Instant at) {
        return ordered && !done
                ? new Panel.Mark(word, Panel.State.WAITING, at)
                : mark(word, ordered, next, at);
    }
}
