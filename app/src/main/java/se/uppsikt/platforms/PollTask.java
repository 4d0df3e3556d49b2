package se.uppsikt.platforms;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.PlatformKey;

/**
 * The reconciling poll: compares the platform with what is kept. It runs on every connected
 * account, however well the webhook seems to do; silent loss is the worst fault (X7).
 */
@Component
class PollTask {
    private static final Logger LOG = LoggerFactory.getLogger(PollTask.class);
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int SCARCE = 75;

    private final Adapters adapters;
    private final ConnectionRows connections;
    private final PollKeeping keeping;
    private final Duration every;
    private final InstantSource time;

    PollTask(
            Adapters adapters,
            ConnectionRows connections,
            PollKeeping keeping,
            @Value("${uppsikt.poll.every:PT5M}") Duration every,
            InstantSource time) {
        this.adapters = adapters;
        this.connections = connections;
        this.keeping = keeping;
        this.every = every;
        this.time = time;
    }

    CompletionHandler<Void> execute(String instance) {
        AccountId account = new AccountId(UUID.fromString(instance));
        Connection connection = connections.connection(account).orElse(null);
        if (connection == null) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        poll(connection);
        Duration wait = pause(connections.connection(account).orElse(connection));
        return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(wait));
    }

    void poll(Connection connection) {
        AccountId account = connection.account();
        Instant now = time.instant();
        if (connection.restUntil() != null && connection.restUntil().isAfter(now)) {
            return;
        }
        Instant since = connection.pollOkAt() == null ? null : now.minus(WINDOW);
        PollKeeping.Desk desk = keeping.desk(account, adapterSource(connection), since);
        try {
            Adapters.Reach reach = adapters.reach(account);
            checkToken(reach, now);
            reach.adapter().poll(reach.access(), desk);
            keeping.succeeded(desk, connection.state());
        } catch (PlatformTrouble trouble) {
            LOG.info("poll of account {}: {}", account.value(), trouble.getMessage());
            keeping.failed(account, trouble);
        }
    }

    /** Asks for one contribution, as the instance {@code account/key} names it. */
    void ask(String instance) {
        int sign = instance.indexOf('/');
        AccountId account = new AccountId(UUID.fromString(instance.substring(0, sign)));
        Connection connection = connections.connection(account).orElse(null);
        if (connection == null) {
            return;
        }
        Adapters.Reach reach = adapters.reach(account);
        reach.adapter()
                .ask(
                        reach.access(),
                        new PlatformKey(instance.substring(sign + 1)),
                        keeping.desk(account, adapterSource(connection), time.instant()));
    }

    private void checkToken(Adapters.Reach reach, Instant now) {
        Adapter.TokenLife life = reach.adapter().tokenLife(reach.access());
        connections.tokenSeen(reach.access().account(), life.expiresAt(), now);
        if (!life.valid()) {
            throw new PlatformTrouble(
                    PlatformProblem.TOKEN_EXPIRED, "debug_token", life.words(), null);
        }
    }

    private Duration pause(Connection connection) {
        Integer used = connection.budgetUsed();
        return used != null && used >= SCARCE ? every.multipliedBy(4) : every;
    }

    private static String adapterSource(Connection connection) {
        return connection.platform().name().toLowerCase(java.util.Locale.ROOT) + "/poll";
    }
}
