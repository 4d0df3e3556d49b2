package se.uppsikt.publishing.notices;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountDeed;
import se.uppsikt.accounts.AccountId;

/** Somebody has been named to approve in somebody else's stead, or is not to any more. */
record StandInDeed(boolean named, Employee actor, Instant at, StandIn standIn)
        implements AccountDeed {
    @Override
    public String event() {
        return named ? "stand-in-named" : "stand-in-ended";
    }

    @Override
    public AccountId account() {
        return standIn.account();
    }

    @Override
    public String sentence() {
        return named
                ? "En ersättare fick godkänna inlägg för en tid"
                : "En ersättare slutade godkänna inlägg före tiden";
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of(
                "id",
                standIn.id().toString(),
                "for",
                standIn.giver().value().toString(),
                "person",
                standIn.person().value().toString(),
                "from",
                standIn.begins().toString(),
                "until",
                standIn.ends().toString());
    }
}
