package se.uppsikt.archive.sip;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that did not agree with the fingerprint taken when it came, when a package was made. It
 * is packed as it is and told by name: evidence that has been altered cannot be mended by leaving
 * it out, and must not be counted as whole.
 *
 * @param name the file in the package, or what the contribution is called there
 * @param contribution the one it concerns; null when it is not one's alone
 * @param expected the fingerprint it should have; null where there is none to compare by eye
 */
public record Deviation(
        Subject subject,
        String name,
        @Nullable UUID contribution,
        String sentence,
        @Nullable String expected,
        @Nullable String found) {

    /** What it is that deviates. */
    public enum Subject {
        CONTRIBUTION("Bidrag"),
        ORIGINAL("Original från plattformen"),
        MEDIUM("Bild eller film"),
        EXPORT("Inlämnad export");

        private final String swedish;

        Subject(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }
}
