package se.uppsikt.platforms;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.secrets.Secret;

/**
 * Makes a connection live: the token is checked, the platform is asked to tell us what happens, and
 * only then is it called connected (a card must never be green over a subscription never made).
 * After that the history is fetched, and what waited for the connection goes on.
 */
@Component
class ConnectTask {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectTask.class);

    private final Adapters adapters;
    private final ConnectionRows connections;
    private final ConnectionJobs jobs;
    private final Desk desk;

    /** The time, what is done in one go, and whom to tell. */
    @Component("connectDesk")
    record Desk(
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            InstantSource time) {}

    ConnectTask(Adapters adapters, ConnectionRows connections, ConnectionJobs jobs, Desk desk) {
        this.adapters = adapters;
        this.connections = connections;
        this.jobs = jobs;
        this.desk = desk;
    }

    /**
     * @param before how many times in a row it has been tried in vain; null for none
     */
    CompletionHandler<Integer> execute(String instance, @Nullable Integer before) {
        int attempt = before == null ? 1 : before + 1;
        return tried(ConnectionJobs.connected(instance), attempt)
                .<CompletionHandler<Integer>>map(
                        pause ->
                                new CompletionHandler.OnCompleteReschedule<>(
                                        FixedDelay.of(pause), attempt))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    /**
     * Tries once. A silent platform is asked ever less often, and never given up: the connection
     * page tells that it waits, and its button tries at once. What a token that was renewed
     * meanwhile could not do says nothing; the new one is tried at once.
     *
     * @param attempt which try in a row it is
     * @return how long until the next try; nothing when it is connected, or only a person can mend
     *     it
     */
    Optional<Duration> tried(AccountId account, int attempt) {
        Optional<Secret> token = connections.token(account);
        try {
            Adapters.Counterpart counterpart = adapters.counterpart(account);
            Adapter.Access access = adapters.access(account);
            Adapter.TokenLife life = counterpart.tokenLife(access);
            if (!life.valid()) {
                throw new PlatformTrouble(
                        PlatformProblem.TOKEN_EXPIRED, "debug_token", life.words(), null);
            }
            if (counterpart instanceof Adapter adapter) {
                adapter.subscribe(access);
            }
            desk.transaction().executeWithoutResult(status -> live(account, life));
            LOG.info("account {} connected at attempt {}", account.value(), attempt);
            return Optional.empty();
        } catch (PlatformTrouble trouble) {
            if (!connections.token(account).equals(token)) {
                return tried(account, 1);
            }
            tell(account, attempt, trouble);
            connections.trouble(account, trouble, desk.time().instant());
            return switch (trouble.problem()) {
                case UNAVAILABLE, OUTCOME_UNKNOWN -> Optional.of(Retries.backoff(attempt));
                case RATE_LIMITED -> Optional.of(Retries.rest(trouble));
                case TOKEN_EXPIRED, GONE, REFUSED -> Optional.empty();
            };
        }
    }

    /** The first failure is news; those after it stand on the connection page. */
    private static void tell(AccountId account, int attempt, PlatformTrouble trouble) {
        LOG.atLevel(attempt == 1 ? Level.INFO : Level.DEBUG)
                .log(
                        "connecting account {}, attempt {}: {}",
                        account.value(),
                        attempt,
                        trouble.getMessage());
    }

    private void live(AccountId account, Adapter.TokenLife life) {
        Instant now = desk.time().instant();
        connections.tokenSeen(account, adapters.lasting(account, life), now);
        connections.subscribed(account, now);
        desk.events().publishEvent(new Connection.Mended(account));
        if (adapters.counterpart(account) instanceof Adapter) {
            jobs.poll(account);
        } else {
            jobs.readAds(account);
        }
    }
}
