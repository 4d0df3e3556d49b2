package se.uppsikt.records;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.journal.OriginalId;

/**
 * One wording of a contribution.
 *
 * @param number from 1, in the order of {@code at}; the highest is the current wording
 * @param text null when there is only media, or when it is never to be shown
 * @param at when this wording came to be, by the platform's clock
 * @param capturedAt when Uppsikt kept it
 * @param hash over text and media as kept, so that a changed row shows
 */
public record Version(
        int number,
        @Nullable String text,
        List<Media> media,
        Instant at,
        Instant capturedAt,
        OriginalId original,
        Sha256 hash) {
    public Version {
        media = List.copyOf(media);
    }

    /**
     * A picture, film or file.
     *
     * @param stored null until the bytes are kept
     * @param problem why the bytes could not be had, in Swedish; null otherwise
     */
    public record Media(
            MediaId id,
            State state,
            @Nullable URI source,
            @Nullable StoredMedia stored,
            @Nullable String originalName,
            @Nullable String altText,
            @Nullable String problem) {}

    /** How far the keeping of one medium has come. */
    public enum State {
        WAITING,
        KEPT,
        UNREACHABLE,
        NEVER_COPIED
    }
}
