package se.uppsikt.platforms.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.storage.StorageTrouble;
import se.uppsikt.platforms.Retries;
import se.uppsikt.records.MediaId;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;

/** Fetches pictures and films at once: the platform's addresses for them live only a short time. */
@Component
class MediaFetchTask {
    private static final Logger LOG = LoggerFactory.getLogger(MediaFetchTask.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int BATCH = 100;
    private static final int ENOUGH = 10;

    private final Records records;
    private final MediaAttemptRows rows;
    private final MediaFetcher fetching;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    MediaFetchTask(
            Records records,
            MediaAttemptRows rows,
            MediaFetcher fetching,
            TransactionTemplate transaction,
            InstantSource time) {
        this.records = records;
        this.rows = rows;
        this.fetching = fetching;
        this.transaction = transaction;
        this.time = time;
    }

    public void fetchWaiting() {
        for (Version.Media media : records.mediaToFetch(BATCH + rows.waiting())) {
            Instant now = time.instant();
            Optional<Integer> attempt = rows.claim(media.id(), now, now.plus(LEASE));
            attempt.ifPresent(number -> fetch(media, number));
        }
    }

    private void fetch(Version.Media media, int attempt) {
        if (media.source() == null) {
            unreachable(media.id(), "Plattformen har inte sagt var bilden eller filmen finns.");
            return;
        }
        StoredMedia stored;
        try (InputStream bytes = fetching.fetch(media.source())) {
            stored = records.store(bytes);
        } catch (MediaFetcher.Unfetchable e) {
            unreachable(media.id(), e.words());
            return;
        } catch (IOException | RuntimeException e) {
            LOG.info("medium {} attempt {}: {}", media.id().value(), attempt, e.getClass());
            if (StorageTrouble.isIn(e) || StorageTrouble.isFull(e)) {
                rows.uncounted(media.id(), time.instant().plus(Retries.backoff(attempt)));
            } else {
                later(media.id(), attempt);
            }
            return;
        }
        transaction.executeWithoutResult(
                status -> {
                    records.mediaFetched(media.id(), stored);
                    rows.done(media.id());
                });
    }

    private void later(MediaId media, int attempt) {
        if (attempt >= ENOUGH) {
            unreachable(media, "Bilden eller filmen gick inte att hämta, trots många försök.");
        } else {
            rows.again(media, time.instant().plus(Retries.backoff(attempt)));
        }
    }

    private void unreachable(MediaId media, String reason) {
        transaction.executeWithoutResult(
                status -> {
                    records.mediaUnreachable(media, reason);
                    rows.done(media);
                });
    }
}
