package se.uppsikt.records.redaction;

import java.util.List;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.Swedish;

/**
 * Something that is taken away from a copy, with the provision that it is secret by. It is a place
 * and never the words that stand there.
 */
@Swedish("maskning")
public sealed interface Redaction {
    String provision();

    /**
     * Characters of one wording.
     *
     * @param wording the fingerprint of the wording
     */
    record Words(Sha256 wording, int from, int to, String provision) implements Redaction {}

    /**
     * An area of one picture, in thousandths of its width and height; all of it is 0 0 1000 1000.
     */
    record Picture(Sha256 picture, int left, int top, int width, int height, String provision)
            implements Redaction {
        static final int WHOLE = 1_000;

        boolean all() {
            return left <= 0 && top <= 0 && width >= WHOLE && height >= WHOLE;
        }
    }

    /** Who wrote it. */
    record AuthorName(String provision) implements Redaction {}

    /** Those of a picture. */
    static List<Picture> of(List<Redaction> marks, Sha256 picture) {
        return marks.stream()
                .filter(Picture.class::isInstance)
                .map(Picture.class::cast)
                .filter(each -> each.picture().equals(picture))
                .toList();
    }
}
