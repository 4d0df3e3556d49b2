package se.uppsikt.archive;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/**
 * A year as a busy account has it, the same every time: posts with some twenty comments each, every
 * third of them an answer to another, one post with very many, a picture to every post, one
 * delivery for each.
 */
public final class BenchYear {
    private static final int BATCH = 500;
    private static final int COMMENTS = 20;

    private final Records records;
    private final TransactionTemplate transaction;
    private final Random random = new Random(7);

    public BenchYear(Records records, TransactionTemplate transaction) {
        this.records = records;
        this.transaction = transaction;
    }

    /**
     * @param hot how many of the contributions are comments on one post
     */
    public void keep(AccountId account, int year, int number, int hot) {
        List<Seed> batch = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            batch.add(seed(year, i, number, hot));
            if (batch.size() == BATCH || i == number - 1) {
                List<Seed> all = List.copyOf(batch);
                transaction.executeWithoutResult(_ -> keep(account, all));
                batch.clear();
            }
        }
    }

    /**
     * Of what a contribution grows.
     *
     * @param parent null for a post
     */
    private record Seed(String key, @Nullable String parent, String thread, Instant at) {
        String body(String text) {
            return "{\"id\":\"%s\",\"post\":\"%s\",\"created_time\":%d,\"message\":\"%s\"}"
                    .formatted(key, thread, at.getEpochSecond(), text);
        }
    }

    private static Seed seed(int year, int i, int number, int hot) {
        Instant begin = Instant.parse(year + "-01-02T00:00:00Z");
        Instant at = begin.plus(i * (360L * 86_400_000 / number), ChronoUnit.MILLIS);
        String name = year + "_" + i;
        if (i > 0 && i <= hot) {
            String above = i % 3 == 0 ? year + "_" + (i - 1) : year + "_0";
            return new Seed(name, above, year + "_0", at);
        }
        int post = i == 0 ? 0 : i - (i - hot - 1) % (COMMENTS + 1);
        String thread = year + "_" + post;
        if (post == i) {
            return new Seed(name, null, name, at);
        }
        boolean answer = i % 3 == 0 && i - 1 > post;
        return new Seed(name, answer ? year + "_" + (i - 1) : thread, thread, at);
    }

    private void keep(AccountId account, List<Seed> seeds) {
        List<String> texts = seeds.stream().map(_ -> text()).toList();
        List<Original> originals = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            Seed seed = seeds.get(i);
            originals.add(
                    new Original(
                            "facebook/webhook",
                            "application/json",
                            seed.body(texts.get(i)).getBytes(StandardCharsets.UTF_8),
                            seed.at()));
        }
        List<StoredOriginal> kept = records.keepOriginals(originals);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            observations.add(written(account, seeds.get(i), texts.get(i), kept.get(i).id()));
        }
        records.keep(observations);
    }

    private Written written(AccountId account, Seed seed, String text, OriginalId original) {
        boolean post = seed.parent() == null;
        return new Written(
                account,
                new PlatformKey(seed.key()),
                post ? ContributionKind.POST : ContributionKind.COMMENT,
                post ? Direction.DRAWN_UP : Direction.RECEIVED,
                post ? new Author("1", "Örebro kommun") : new Author("p" + seed.key(), "Kim Ek"),
                seed.parent() == null ? null : new PlatformKey(seed.parent()),
                new PlatformKey(seed.thread()),
                text,
                post ? List.of(picture()) : List.of(),
                URI.create("https://www.facebook.com/" + seed.key()),
                seed.at(),
                seed.at(),
                seed.at().plusSeconds(2),
                original);
    }

    private MediaSeen picture() {
        byte[] bytes = new byte[20_000];
        random.nextBytes(bytes);
        System.arraycopy("GIF89a".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 6);
        return new MediaSeen(
                null, records.store(new ByteArrayInputStream(bytes)), "bild.gif", "En bild");
    }

    private String text() {
        return "Hål i vägen vid skolan, nummer %d. Kan någon från kommunen komma och laga det?"
                .formatted(random.nextInt(1_000_000));
    }
}
