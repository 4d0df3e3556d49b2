package se.uppsikt.platforms.publications;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.media.StoredMedia;

/**
 * What is to be said on an account, in the words and with the pictures that it goes out with.
 *
 * @param title what a film is called; null where nothing is called anything
 * @param text empty for none
 * @param media in the order in which they are shown; a film stands alone
 */
public record Post(Form form, @Nullable String title, String text, List<Medium> media) {
    /** In bytes a second. */
    private static final long SLOW_LINE = 300_000;

    public Post {
        media = List.copyOf(media);
    }

    /** As what it appears. */
    public enum Form {
        POST("Inlägg"),
        /** What is gone after a day (P9). */
        STORY("Händelse");

        private final String swedish;

        Form(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /**
     * A picture or a film, as we keep it.
     *
     * @param name what its file was called
     * @param alt what a picture shows, for whoever does not see it; empty where it says nothing
     * @param captions of a film; null when there are none
     */
    public record Medium(
            UUID id, StoredMedia stored, String name, String alt, @Nullable Captions captions) {
        public MediaType type() {
            return stored.type();
        }

        public boolean film() {
            return type().film();
        }
    }

    /**
     * What is said in a film, as text beside it (lag 2018:1937).
     *
     * @param language such as {@code sv}
     */
    public record Captions(StoredMedia stored, String name, String language) {}

    /** How long sending its files over takes on a slow line. */
    public Duration sending() {
        long bytes = media.stream().mapToLong(each -> each.stored().size()).sum();
        return Duration.ofSeconds(bytes / SLOW_LINE);
    }

    public List<Medium> pictures() {
        return media.stream().filter(each -> !each.film()).toList();
    }

    public Optional<Medium> film() {
        return media.stream().filter(Medium::film).findFirst();
    }
}
