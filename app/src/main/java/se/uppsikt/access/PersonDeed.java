package se.uppsikt.access;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/** Somebody has come here, left, or is to have what the groups give. Named by id alone. */
record PersonDeed(Act act, Actor actor, Instant at, PersonId person) implements OnRecord {
    /** What became of the person. */
    enum Act {
        /** The identity provider vouches for the person. */
        ADMITTED("person-admitted", "En anställd loggade in för första gången"),
        ENTERED("person-entered", "En anställd fördes in i förväg"),
        LEFT("person-left", "En anställd slutade, och har ingen behörighet mer"),
        RETURNED("person-returned", "En anställd som hade slutat är tillbaka"),
        RELEASED("rights-released", "En anställds behörighet följer grupperna igen");

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
        return Map.of("employee", person.value().toString());
    }
}
