package se.uppsikt.platforms.commands;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Keepable;

/**
 * A command has changed its state for a reason that people should see: done, failed, must be done
 * by hand, or in trouble and trying again. Published in the transaction that records it.
 */
public record CommandChanged(Command command, Instant at) implements Keepable {
    public static final String EVENT = "command-settled";

    @Override
    public String event() {
        return EVENT;
    }

    @Override
    public Actor actor() {
        return new Machine("plattformar");
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
        String trouble = command.problem() == null ? "" : " – " + command.problem().what();
        return "På plattformen: "
                + command.deed().swedish()
                + " – "
                + command.state().swedish()
                + trouble;
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of(
                "command", command.id().value().toString(),
                "deed", command.deed().name(),
                "state", command.state().name(),
                "problem", command.problem() == null ? "" : command.problem().name(),
                "result", command.result() == null ? "" : command.result().value());
    }

    @Override
    public @Nullable Fact fact() {
        if (command.state() != Command.State.DONE) {
            return null;
        }
        return switch (command.deed()) {
            case HIDE -> new Fact.VisibilityBecame(Facts.Visibility.HIDDEN);
            case UNHIDE -> new Fact.VisibilityBecame(Facts.Visibility.PUBLIC);
            case REMOVE -> new Fact.VisibilityBecame(Facts.Visibility.REMOVED, command.orderedAt());
            case ANSWER,
                    PRIVATE_ANSWER,
                    BLOCK,
                    UNBLOCK,
                    CLOSE_COMMENTS,
                    OPEN_COMMENTS,
                    LIKE,
                    UNLIKE ->
                    null;
        };
    }
}
