package se.uppsikt.publishing;

import static se.uppsikt.base.shared.Transitions.steps;
import static se.uppsikt.publishing.Draft.State.OUT;
import static se.uppsikt.publishing.Draft.State.PLANNED;
import static se.uppsikt.publishing.Draft.State.SUBMITTED;
import static se.uppsikt.publishing.Draft.State.WRITING;

import se.uppsikt.base.shared.Transitions;
import se.uppsikt.publishing.Draft.State;

/** The life of a draft: every state and edge in one table. */
final class DraftLifeRules {
    /** What moves a draft along. */
    enum Cause {
        /** It is saved as it is written. */
        WRITTEN,
        /** Its time is moved and nothing else. */
        MOVED,
        /** Somebody asks for approval. */
        SUBMITTED,
        /** Whoever approves wants it otherwise. */
        SENT_BACK,
        /** It is approved, or needs nobody's approval, and is ordered. */
        ORDERED,
        /** Somebody takes it back to write on. */
        TAKEN_BACK,
        /** Nothing more is to come of what it became, and it is out somewhere. */
        SETTLED,
        /** Nothing came of it anywhere. */
        CAME_TO_NOTHING,
        /** It is thrown, and gone. */
        THROWN
    }

    static final Transitions<State, Cause> LIFE =
            Transitions.of(
                    steps(Cause.WRITTEN, WRITING, WRITING),
                    steps(Cause.MOVED, WRITING, WRITING),
                    steps(Cause.MOVED, SUBMITTED, SUBMITTED),
                    steps(Cause.MOVED, PLANNED, PLANNED),
                    steps(Cause.SUBMITTED, State.SUBMITTED, WRITING),
                    steps(Cause.SENT_BACK, WRITING, SUBMITTED),
                    steps(Cause.ORDERED, PLANNED, WRITING, SUBMITTED),
                    steps(Cause.TAKEN_BACK, WRITING, SUBMITTED, PLANNED),
                    steps(Cause.SETTLED, OUT, PLANNED),
                    steps(Cause.CAME_TO_NOTHING, WRITING, PLANNED),
                    steps(Cause.THROWN, WRITING, WRITING));

    private DraftLifeRules() {}
}
