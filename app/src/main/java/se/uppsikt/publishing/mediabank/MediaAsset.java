package se.uppsikt.publishing.mediabank;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Swedish;

/**
 * A picture or a film that was handed in, and what is said of it wherever it is used.
 *
 * @param name what its file was called
 * @param captions of a film; null where there are none
 * @param version counts what is said of it anew
 */
@Swedish("medium i mediebanken")
public record MediaAsset(
        AssetId id,
        ServiceAreaId owner,
        String name,
        Files files,
        Measure measure,
        Description description,
        @Nullable Captions captions,
        Made made,
        int version) {

    /**
     * Its bytes.
     *
     * @param original as it was handed in
     * @param published what goes out of it
     * @param bare whether that is without what a camera has written beside it. Where it is not, it
     *     is the original, of a kind that is only kept
     * @param small a copy for lists; null where there is none
     */
    public record Files(
            StoredMedia original,
            StoredMedia published,
            boolean bare,
            @Nullable StoredMedia small) {}

    /**
     * @param width in pixels, as it is shown; 0 where nobody knows
     * @param length of a film; null where nobody knows, and of a picture
     * @param moving whether a picture moves, as some of the kind GIF do
     */
    public record Measure(int width, int height, @Nullable Duration length, boolean moving) {
        public long pixels() {
            return (long) width * height;
        }
    }

    /**
     * What people have said of it.
     *
     * @param alt what a picture shows; empty where nobody has said
     * @param decorative whether somebody has said that it tells nothing
     * @param speech of a film
     */
    public record Description(String alt, boolean decorative, Speech speech) {}

    /**
     * What is said in a film, as text.
     *
     * @param stored as it goes out: SubRip in UTF-8
     * @param original as it was handed in
     * @param name ends with {@code .srt}
     * @param language such as {@code sv}
     */
    public record Captions(
            StoredMedia stored, StoredMedia original, String name, String language) {}

    /**
     * Who handed it in.
     *
     * @param by with title, such as {@code Anna Berg, kommunikatör}
     */
    public record Made(UUID person, String by, Instant at) {}

    public StoredMedia original() {
        return files.original();
    }

    public StoredMedia published() {
        return files.published();
    }

    public boolean film() {
        return files.published().type().film();
    }

    /** Whether it may go out; what may not is only kept. */
    public boolean publishable() {
        return files.bare();
    }

    public String alt() {
        return description.alt();
    }

    public boolean decorative() {
        return description.decorative();
    }

    public Speech speech() {
        return description.speech();
    }

    public int width() {
        return measure.width();
    }

    public int height() {
        return measure.height();
    }

    public @Nullable Duration length() {
        return measure.length();
    }
}
