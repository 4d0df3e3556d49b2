package se.uppsikt.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/**
 * The organisation is another than before.
 *
 * @param unit the id of the committee or service area
 * @param words its code or key, and its name, as they are now
 * @param to who takes over; null when nobody does
 */
record UnitChanged(
        Act act, Actor actor, Instant at, UUID unit, String words, @Nullable ServiceAreaId to)
        implements OnRecord {
    /** What was done with it. */
    enum Act {
        ENTERED("unit-entered", "En enhet fördes in i organisationen"),
        CHANGED("unit-changed", "En enhet i organisationen ändrades"),
        GONE("unit-gone", "En enhet finns inte längre där organisationen hämtas"),
        CLOSED("unit-closed", "En enhet i organisationen stängdes");

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

    @Override
    public Map<String, String> particulars() {
        Map<String, String> particulars = new LinkedHashMap<>();
        particulars.put("unit", unit.toString());
        particulars.put("words", words);
        if (to != null) {
            particulars.put("takesOver", to.value().toString());
        }
        return particulars;
    }
}
