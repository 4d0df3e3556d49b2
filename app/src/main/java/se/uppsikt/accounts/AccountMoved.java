package se.uppsikt.accounts;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;

/** An account has taken a step along its life cycle (K1). Published in the step's transaction. */
public record AccountMoved(
        Actor actor,
        AccountId account,
        GuidelineVersion guideline,
        Instant at,
        Account.Status from,
        Account.Status to)
        implements AccountDeed {
    @Override
    public String event() {
        return "account-moved";
    }

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    @Override
    public String sentence() {
        return "Kontot blev " + to.swedish().toLowerCase(SWEDISH);
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("från", from.swedish(), "till", to.swedish());
    }
}
