package se.uppsikt.publishing.subscriptions;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountDeed;
import se.uppsikt.accounts.AccountId;

/** Somebody's own calendar may read an account's from now on, or may not any more. */
record SubscriptionDeed(boolean made, Employee actor, Instant at, AccountId account)
        implements AccountDeed {
    @Override
    public String event() {
        return made ? "calendar-address-made" : "calendar-address-withdrawn";
    }

    @Override
    public String sentence() {
        return made
                ? "En hemlig adress till kontots kalender skapades"
                : "En hemlig adress till kontots kalender togs bort";
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of();
    }
}
