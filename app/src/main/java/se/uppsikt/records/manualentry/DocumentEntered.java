package se.uppsikt.records.manualentry;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Keepable;

/** Something that came elsewhere has been entered by hand (H9). */
record DocumentEntered(
        Actor actor,
        Instant at,
        AccountId account,
        ContributionId contribution,
        Way way,
        String receivedBy)
        implements Keepable {
    @Override
    public String event() {
        return "document-entered-by-hand";
    }

    @Override
    public String sentence() {
        return "Infördes för hand: " + way.swedish();
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("mottagare", receivedBy);
    }

    @Override
    public @Nullable Fact fact() {
        return new Fact.Seen();
    }
}
