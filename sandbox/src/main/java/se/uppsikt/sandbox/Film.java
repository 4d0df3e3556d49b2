package se.uppsikt.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A film that a page sends over, from its first byte until it is published.
 *
 * @param session what its parts are sent under
 * @param received how many bytes have come
 * @param finished when all of it had come; null before
 * @param readable whether it is a film at all
 * @param postId the post by which it was published; null before
 * @param captions the words of its captions, by locale
 */
record Film(
        String id,
        String pageId,
        String session,
        long size,
        long received,
        String description,
        @Nullable Instant finished,
        boolean readable,
        @Nullable String postId,
        Map<String, String> captions) {
    /** It is looked through before it can be shown. */
    private static final Duration PROCESSING = Duration.ofSeconds(1);

    Film {
        captions = Map.copyOf(captions);
    }

    static Film begun(String id, String pageId, String session, long size) {
        return new Film(id, pageId, session, size, 0, "", null, false, null, Map.of());
    }

    /** How it stands, in the platform's word. */
    enum Status {
        UPLOADING,
        PROCESSING,
        ERROR,
        READY
    }

    Status status(Instant now) {
        if (finished == null) {
            return Status.UPLOADING;
        }
        if (finished.plus(PROCESSING).isAfter(now)) {
            return Status.PROCESSING;
        }
        return readable ? Status.READY : Status.ERROR;
    }

    Film received(long upTo) {
        return new Film(
                id, pageId, session, size, upTo, description, finished, readable, postId, captions);
    }

    Film finished(Instant at, String described, boolean film) {
        return new Film(id, pageId, session, size, received, described, at, film, postId, captions);
    }

    Film published(String post) {
        return new Film(
                id,
                pageId,
                session,
                size,
                received,
                description,
                finished,
                readable,
                post,
                captions);
    }

    Film captioned(String locale, String words) {
        Map<String, String> more = new TreeMap<>(captions);
        more.put(locale, words);
        return new Film(
                id, pageId, session, size, received, description, finished, readable, postId, more);
    }
}
