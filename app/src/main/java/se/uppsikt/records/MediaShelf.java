package se.uppsikt.records;

import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;

/** Media: the bytes in files, what is known of them in rows. */
@Component
class MediaShelf {
    private final MediaStore store;
    private final MediaRows rows;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    MediaShelf(
            MediaStore store,
            MediaRows rows,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.store = store;
        this.rows = rows;
        this.events = events;
        this.time = time;
    }

    StoredMedia store(InputStream bytes) {
        return store.store(bytes);
    }

    /** Those of a contribution are kept, whatever else they were. */
    void forget(Sha256 hash, Instant since) {
        if (!rows.holds(hash)) {
            store.forget(hash, since);
        }
    }

    Optional<InputStream> open(Sha256 hash) {
        return rows.neverShown(hash) ? Optional.empty() : store.open(hash);
    }

    List<Version.Media> waiting(int limit) {
        return rows.waiting(limit);
    }

    /** What comes for a contribution that was disposed of meanwhile is nobody's (H5). */
    void fetched(MediaId media, StoredMedia stored) {
        rows.kept(media, stored)
                .ifPresentOrElse(events::publishEvent, () -> forget(stored.hash(), time.instant()));
    }

    void unreachable(MediaId media, String reason) {
        rows.unreachable(media, reason).ifPresent(events::publishEvent);
    }
}
