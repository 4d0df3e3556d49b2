package se.uppsikt.platforms.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.ConnectionRows;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/** Keeps what a poll finds, page by page, each in a transaction of its own. */
@Component
class PollRun {
    /** A webhook may be on its way for this long before its absence means anything. */
    private static final Duration WEBHOOK_PATIENCE = Duration.ofMinutes(2);

    private static final OriginalId NOT_KEPT = new OriginalId(0);

    private final Records records;
    private final ConnectionRows connections;
    private final PlatformJobs followUps;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    PollRun(
            Records records,
            ConnectionRows connections,
            PlatformJobs followUps,
            TransactionTemplate transaction,
            InstantSource time) {
        this.records = records;
        this.connections = connections;
        this.followUps = followUps;
        this.transaction = transaction;
        this.time = time;
    }

    Desk desk(AccountId account, String source, @Nullable Instant since) {
        return desk(account, source, since, null);
    }

    /**
     * @param polledAt when it last was polled with success; null when it never was
     */
    Desk desk(
            AccountId account, String source, @Nullable Instant since, @Nullable Instant polledAt) {
        return new Desk(account, source, since, polledAt);
    }

    /**
     * @param before how the connection was before; a token that has come to life again sets free
     *     what waited for it
     * @param began when the reading began
     * @param told whether what was found should have been told of
     */
    void succeeded(Desk desk, Connection before, Instant began, boolean told) {
        Instant now = time.instant();
        transaction.executeWithoutResult(
                status -> {
                    if (before.state() == Connection.State.TOKEN_DEAD) {
                        followUps.connect(desk.account);
                    }
                    connections.pollSucceeded(desk.account, began, now);
                    if (told && desk.since != null && desk.missed > 0) {
                        connections.missed(desk.account, desk.missed, now);
                    }
                });
    }

    void failed(AccountId account, PlatformTrouble trouble) {
        Instant now = time.instant();
        transaction.executeWithoutResult(
                status -> {
                    connections.pollFailed(account, now);
                    connections.trouble(account, trouble, now);
                });
    }

    /** What is asked for one by one meets the same, and is asked for later. */
    void putOff(AccountId account, Duration pause) {
        followUps.putOff(account, pause);
    }

    /** One poll of one account. */
    final class Desk implements PollSink {
        private final AccountId account;
        private final String source;
        private final @Nullable Instant since;
        private final @Nullable Instant polledAt;
        private @Nullable Map<PlatformKey, Contribution> known;
        private int missed;

        private Desk(
                AccountId account,
                String source,
                @Nullable Instant since,
                @Nullable Instant polledAt) {
            this.account = account;
            this.source = source;
            this.since = since;
            this.polledAt = polledAt;
        }

        @Override
        public @Nullable Instant since() {
            return since;
        }

        @Override
        public @Nullable Instant polledAt() {
            return polledAt;
        }

        @Override
        public Instant now() {
            return time.instant();
        }

        @Override
        public Optional<Contribution> known(PlatformKey key) {
            Contribution found = byKey().get(key);
            return found == null ? records.byKey(account, key) : Optional.of(found);
        }

        @Override
        public Collection<Contribution> kept() {
            return byKey().values();
        }

        private Map<PlatformKey, Contribution> byKey() {
            if (known == null) {
                Map<PlatformKey, Contribution> found = new HashMap<>();
                if (since != null) {
                    records.writtenSince(account, since)
                            .forEach(each -> found.put(each.key(), each));
                }
                known = found;
            }
            return known;
        }

        @Override
        public void keep(byte[] answer, List<Function<OriginalId, Observation>> observations) {
            if (observations.isEmpty() || records.onlyDisposed(heard(observations))) {
                return;
            }
            transaction.executeWithoutResult(status -> keepPage(answer, observations));
        }

        /** Before there is an original that they could be of. */
        private static List<Observation> heard(
                List<Function<OriginalId, Observation>> observations) {
            return observations.stream().map(each -> each.apply(NOT_KEPT)).toList();
        }

        private void keepPage(byte[] answer, List<Function<OriginalId, Observation>> observations) {
            followUps.oneAtATime();
            Instant now = time.instant();
            OriginalId original =
                    records.keepOriginals(
                                    List.of(new Original(source, "application/json", answer, now)))
                            .getFirst()
                            .id();
            List<Observation> made =
                    followUps.asSent(
                            observations.stream().map(each -> each.apply(original)).toList());
            var kept = records.keep(made);
            missed +=
                    (int)
                            kept.added().stream()
                                    .filter(Contribution::received)
                                    .filter(
                                            each ->
                                                    each.writtenAt()
                                                            .isBefore(now.minus(WEBHOOK_PATIENCE)))
                                    .count();
            followUps.after(List.of(), made);
        }

        @Override
        public void budget(int used) {
            connections.budget(account, used, time.instant());
        }

        @Override
        public void budgetUntold() {
            connections.budget(account, null, time.instant());
        }
    }
}
