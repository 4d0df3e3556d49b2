package se.uppsikt.moderation;

import java.util.List;
import se.uppsikt.base.shared.Objection;

/** What became of an act that was not refused. */
sealed interface StepOutcome {
    /** The step is taken and on record. */
    record Taken() implements StepOutcome {}

    /** The evidence is not whole; that finding is on record, and nothing may be removed. */
    record EvidenceWanting(List<Objection> objections) implements StepOutcome {
        public EvidenceWanting {
            objections = List.copyOf(objections);
        }
    }
}
