package se.uppsikt.platforms.publications;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.publications.PublicationAttempts.Claim;
import se.uppsikt.platforms.publications.PublicationAttempts.Release;
import se.uppsikt.platforms.publications.PublicationQueue.Attempt;
import se.uppsikt.platforms.publications.PublicationRows.Held;
import se.uppsikt.platforms.publications.Publisher.Step;

/** Carries out one attempt at a publication. The network is touched outside every transaction. */
@Component
class PublicationTask {
    private static final Logger LOG = LoggerFactory.getLogger(PublicationTask.class);

    private final PublicationAttempts desk;
    private final Publishers publishers;
    private final Adapters adapters;
    private final PublicationRows rows;
    private final Lending media;

    PublicationTask(
            PublicationAttempts desk,
            Publishers publishers,
            Adapters adapters,
            PublicationRows rows,
            Lending media) {
        this.desk = desk;
        this.publishers = publishers;
        this.adapters = adapters;
        this.rows = rows;
        this.media = media;
    }

    CompletionHandler<Void> execute(String instance) {
        Attempt attempt = Attempt.of(instance);
        Optional<Duration> again =
                switch (desk.claim(attempt)) {
                    case Claim.Prepare(Held held) -> goOn(attempt, held);
                    case Claim.LookUp(Held held) -> lookUp(attempt, held);
                    case Claim.Nothing() -> Optional.empty();
                };
        return again.<CompletionHandler<Void>>map(
                        after -> new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(after)))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    /**
     * @return how long until the same attempt goes on; nothing when it is over
     */
    private Optional<Duration> goOn(Attempt attempt, Held held) {
        try {
            Access access = adapters.access(held.publication().account());
            Going going = new Going(attempt, held, access);
            adapters.speak(access, going::run);
            return Optional.ofNullable(going.again);
        } catch (PlatformTrouble trouble) {
            LOG.info("publication {}: {}", attempt.instance(), trouble.getMessage());
            desk.troubled(attempt, trouble);
            return Optional.empty();
        }
    }

    /** One attempt, from the first step to the last call or to a pause. */
    private final class Going {
        private final Attempt attempt;
        private final Held held;
        private final Access access;
        private final Publisher publisher;
        private @Nullable Duration again;

        private Going(Attempt attempt, Held held, Access access) {
            this.attempt = attempt;
            this.held = held;
            this.access = access;
            this.publisher = publishers.on(held.publication().account());
        }

        private void run() {
            Publisher.Order order = order(held);
            Map<String, String> noted = held.noted();
            while (true) {
                switch (publisher.prepare(access, order, noted)) {
                    case Step.More(Map<String, String> now, Duration after) -> {
                        boolean mine = desk.noted(attempt, now, after);
                        if (!mine || after.isPositive()) {
                            again = mine ? after : null;
                            return;
                        }
                        noted = now;
                    }
                    case Step.Ready(Map<String, String> now) -> {
                        publish(now);
                        return;
                    }
                }
            }
        }

        private void publish(Map<String, String> noted) {
            switch (desk.release(attempt, noted)) {
                case Release.Now(Held released) ->
                        desk.appeared(
                                released.id(), publisher.publish(access, order(released), noted));
                case Release.Later(Duration after) -> again = after;
                case Release.No() -> again = null;
            }
        }
    }

    private Optional<Duration> lookUp(Attempt attempt, Held held) {
        try {
            Access access = adapters.access(held.publication().account());
            Publisher publisher = publishers.on(held.publication().account());
            adapters.speak(
                    access,
                    () ->
                            desk.lookedUp(
                                    attempt, publisher.lookUp(access, order(held), held.noted())));
        } catch (PlatformTrouble trouble) {
            LOG.info("looking up {}: {}", attempt.instance(), trouble.getMessage());
            desk.unseen(attempt, trouble);
        }
        return Optional.empty();
    }

    private Publisher.Order order(Held held) {
        return new Publisher.Order(
                held.id(),
                held.publication().post(),
                held.sentAt(),
                rows.becomeOfOthers(held),
                media.of(held.id()));
    }
}
