package se.uppsikt.advertising;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.WithPages;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.ConnectionJobs;
import se.uppsikt.platforms.ConnectionRows;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.Retries;

/** Reads an account's ads, once a day and whenever somebody wants it. */
@Component
class AdReading {
    private static final Logger LOG = LoggerFactory.getLogger(AdReading.class);

    private final List<AdSource> sources;
    private final Adapters adapters;
    private final ConnectionRows connections;
    private final Kept kept;
    private final Desk desk;

    /** Where what is read is kept. */
    @Component("advertisingKept")
    record Kept(AdKeeping keeping, DayRows days, ReadingRows readings) {}

    /** How often, what is done in one go, and the time. */
    @Component("advertisingDesk")
    record Desk(
            @Value("${uppsikt.advertising.every:PT24H}") Duration every,
            TransactionTemplate transaction,
            InstantSource time) {}

    AdReading(
            List<AdSource> sources,
            Adapters adapters,
            ConnectionRows connections,
            Kept kept,
            Desk desk) {
        this.sources = List.copyOf(sources);
        this.adapters = adapters;
        this.connections = connections;
        this.kept = kept;
        this.desk = desk;
    }

    /** When it is read. */
    @Configuration(proxyBeanMethods = false)
    @WithPages
    static class Work {
        @Bean
        Task<Integer> readAds(AdReading reading) {
            return Tasks.custom(ConnectionJobs.READ_ADS)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(5)))
                    .onDeadExecutionRevive()
                    .execute(
                            (instance, context) ->
                                    reading.execute(instance.getId(), instance.getData()));
        }
    }

    /**
     * @param before how many times in a row it has been tried in vain; null for none
     */
    CompletionHandler<Integer> execute(String instance, @Nullable Integer before) {
        AccountId account = ConnectionJobs.connected(instance);
        Connection connection = connections.connection(account).orElse(null);
        if (connection == null) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        int attempt = before == null ? 1 : before + 1;
        Optional<Duration> sooner = read(connection, attempt);
        if (ConnectionJobs.oneMore(instance) && sooner.isEmpty()) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        return new CompletionHandler.OnCompleteReschedule<>(
                FixedDelay.of(sooner.orElse(desk.every())), sooner.isPresent() ? attempt : 0);
    }

    /**
     * Reads once.
     *
     * @return how long until it is worth another try; nothing when it went well, or when only a
     *     person can mend it
     */
    Optional<Duration> read(Connection connection, int attempt) {
        AccountId account = connection.account();
        AdSource source =
                sources.stream()
                        .filter(each -> each.platform() == connection.platform())
                        .findFirst()
                        .orElse(null);
        if (source == null) {
            return Optional.empty();
        }
        try {
            Sink sink = new Sink(connection);
            Adapter.Access access = adapters.access(account);
            adapters.speak(access, () -> source.read(access, sink));
            desk.transaction().executeWithoutResult(status -> sink.done());
            return Optional.empty();
        } catch (PlatformTrouble trouble) {
            LOG.info("ads of account {}: {}", account.value(), trouble.getMessage());
            return failed(account, trouble, attempt);
        }
    }

    private Optional<Duration> failed(AccountId account, PlatformTrouble trouble, int attempt) {
        Instant now = desk.time().instant();
        desk.transaction()
                .executeWithoutResult(
                        status -> {
                            connections.pollFailed(account, now);
                            connections.trouble(account, trouble, now);
                        });
        return switch (trouble.problem()) {
            case UNAVAILABLE, OUTCOME_UNKNOWN -> Optional.of(Retries.backoff(attempt));
            case RATE_LIMITED -> Optional.of(Retries.rest(trouble));
            case TOKEN_EXPIRED, GONE, REFUSED -> Optional.empty();
        };
    }

    /** One reading of one account. */
    private final class Sink implements AdSink {
        private final AccountId account;
        private final String source;
        private final Set<String> missing = new LinkedHashSet<>();
        private final Instant began = desk.time().instant();
        private @Nullable AdAccount paying;

        private Sink(Connection connection) {
            account = connection.account();
            source = connection.platform().name().toLowerCase(Locale.ROOT) + "/ads";
        }

        @Override
        public Instant now() {
            return desk.time().instant();
        }

        @Override
        public @Nullable LocalDate unsettled(String ad) {
            return kept.days().unsettled(account, ad);
        }

        @Override
        public void account(AdAccount told) {
            paying = told;
        }

        @Override
        public void keep(byte[] answer, List<AdFact> facts) {
            if (!facts.isEmpty()) {
                kept.keeping().keep(account, source, answer, facts);
            }
        }

        @Override
        public void missing(String words) {
            missing.add(words);
        }

        private void done() {
            kept.readings()
                    .done(
                            new ReadingRows.Reading(
                                    account,
                                    Objects.requireNonNull(paying),
                                    began,
                                    String.join(" ", missing)));
            connections.pollSucceeded(account, began, now());
        }
    }
}
