package se.uppsikt.platforms.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/** Keeps what a reading of figures finds, answer by answer, each in a transaction of its own. */
@Component
class Readings {
    /** What may have changed since it was last read: the platforms settle their days within it. */
    private static final Duration UNSETTLED = Duration.ofDays(5);

    /** Where so many per cent of a platform's budget are used, what is left is for others. */
    static final int SCARCE = 50;

    private static final int MOST_KNOWN = 1_000;

    private final Records records;
    private final AccountFigureRows ofDays;
    private final PostFigureRows ofPosts;
    private final ReadingRows readings;
    private final Desk desk;

    /** What is done in one go, and the time. */
    @Component("readingsDesk")
    record Desk(TransactionTemplate transaction, InstantSource time) {}

    Readings(
            Records records,
            AccountFigureRows ofDays,
            PostFigureRows ofPosts,
            ReadingRows readings,
            Desk desk) {
        this.records = records;
        this.ofDays = ofDays;
        this.ofPosts = ofPosts;
        this.readings = readings;
        this.desk = desk;
    }

    Reading begin(Connection connection, boolean whole) {
        return new Reading(connection, whole);
    }

    /** Keeps figures of a post that came in an original that is kept already. */
    void told(
            AccountId account,
            StatisticsSink.Post post,
            List<Figure> figures,
            OriginalId original) {
        Instant now = desk.time().instant();
        desk.transaction()
                .executeWithoutResult(
                        status -> {
                            ofPosts.asked(account, post, null, now);
                            ofPosts.keep(account, figures, original, now);
                        });
    }

    /** The account's own posts and stories, as far back as they are followed. */
    List<StatisticsSink.Post> posts(AccountId account, Instant now) {
        return records.published(account, now.minus(DueRules.FOLLOWED), MOST_KNOWN).stream()
                .map(
                        each ->
                                new StatisticsSink.Post(
                                        each.key(),
                                        each.kind() == ContributionKind.STORY,
                                        each.writtenAt()))
                .toList();
    }

    /** One reading of one account. */
    final class Reading implements StatisticsSink {
        private final AccountId account;
        private final Platform platform;
        private final boolean whole;
        private final Instant began = desk.time().instant();
        private final Map<PlatformKey, String> untold = new HashMap<>();
        private int used;

        private Reading(Connection connection, boolean whole) {
            this.account = connection.account();
            this.platform = connection.platform();
            this.whole = whole;
        }

        @Override
        public Instant now() {
            return desk.time().instant();
        }

        @Override
        public boolean whole() {
            return whole;
        }

        @Override
        public @Nullable Instant since() {
            return readings.state(account)
                    .map(ReadingRows.State::readAt)
                    .map(last -> last.minus(UNSETTLED))
                    .orElse(null);
        }

        @Override
        public void posts(int atOnce, Consumer<List<Post>> ask) {
            List<Post> all = Readings.this.posts(account, began);
            Map<PlatformKey, Instant> readAt =
                    ofPosts.readAt(account, all.stream().map(Post::key).toList());
            List<Post> due = DueRules.due(all, readAt, whole, began);
            for (int from = 0; from < due.size() && used < SCARCE; from += atOnce) {
                ask(due.subList(from, Math.min(due.size(), from + atOnce)), ask);
            }
        }

        private void ask(List<Post> batch, Consumer<List<Post>> ask) {
            try {
                ask.accept(List.copyOf(batch));
            } catch (PlatformTrouble trouble) {
                if (!ofThisAlone(trouble)) {
                    throw trouble;
                }
                batch.forEach(post -> untold.putIfAbsent(post.key(), trouble.words()));
            }
            Instant now = now();
            desk.transaction()
                    .executeWithoutResult(
                            status ->
                                    batch.forEach(
                                            post ->
                                                    ofPosts.asked(
                                                            account,
                                                            post,
                                                            untold.get(post.key()),
                                                            now)));
        }

        private static boolean ofThisAlone(PlatformTrouble trouble) {
            return switch (trouble.problem()) {
                case GONE -> true;
                case REFUSED -> trouble.bearing() != PlatformTrouble.Bearing.CONNECTION;
                case TOKEN_EXPIRED, RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN -> false;
            };
        }

        @Override
        public void keep(byte[] answer, Collection<Figure> figures) {
            List<Figure> days = new ArrayList<>();
            List<Figure> posts = new ArrayList<>();
            figures.forEach(each -> (each.post() == null ? days : posts).add(each));
            if (figures.isEmpty()) {
                return;
            }
            desk.transaction().executeWithoutResult(status -> keep(answer, days, posts));
        }

        private void keep(byte[] answer, List<Figure> days, List<Figure> posts) {
            Instant now = now();
            if (!ofDays.news(account, days) && !ofPosts.news(account, posts)) {
                ofDays.confirmed(account, days, now);
                ofPosts.confirmed(account, posts, now);
                return;
            }
            String source = platform.name().toLowerCase(Locale.ROOT) + "/statistics";
            OriginalId original =
                    records.keepOriginals(
                                    List.of(new Original(source, "application/json", answer, now)))
                            .getFirst()
                            .id();
            ofDays.keep(account, days, original, now);
            ofPosts.keep(account, posts, original, now);
        }

        @Override
        public void untold(Metric metric, String words) {
            readings.untold(account, metric, words, now());
        }

        @Override
        public void untold(String words) {
            readings.untold(account, null, words, now());
        }

        @Override
        public void untold(PlatformKey post, String words) {
            untold.put(post, words);
        }

        @Override
        public void budget(int percent) {
            used = percent;
        }

        void succeeded() {
            Instant now = now();
            desk.transaction()
                    .executeWithoutResult(
                            status -> {
                                readings.succeeded(account, whole, now);
                                if (whole) {
                                    readings.toldAgain(account, began);
                                }
                            });
        }

        void failed(String words, @Nullable Instant restUntil) {
            readings.failed(account, words, restUntil, now());
        }
    }
}
