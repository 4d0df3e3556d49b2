package se.uppsikt.platforms.commands;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Keepable;

/** A person did on the platform what its API could not, and told how it was seen (X8). */
record DoneByHand(Actor actor, Command command, String proof, Instant at) implements Keepable {
    @Override
    public String event() {
        return "done-by-hand";
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
        return "Gjordes för hand på plattformen: " + command.deed().swedish();
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("command", command.id().value().toString(), "proof", proof);
    }
}
