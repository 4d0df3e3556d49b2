package se.uppsikt.crisis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/** What is decided about a crisis: by whom, when and for which accounts. */
record CrisisDeed(
        CrisisId crisis, Word word, Actor actor, Instant at, Map<String, String> particulars)
        implements OnRecord {
    /** Which deed it was. */
    enum Word {
        STARTED("crisis-started", "Krisläget började"),
        CHANGED("crisis-changed", "Det ändrades vad krisläget gäller"),
        ENDED("crisis-ended", "Krisläget avslutades");

        private final String event;
        private final String sentence;

        Word(String event, String sentence) {
            this.event = event;
            this.sentence = sentence;
        }
    }

    CrisisDeed {
        particulars = Map.copyOf(particulars);
    }

    @Override
    public String event() {
        return word.event;
    }

    @Override
    public String sentence() {
        return word.sentence;
    }

    /** What was written by this very deed. */
    @Override
    public List<Vouched> vouches() {
        return List.of(new Vouched("kris", crisis.value()));
    }
}
