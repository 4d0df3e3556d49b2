package se.uppsikt.platforms.commands;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.Keepable;

/** Whoever ordered an answer has taken it back before anything left the house (decision 0063). */
record AnswerUndone(Actor actor, Command command, Instant at) implements Keepable {
    @Override
    public String event() {
        return "answer-undone";
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
        return command.deed().swedish() + " ångrades innan det skickades";
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("command", command.id().value().toString());
    }

    @Override
    public Fact fact() {
        return new Fact.AnsweringBecame(Answering.NEW);
    }
}
