package se.uppsikt.platforms;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.accounts.AccountId;

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
    private final CommandDesk commands;
    private final FollowUps followUps;
    private final Desk desk;

    /** The time, and what is done in one go. */
    @Component
    record Desk(TransactionTemplate transaction, InstantSource time) {}

    ConnectTask(
            Adapters adapters,
            ConnectionRows connections,
            CommandDesk commands,
            FollowUps followUps,
            Desk desk) {
        this.adapters = adapters;
        this.connections = connections;
        this.commands = commands;
        this.followUps = followUps;
        this.desk = desk;
    }

    CompletionHandler<Void> execute(String instance) {
        AccountId account = new AccountId(UUID.fromString(instance));
        try {
            Adapters.Reach reach = adapters.reach(account);
            Adapter.TokenLife life = reach.adapter().tokenLife(reach.access());
            if (!life.valid()) {
                throw new PlatformTrouble(
                        PlatformProblem.TOKEN_EXPIRED, "debug_token", life.words(), null);
            }
            reach.adapter().subscribe(reach.access());
            desk.transaction().executeWithoutResult(status -> live(account, life));
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (PlatformTrouble trouble) {
            LOG.info("connecting account {}: {}", account.value(), trouble.getMessage());
            connections.trouble(account, trouble, desk.time().instant());
            return switch (trouble.problem()) {
                case UNAVAILABLE, OUTCOME_UNKNOWN ->
                        new CompletionHandler.OnCompleteReschedule<>(FixedDelay.ofSeconds(3));
                case RATE_LIMITED ->
                        new CompletionHandler.OnCompleteReschedule<>(
                                FixedDelay.of(Retries.rest(trouble)));
                case TOKEN_EXPIRED, GONE, REFUSED -> new CompletionHandler.OnCompleteRemove<>();
            };
        }
    }

    private void live(AccountId account, Adapter.TokenLife life) {
        Instant now = desk.time().instant();
        connections.tokenSeen(account, life.expiresAt(), now);
        connections.subscribed(account, now);
        commands.mended(account);
        followUps.poll(account);
    }
}
