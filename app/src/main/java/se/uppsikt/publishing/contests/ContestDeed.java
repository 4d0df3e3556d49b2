package se.uppsikt.publishing.contests;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/** Something done with a contest; ids, numbers and prints, and no name. */
record ContestDeed(Act act, Actor actor, Instant at, Map<String, String> particulars)
        implements OnRecord {
    ContestDeed {
        particulars = Map.copyOf(particulars);
    }

    /** The deeds there are. */
    enum Act {
        LET_IN("contest-access-given", "Det bestämdes vilka som ser bidragen till en tävling"),
        DRAWN("contest-winner-drawn", "En vinnare i en tävling lottades fram"),
        CHOSEN("contest-winner-noted", "Juryns vinnare i en tävling antecknades"),
        TOLD("contest-winners-told", "Vinnarna i en tävling har fått besked"),
        THROWN("contest-data-thrown", "Vinnarnas uppgifter i en tävling är kastade");

        private final String word;
        private final String sentence;

        Act(String word, String sentence) {
            this.word = word;
            this.sentence = sentence;
        }
    }

    @Override
    public String event() {
        return act.word;
    }

    @Override
    public String sentence() {
        return act.sentence;
    }
}
