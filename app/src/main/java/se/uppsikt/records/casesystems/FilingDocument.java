package se.uppsikt.records.casesystems;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Registration;

/**
 * What the document for keeping says of what is handed over.
 *
 * @param key what the receiver knows it by
 * @param secrecy the note that it may be secret; empty when it is not
 * @param under the post it was written under; empty when there is none
 */
public record FilingDocument(
        String municipality,
        String committee,
        String key,
        int version,
        Registration entry,
        Written written,
        String secrecy,
        String under,
        List<Wording> wordings,
        List<Deed> deeds) {
    public FilingDocument {
        wordings = List.copyOf(wordings);
        deeds = List.copyOf(deeds);
    }

    /**
     * Where and by whom it was written.
     *
     * @param address of it on the platform; empty when none is known
     */
    public record Written(String kind, String account, String author, String address, Instant at) {}

    /**
     * @param text what it says; null when it is only a picture or is never to be shown
     */
    public record Wording(int number, Instant at, @Nullable String text, List<Medium> media) {
        public Wording {
            media = List.copyOf(media);
        }
    }

    /**
     * A picture or a file.
     *
     * @param picture what it is called in the document; null when it cannot be drawn there
     */
    public record Medium(String caption, @Nullable String picture) {}

    /**
     * A decision.
     *
     * @param motive why; empty when none was given
     */
    public record Deed(Instant at, String sentence, String by, String motive) {}
}
