package se.uppsikt.platforms.statistics;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.ConnectionRows;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.Retries;

/**
 * Reads an account's figures: all of them once a day, and its stories' once an hour. What goes
 * wrong here is told beside the figures and changes nothing of the connection, whose poll finds out
 * by itself what is wrong with a key.
 */
@Component
public class StatisticsTask {
    private static final Logger LOG = LoggerFactory.getLogger(StatisticsTask.class);

    /** A little less than a day, so that it does not come an hour later each day. */
    private static final Duration A_DAY = Duration.ofHours(23).plusMinutes(30);

    /**
     * What was just connected has its history fetched first: of what is not kept nothing is asked.
     */
    private static final Duration AFTER_THE_HISTORY = Duration.ofSeconds(10);

    /** A key that is renewed is no reason to ask for stories again. */
    private static final Duration LATELY = Duration.ofMinutes(30);

    private final Sources sources;
    private final Adapters adapters;
    private final ConnectionRows connections;
    private final ReadingRows states;
    private final Desk desk;

    /** Who keeps what is found, how often it is looked, and the time. */
    @Component("statisticsDesk")
    record Desk(Readings readings, StatisticsJobs jobs, InstantSource time) {}

    StatisticsTask(
            Sources sources,
            Adapters adapters,
            ConnectionRows connections,
            ReadingRows states,
            Desk desk) {
        this.sources = sources;
        this.adapters = adapters;
        this.connections = connections;
        this.states = states;
        this.desk = desk;
    }

    CompletionHandler<Void> execute(String instance) {
        Optional<Connection> connection =
                connections.connection(new AccountId(UUID.fromString(instance)));
        return connection
                .filter(each -> sources.of(each.platform()).isPresent())
                .<CompletionHandler<Void>>map(
                        each ->
                                new CompletionHandler.OnCompleteReschedule<>(
                                        FixedDelay.of(look(each))))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    /** Answers when to look again. */
    private Duration look(Connection connection) {
        if (connection.pollOkAt() == null) {
            return AFTER_THE_HISTORY;
        }
        Instant now = desk.time().instant();
        boolean whole = whole(connection.account(), now);
        if (mayAsk(connection, now) && (whole || storiesLive(connection.account(), now))) {
            read(connection, whole);
        }
        return desk.jobs().every();
    }

    private boolean whole(AccountId account, Instant now) {
        return states.state(account)
                .map(ReadingRows.State::readAt)
                .map(last -> !last.plus(A_DAY).isAfter(now))
                .orElse(true);
    }

    private boolean storiesLive(AccountId account, Instant now) {
        boolean lately =
                states.state(account)
                        .filter(state -> state.triedAt().plus(LATELY).isAfter(now))
                        .isPresent();
        return !lately
                && desk.readings().posts(account, now).stream()
                        .anyMatch(
                                post ->
                                        post.story()
                                                && post.writtenAt()
                                                        .plus(DueRules.LIFE_OF_A_STORY)
                                                        .isAfter(now));
    }

    private boolean mayAsk(Connection connection, Instant now) {
        Instant resting =
                states.state(connection.account()).map(ReadingRows.State::restUntil).orElse(null);
        Integer used = connection.budgetUsed();
        return connection.state() == Connection.State.LIVE
                && (connection.restUntil() == null || !connection.restUntil().isAfter(now))
                && (resting == null || !resting.isAfter(now))
                && (used == null || used < Readings.SCARCE);
    }

    /**
     * @param whole all there is, and not only what soon is gone
     */
    public void read(Connection connection, boolean whole) {
        StatisticsSource source = sources.of(connection.platform()).orElseThrow();
        Readings.Reading reading = desk.readings().begin(connection, whole);
        try {
            source.read(adapters.reach(connection.account()).access(), reading);
            reading.succeeded();
        } catch (PlatformTrouble trouble) {
            LOG.info(
                    "figures of account {}: {}",
                    connection.account().value(),
                    trouble.getMessage());
            reading.failed(words(trouble), rest(trouble));
        }
    }

    /**
     * Accounts that were connected before figures were read have keys without the right to them.
     */
    private static String words(PlatformTrouble trouble) {
        return trouble.lacksRight()
                ? trouble.words() + " Anslut kontot på nytt och tillåt att statistiken läses."
                : trouble.words();
    }

    private @Nullable Instant rest(PlatformTrouble trouble) {
        return trouble.problem() == PlatformProblem.RATE_LIMITED
                ? desk.time().instant().plus(Retries.rest(trouble))
                : null;
    }
}
