package se.uppsikt.platforms.intake;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.ConnectionRows;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.Retries;
import se.uppsikt.platforms.retention.WantedHistoryRows;
import se.uppsikt.records.PlatformKey;

/**
 * The reconciling poll: compares the platform with what is kept. It runs on every connected
 * account, however well the webhook seems to do; silent loss is the worst fault (X7).
 */
@Component
public class PollTask {
    private static final Logger LOG = LoggerFactory.getLogger(PollTask.class);
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int SCARCE = 75;
    private static final int ASKS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final Adapters adapters;
    private final ConnectionRows connections;
    private final PollRun keeping;
    private final WantedHistoryRows history;
    private final Pace pace;

    /** How often, and the time. */
    @Component("pollPace")
    record Pace(@Value("${uppsikt.poll.every:PT5M}") Duration every, InstantSource time) {}

    PollTask(
            Adapters adapters,
            ConnectionRows connections,
            PollRun keeping,
            WantedHistoryRows history,
            Pace pace) {
        this.adapters = adapters;
        this.connections = connections;
        this.keeping = keeping;
        this.history = history;
        this.pace = pace;
    }

    public CompletionHandler<Void> execute(String instance) {
        AccountId account = new AccountId(UUID.fromString(instance));
        Connection connection = connections.connection(account).orElse(null);
        if (connection == null) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        poll(connection);
        Duration wait = pause(connections.connection(account).orElse(connection));
        return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(wait));
    }

    public void poll(Connection connection) {
        AccountId account = connection.account();
        Instant now = pace.time().instant();
        if (connection.restUntil() != null && connection.restUntil().isAfter(now)) {
            return;
        }
        Long wish = history.of(account).orElse(null);
        Instant last = wish == null ? connection.pollOkAt() : null;
        Instant since = last == null ? null : now.minus(WINDOW);
        PollRun.Desk desk = keeping.desk(account, adapterSource(connection), since, last);
        try {
            Adapters.Reach reach = adapters.reach(account);
            adapters.speak(
                    reach.access(),
                    () -> {
                        checkToken(reach, now);
                        reach.adapter().poll(reach.access(), desk);
                    });
            keeping.succeeded(desk, connection, now, reach.adapter().tellsOfAll());
            if (wish != null) {
                history.fetched(account, wish);
            }
        } catch (PlatformTrouble trouble) {
            LOG.info("poll of account {}: {}", account.value(), trouble.getMessage());
            keeping.failed(account, trouble);
        }
    }

    /**
     * Asks for one contribution, as the instance {@code account/key} names it. A platform that
     * cannot be reached is asked again, each time after twice as long; after that, the next poll
     * will find what there is.
     *
     * @param before how many times it has been asked in vain; null for none
     */
    public CompletionHandler<Integer> ask(String instance, @Nullable Integer before) {
        try {
            ask(instance);
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (PlatformTrouble trouble) {
            int asked = before == null ? 1 : before + 1;
            LOG.info("ask number {} for one contribution: {}", asked, trouble.getMessage());
            if (meetsAll(trouble)) {
                keeping.putOff(account(instance), pause(trouble));
            }
            return asked < ASKS
                    ? new CompletionHandler.OnCompleteReschedule<>(
                            FixedDelay.of(FIRST_PAUSE.multipliedBy(1L << (asked - 1))), asked)
                    : new CompletionHandler.OnCompleteRemove<>();
        }
    }

    /** Whether it says something of the platform, and not only of what was asked for. */
    private static boolean meetsAll(PlatformTrouble trouble) {
        return switch (trouble.problem()) {
            case UNAVAILABLE, RATE_LIMITED, TOKEN_EXPIRED -> true;
            case GONE, REFUSED, OUTCOME_UNKNOWN -> false;
        };
    }

    private static Duration pause(PlatformTrouble trouble) {
        Duration told = trouble.waiting();
        return told == null || told.compareTo(FIRST_PAUSE) < 0
                ? FIRST_PAUSE
                : Retries.rest(trouble);
    }

    private static AccountId account(String instance) {
        return new AccountId(UUID.fromString(instance.substring(0, instance.indexOf('/'))));
    }

    private void ask(String instance) {
        int sign = instance.indexOf('/');
        int under = instance.lastIndexOf('?');
        String key = instance.substring(sign + 1, under < 0 ? instance.length() : under);
        AccountId account = account(instance);
        Connection connection = connections.connection(account).orElse(null);
        if (connection == null) {
            return;
        }
        Adapters.Reach reach = adapters.reach(account);
        reach.adapter()
                .ask(
                        reach.access(),
                        new PlatformKey(key),
                        under < 0 ? null : new PlatformKey(instance.substring(under + 1)),
                        keeping.desk(account, adapterSource(connection), pace.time().instant()));
    }

    private void checkToken(Adapters.Reach reach, Instant now) {
        Adapter.TokenLife life = reach.adapter().tokenLife(reach.access());
        AccountId account = reach.access().account();
        connections.tokenSeen(account, adapters.lasting(account, life), now);
        if (!life.valid()) {
            throw new PlatformTrouble(
                    PlatformProblem.TOKEN_EXPIRED, "debug_token", life.words(), null);
        }
    }

    private Duration pause(Connection connection) {
        Integer used = connection.budgetUsed();
        Duration every = pace.every();
        return used != null && used >= SCARCE ? every.multipliedBy(4) : every;
    }

    private static String adapterSource(Connection connection) {
        return connection.platform().name().toLowerCase(java.util.Locale.ROOT) + "/poll";
    }
}
