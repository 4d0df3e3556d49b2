package se.uppsikt.platforms.commands;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Keepable;

/** A person has decided what becomes of an answer that did not certainly arrive (S9). */
record OutcomeDecided(Actor actor, Command command, Decision decision, Instant at)
        implements Keepable {

    /** What they found. */
    public enum Decision {
        ARRIVED("Det kom fram, enligt den som har sett efter på plattformen"),
        SENT_AGAIN("Det kom inte fram, enligt den som har sett efter, och skickas igen"),
        GIVEN_UP("Det skickas inte igen som det var");

        private final String swedish;

        Decision(String swedish) {
            this.swedish = swedish;
        }
    }

    @Override
    public String event() {
        return switch (decision) {
            case ARRIVED -> "answer-found-arrived";
            case SENT_AGAIN -> "answer-sent-again";
            case GIVEN_UP -> "answer-given-up";
        };
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
        return command.deed().swedish() + ": " + decision.swedish;
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("command", command.id().value().toString(), "decision", decision.name());
    }
}
