package se.uppsikt.platforms.commands;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.Adapter.Upload;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.Command;
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
class CommandTask {
    private static final Logger LOG = LoggerFactory.getLogger(CommandTask.class);

    private final CommandAttempts desk;
    private final CommandPictureRows.Beside beside;
    private final Adapters adapters;
    private final Records records;
    private final AnswerConditions conditions;

    CommandTask(
            CommandAttempts desk,
            CommandPictureRows.Beside beside,
            Adapters adapters,
            Records records,
            AnswerConditions conditions) {
        this.desk = desk;
        this.beside = beside;
        this.adapters = adapters;
        this.records = records;
        this.conditions = conditions;
    }

    public CompletionHandler<Void> execute(String instance) {
        Attempt attempt = Attempt.of(instance);
        switch (desk.claim(attempt)) {
            case CommandAttempts.Claim.Send send -> send(attempt, send.held());
            case CommandAttempts.Claim.LookUp lookUp -> lookUp(attempt, lookUp.held());
            case CommandAttempts.Claim.Wait(Duration again) -> {
                return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(again));
            }
            case CommandAttempts.Claim.Nothing ignored ->
                    LOG.debug("attempt {} has nothing to do", instance);
        }
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private void send(Attempt attempt, Held held) {
        try {
            Adapters.Reach reach = adapters.reach(held.command().account());
            adapters.speak(reach.access(), () -> send(reach, held));
        } catch (PlatformTrouble trouble) {
            LOG.info("command {}: {}", attempt.instance(), trouble.getMessage());
            desk.troubled(attempt, trouble, false);
        }
    }

    private void send(Adapters.Reach reach, Held held) {
        requireCapable(reach.adapter(), held.command().deed());
        Adapter.Order order = order(held, picture(held));
        requireInTime(order);
        desk.done(held.command().id(), reach.adapter().carryOut(reach.access(), order));
    }

    private void lookUp(Attempt attempt, Held held) {
        try {
            Adapters.Reach reach = adapters.reach(held.command().account());
            adapters.speak(reach.access(), () -> lookUp(reach, attempt, held));
        } catch (PlatformTrouble trouble) {
            LOG.info("looking up {}: {}", attempt.instance(), trouble.getMessage());
            desk.troubled(attempt, trouble, true);
        }
    }

    private void lookUp(Adapters.Reach reach, Attempt attempt, Held held) {
        desk.lookedUp(attempt, reach.adapter().lookUp(reach.access(), order(held, null)));
    }

    /** It may have waited long since it was ordered. */
    private void requireInTime(Adapter.Order order) {
        conditions
                .tooLate(order.about(), order.deed())
                .ifPresent(
                        words -> {
                            throw new PlatformTrouble(
                                    PlatformProblem.REFUSED, "too late", words, null);
                        });
    }

    private static void requireCapable(Adapter adapter, Command.Deed deed) {
        if (!adapter.capabilities().can(deed)) {
            throw new PlatformTrouble(
                    PlatformProblem.REFUSED, "no capability", adapter.unable(deed), null);
        }
    }

    /** What goes along with it; null when nothing does. */
    private @Nullable Upload picture(Held held) {
        return held.command().text() == null
                ? null
                : beside.pictures().of(held.command().id()).map(this::upload).orElse(null);
    }

    private Upload upload(Adapter.Picture picture) {
        try (InputStream bytes =
                records.media(picture.stored().hash())
                        .orElseThrow(
                                () ->
                                        new PlatformTrouble(
                                                PlatformProblem.REFUSED,
                                                "no picture",
                                                "Bilden finns inte hos oss längre.",
                                                null))) {
            return new Upload(picture, bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("picture " + picture.id() + " could not be read", e);
        }
    }

    private Adapter.Order order(Held held, @Nullable Upload picture) {
        return new Adapter.Order(
                held.command().id(),
                held.command().deed(),
                records.contribution(held.command().about()),
                held.command().text(),
                held.sentAt(),
                beside.taken().taken(held),
                picture);
    }
}
