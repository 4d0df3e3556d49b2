package se.uppsikt.records;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.journal.OriginalId;

/**
 * One wording of a contribution.
 *
 * @param number from 1, in the order of {@code at}; the highest is the current wording
 * @param text null when there is only media, or when it is never to be shown
 * @param genre what sort of thing it is where words do not say it; null when there is nothing to
 *     say
 * @param at when this wording came to be, by the platform's clock
 * @param capturedAt when Uppsikt kept it
 * @param hash over text and media as kept, so that a changed row shows
 */
public record Version(
        int number,
        @Nullable String text,
        @Nullable Genre genre,
        List<Media> media,
        Instant at,
        Instant capturedAt,
        OriginalId original,
        Sha256 hash) {
    public Version {
        media = List.copyOf(media);
    }

    /** With these words for its only picture, where it has none. */
    Version described(String words) {
        return media.size() == 1 && media.getFirst().altText() == null
                ? new Version(
                        number,
                        text,
                        genre,
                        List.of(media.getFirst().described(words)),
                        at,
                        capturedAt,
                        original,
                        hash)
                : this;
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
            @Nullable String problem) {
        /** As it is kept, seen once more. */
        public MediaSeen seenAgain() {
            return new MediaSeen(source, source == null ? stored : null, originalName, altText);
        }

        private Media described(String words) {
            return new Media(id, state, source, stored, originalName, words, problem);
        }
    }

    /**
     * The bytes have come, or it is known that they will not, and whoever has it open is to see so.
     *
     * @param writtenAt when what has it was written
     * @param capturedAt when that came to us
     */
    public record MediaSettled(AccountId account, Instant writtenAt, Instant capturedAt) {}

    /**
     * What sort of thing it is where words do not say it, as the platform tells; of a review
     * whether it recommends. It is not the author's words and never stands among them.
     */
    @Swedish("art")
    public enum Genre {
        STICKER("Klistermärke"),
        LIKE("Tumme upp"),
        VOICE("Röstmeddelande"),
        FILE("Fil"),
        PLACE("Delad plats"),
        LINK("Delad länk"),
        POST("Delat inlägg"),
        STORY("Delad händelse"),
        STORY_REPLY("Svar på en händelse"),
        UNSUPPORTED("Något som plattformen inte lämnar ut"),
        RECOMMENDS("Rekommenderar"),
        RECOMMENDS_NOT("Rekommenderar inte");

        private final String swedish;

        Genre(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }

        /** Whether it is what somebody thinks of us. */
        boolean verdict() {
            return this == RECOMMENDS || this == RECOMMENDS_NOT;
        }
    }

    /** How far the keeping of one medium has come. */
    public enum State {
        WAITING,
        KEPT,
        UNREACHABLE,
        NEVER_COPIED
    }
}
