package se.uppsikt.records.casesystems;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Keepable;

/**
 * A filing has come further.
 *
 * @param told the number it has there, or why not; empty when nothing more is to be said
 */
record FilingDeed(
        FilingLife.Cause cause,
        Actor actor,
        Instant at,
        AccountId account,
        ContributionId contribution,
        int version,
        String told)
        implements Keepable {
    @Override
    public String event() {
        return cause.event();
    }

    @Override
    public String sentence() {
        return switch (cause) {
            case NUMBER, RENUMBER -> cause.swedish() + ": " + told;
            case SEND, AMEND -> cause.swedish() + " (version " + version + ")";
            case LATE, REFUSE, FAIL, STOP, AGAIN -> cause.swedish();
        };
    }

    @Override
    public Map<String, String> particulars() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("version", Integer.toString(version));
        switch (cause) {
            case NUMBER, RENUMBER -> all.put("nummer", told);
            case REFUSE, FAIL -> all.put("skäl", told);
            case SEND, AMEND, LATE, STOP, AGAIN -> {}
        }
        return all;
    }
}
