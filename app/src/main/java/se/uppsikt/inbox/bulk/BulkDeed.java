package se.uppsikt.inbox.bulk;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/**
 * What is done with an order to sort many. Neither the list nor what was searched for in it is on
 * record: the words may be about somebody, and the record is for ever (decision 0067).
 */
record BulkDeed(Word word, Actor actor, Instant at, BulkSorting order) implements OnRecord {
    /** Which deed it was. */
    enum Word {
        ORDERED("bulk-sorting-ordered", "Sortering av många beställd"),
        STOPPED("bulk-sorting-stopped", "Sorteringen av många stoppad"),
        RESUMED("bulk-sorting-resumed", "Sorteringen av många fortsatt"),
        FINISHED("bulk-sorting-finished", "Sorteringen av många är över");

        private final String event;
        private final String sentence;

        Word(String event, String sentence) {
            this.event = event;
            this.sentence = sentence;
        }
    }

    @Override
    public String event() {
        return word.event;
    }

    @Override
    public String sentence() {
        return word.sentence;
    }

    @Override
    public Map<String, String> particulars() {
        Map<String, String> particulars = new TreeMap<>();
        particulars.put("sortering", order.id().value().toString());
        particulars.put("slag", order.kind().name());
        particulars.put("genomgångna", Integer.toString(order.progress().walked()));
        particulars.put("sorterade", Integer.toString(order.progress().sorted()));
        particulars.put("lämnade", Integer.toString(order.progress().leftAlone()));
        return particulars;
    }
}
