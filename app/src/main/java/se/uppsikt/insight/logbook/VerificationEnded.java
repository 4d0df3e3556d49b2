package se.uppsikt.insight.logbook;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/**
 * The log and what it vouches for was read again.
 *
 * @param whole whether everything was as it was kept
 */
record VerificationEnded(Actor actor, Instant at, Verification verification, boolean whole)
        implements OnRecord {
    @Override
    public String event() {
        return whole ? "log-verified" : "log-found-broken";
    }

    @Override
    public String sentence() {
        return whole
                ? "Loggen och det bevarade kontrollerades: allt är kvar och oförändrat"
                : "Loggen och det bevarade kontrollerades: något saknas eller är ändrat";
    }

    /** How many of each part, and where the first break of it is. */
    @Override
    public Map<String, String> particulars() {
        SortedMap<String, String> told = new TreeMap<>();
        for (Verification.Part part : verification.parts()) {
            told.put(
                    part.word(),
                    part.broken() == null ? Long.toString(part.checked()) : part.broken().where());
        }
        if (verification.sample() != null) {
            told.put("prov", Integer.toString(verification.sample()));
        }
        return told;
    }
}
