package se.uppsikt.records.holds;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Keepable;

/** Something is held, or by nothing any more. */
record HoldDeed(
        Actor actor,
        Instant at,
        AccountId account,
        ContributionId contribution,
        UUID cause,
        boolean held)
        implements Keepable {
    static final String PLACED = "disposal-hold-placed";
    static final String ENDED = "disposal-hold-ended";

    @Override
    public String event() {
        return held ? PLACED : ENDED;
    }

    @Override
    public String sentence() {
        return held ? "Gallringsstopp: får inte gallras" : "Gallringsstoppet är över";
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("cause", cause.toString());
    }

    @Override
    public Fact fact() {
        return new Fact.HoldBecame(held);
    }
}
