package se.uppsikt.records.holds;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Facts.Retention;
import se.uppsikt.records.Keepable;

/** Somebody has decided that it is to be kept for ever, or has taken that back. */
record PreservationDeed(
        Actor actor,
        Instant at,
        AccountId account,
        ContributionId contribution,
        GuidelineVersion guideline,
        boolean kept,
        String motive)
        implements Keepable {
    static final String DECIDED = "preservation-decided";
    static final String TAKEN_BACK = "preservation-taken-back";

    @Override
    public String event() {
        return kept ? DECIDED : TAKEN_BACK;
    }

    @Override
    public String sentence() {
        return kept ? "Ska bevaras" : "Beslutet att bevara togs tillbaka";
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("motive", motive);
    }

    @Override
    public Fact fact() {
        return new Fact.RetentionBecame(kept ? Retention.TO_BE_KEPT : Retention.UNCLASSIFIED);
    }
}
