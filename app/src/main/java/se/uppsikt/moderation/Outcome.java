package se.uppsikt.moderation;

import java.util.List;
import se.uppsikt.base.shared.Objection;

/** What became of an act that was not refused. */
public sealed interface Outcome {
    /** The step is taken and on record. */
    record Taken() implements Outcome {}

    /** The evidence is not whole; that finding is on record, and nothing may be removed. */
    record EvidenceWanting(List<Objection> objections) implements Outcome {
        public EvidenceWanting {
            objections = List.copyOf(objections);
        }
    }
}
