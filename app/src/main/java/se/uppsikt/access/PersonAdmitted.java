package se.uppsikt.access;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/** Somebody whom the identity provider vouches for came for the first time. Named by id alone. */
record PersonAdmitted(Actor actor, Instant at, PersonId person) implements OnRecord {
    @Override
    public String event() {
        return "person-admitted";
    }

    @Override
    public String sentence() {
        return "En anställd loggade in för första gången";
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("employee", person.value().toString());
    }
}
