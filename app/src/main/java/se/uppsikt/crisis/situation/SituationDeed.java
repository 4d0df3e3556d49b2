package se.uppsikt.crisis.situation;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.access.Employee;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/** What somebody decided about the picture of a crisis. */
record SituationDeed(Word word, Employee by, Instant at, Map<String, String> particulars)
        implements OnRecord {
    /** Which deed it was. */
    enum Word {
        THEME_MADE("situation-theme-made", "Lägesbilden fick ett tema"),
        THEME_REMOVED("situation-theme-removed", "Ett tema i lägesbilden togs bort"),
        SORTED("situation-sorted", "Bidrag flyttades till ett annat tema i lägesbilden"),
        RUMOUR_NOTED("situation-rumour-noted", "Ett rykte fördes in i lägesbilden med sitt svar"),
        RUMOUR_ENDED("situation-rumour-ended", "Ett rykte togs bort ur lägesbilden");

        private final String event;
        private final String sentence;

        Word(String event, String sentence) {
            this.event = event;
            this.sentence = sentence;
        }
    }

    SituationDeed {
        particulars = Map.copyOf(particulars);
    }

    @Override
    public String event() {
        return word.event;
    }

    @Override
    public Actor actor() {
        return by;
    }

    @Override
    public String sentence() {
        return word.sentence;
    }
}
