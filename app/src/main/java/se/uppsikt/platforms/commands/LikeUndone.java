package se.uppsikt.platforms.commands;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Keepable;

/**
 * A like has been taken back before anything left the house (decision 0063).
 *
 * @param withheld whether that was since the contribution is secret or not to be shown (M3), and
 *     not by whoever ordered it
 */
record LikeUndone(Actor actor, Command command, boolean withheld, Instant at) implements Keepable {
    @Override
    public String event() {
        return withheld ? "like-withheld" : "like-undone";
    }

    @Override
    public AccountId account() {
        return command.account();
    }

    @Override
    public ContributionId contribution() {
        return command.about();
    }

    @Override
    public String sentence() {
        return withheld
                ? "Gillandet hölls inne, för bidraget är hemligt eller ska inte visas"
                : "Gillandet ångrades innan det skickades";
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("command", command.id().value().toString());
    }
}
