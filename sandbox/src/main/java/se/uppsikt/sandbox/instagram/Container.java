package se.uppsikt.sandbox.instagram;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program has made ready to be published, and that nobody sees: a picture, a film, or what
 * several pictures make together.
 *
 * @param part whether it is a picture in a carousel, which is never published by itself
 * @param readyAt when what was fetched has been gone through
 * @param flaw the number of what was wrong with it, told when it has been gone through; 0 for
 *     nothing
 */
record Container(
        String id,
        String accountId,
        Medium.Product product,
        boolean part,
        @Nullable String caption,
        List<String> photos,
        List<String> alts,
        @Nullable String film,
        Instant created,
        Instant readyAt,
        int flaw) {
    static final Duration LIFE = Duration.ofHours(24);

    Container {
        photos = List.copyOf(photos);
        alts = List.copyOf(alts);
    }

    /** How far it has come. */
    enum Status {
        IN_PROGRESS("In Progress: Media is still being processed."),
        FINISHED("Finished: Media has been uploaded and it is ready to be published."),
        PUBLISHED("Published: Media has been published."),
        EXPIRED("Expired: Media was not published within 24 hours."),
        ERROR("Error: Media upload has failed with error code ");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        String words(int flaw) {
            return this == ERROR ? words + flaw : words;
        }
    }

    Status status(Instant now, boolean published) {
        if (published) {
            return Status.PUBLISHED;
        }
        if (!created.plus(LIFE).isAfter(now)) {
            return Status.EXPIRED;
        }
        if (now.isBefore(readyAt)) {
            return Status.IN_PROGRESS;
        }
        return flaw == 0 ? Status.FINISHED : Status.ERROR;
    }
}
