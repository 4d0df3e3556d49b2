package se.uppsikt.platforms.commands;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.Capabilities;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.commands.CommandRows.Held;
import se.uppsikt.platforms.commands.Outbox.Attempt;
import se.uppsikt.records.Records;

/** Carries out one attempt at a command. The network is touched outside every transaction. */
@Enforces(
        value = "S9",
        how = "Ett svar vars utgång är okänd söks upp på plattformen och skickas inte igen.")
@Component
public class CommandTask {
    private static final Logger LOG = LoggerFactory.getLogger(CommandTask.class);

    private final CommandDesk desk;
    private final CommandRows rows;
    private final Adapters adapters;
    private final Records records;

    CommandTask(CommandDesk desk, CommandRows rows, Adapters adapters, Records records) {
        this.desk = desk;
        this.rows = rows;
        this.adapters = adapters;
        this.records = records;
    }

    public CompletionHandler<Void> execute(String instance) {
        Attempt attempt = Attempt.of(instance);
        switch (desk.claim(attempt)) {
            case CommandDesk.Claim.Send send -> send(attempt, send.held());
            case CommandDesk.Claim.LookUp lookUp -> lookUp(attempt, lookUp.held());
            case CommandDesk.Claim.Wait ignored -> {
                return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.ofSeconds(1));
            }
            case CommandDesk.Claim.Nothing ignored ->
                    LOG.debug("attempt {} has nothing to do", instance);
        }
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private void send(Attempt attempt, Held held) {
        try {
            Adapters.Reach reach = adapters.reach(held.command().account());
            requireCapable(reach.adapter().capabilities(), held.command().deed());
            desk.done(held.command().id(), reach.adapter().carryOut(reach.access(), order(held)));
        } catch (PlatformTrouble trouble) {
            LOG.info("command {}: {}", attempt.instance(), trouble.getMessage());
            desk.troubled(attempt, trouble, false);
        }
    }

    private void lookUp(Attempt attempt, Held held) {
        try {
            Adapters.Reach reach = adapters.reach(held.command().account());
            Optional<Adapter.Done> done = reach.adapter().lookUp(reach.access(), order(held));
            if (done.isPresent()) {
                desk.done(held.command().id(), done.get());
            } else {
                desk.notCarriedOut(attempt);
            }
        } catch (PlatformTrouble trouble) {
            LOG.info("looking up {}: {}", attempt.instance(), trouble.getMessage());
            desk.troubled(attempt, trouble, true);
        }
    }

    private static void requireCapable(Capabilities can, Command.Deed deed) {
        boolean capable =
                switch (deed) {
                    case ANSWER -> can.answer();
                    case PRIVATE_ANSWER -> can.answerPrivately();
                    case HIDE, UNHIDE -> can.hide();
                    case REMOVE -> can.remove();
                };
        if (!capable) {
            throw new PlatformTrouble(
                    PlatformProblem.REFUSED,
                    "no capability",
                    "Plattformen låter inte andra program göra det här.",
                    null);
        }
    }

    private Adapter.Order order(Held held) {
        return new Adapter.Order(
                held.command().deed(),
                records.contribution(held.command().about()),
                held.command().text(),
                held.sentAt(),
                rows.results(held));
    }
}
