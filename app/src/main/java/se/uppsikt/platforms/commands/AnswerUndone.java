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

/**
 * An answer has been taken back before anything left the house (decision 0063).
 *
 * @param withheld whether that was since it must not be given in own words any more (M3), and not
 *     by whoever ordered it
 */
record AnswerUndone(Actor actor, Command command, boolean withheld, Instant at)
        implements Keepable {
    @Override
    public String event() {
        return withheld ? "answer-withheld" : "answer-undone";
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
        return command.deed().swedish()
                + (withheld
                        ? " hölls inne, för bidraget är hemligt eller ska inte visas"
                        : " ångrades innan det skickades");
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
