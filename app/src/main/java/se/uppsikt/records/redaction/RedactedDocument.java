package se.uppsikt.records.redaction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is given out, and nothing else: of what was taken away there is not a letter in it. All that
 * leaves the house is made of this alone.
 *
 * @param at when the last of its choices was made: the same choices give the same document
 * @param part which part it is, from 1
 */
public record RedactedDocument(
        String municipality, String reference, Instant at, int part, List<Item> items) {
    public RedactedDocument {
        items = List.copyOf(items);
    }

    /** Words as they stand, or what stands where some were taken away. */
    public record Piece(String text, boolean masked) {
        static Piece instead(String provision) {
            return new Piece("[uppgift borttagen enligt " + provision + "]", true);
        }
    }

    /**
     * One document.
     *
     * @param provision by which nothing of it is given out; null when something is
     * @param shown null when nothing of it is given out
     */
    public record Item(int number, @Nullable String provision, @Nullable Shown shown) {}

    /**
     * What is left of it.
     *
     * @param state what others see of it on the platform, when that is not all; empty otherwise
     */
    public record Shown(
            String kind,
            String account,
            Instant writtenAt,
            Piece author,
            String state,
            List<Wording> wordings) {
        public Shown {
            wordings = List.copyOf(wordings);
        }
    }

    /** One wording of it. */
    public record Wording(int number, Instant at, List<Piece> pieces, List<Medium> media) {
        public Wording {
            pieces = List.copyOf(pieces);
            media = List.copyOf(media);
        }

        /** As one text. */
        public String text() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }
    }

    /**
     * A picture, film or file.
     *
     * @param picture by which the picture that is left is known; null when none is shown
     */
    public record Medium(String caption, boolean masked, @Nullable String picture) {}
}
