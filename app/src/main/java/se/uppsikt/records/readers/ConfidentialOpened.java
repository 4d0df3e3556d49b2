package se.uppsikt.records.readers;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.AccountDeed;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.records.ContributionId;

/**
 * Somebody has opened what is confidential. Nothing becomes so of it, and nobody is told of it: it
 * is no {@link se.uppsikt.records.Keepable}.
 */
record ConfidentialOpened(Actor actor, Instant at, AccountId account, ContributionId contribution)
        implements AccountDeed {
    static final String EVENT = "confidential-opened";

    @Override
    public String event() {
        return EVENT;
    }

    @Override
    public String sentence() {
        return "Öppnades för läsning";
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of();
    }

    @Override
    public About about() {
        return new About(account.value(), contribution.value(), null, null, null);
    }
}
