package se.uppsikt.records.destruction;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Keepable;

/**
 * The platform showed what is disposed of once more, and it was cut out of what came.
 *
 * @param after the fingerprint of what is left of the original
 */
record SeenAgainDeed(
        Instant at,
        AccountId account,
        ContributionId contribution,
        DisposalId under,
        long original,
        Sha256 after)
        implements Keepable {
    static final String EVENT = "destroyed-content-seen-again";

    @Override
    public Actor actor() {
        return new Machine("gallring");
    }

    @Override
    public String event() {
        return EVENT;
    }

    @Override
    public String sentence() {
        return "Plattformen visade det gallrade igen; det sparades inte";
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of(
                "disposal",
                under.value().toString(),
                "original",
                Long.toString(original),
                "after",
                after.hex());
    }
}
