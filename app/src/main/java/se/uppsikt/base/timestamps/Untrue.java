package se.uppsikt.base.timestamps;

import org.jspecify.annotations.Nullable;

/** What somebody answered is not a stamp of what was asked about. */
final class Untrue extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param swedish why, as the end of a sentence
     */
    Untrue(String swedish) {
        this(swedish, null);
    }

    Untrue(String swedish, @Nullable Throwable cause) {
        super(swedish, cause);
    }

    String swedish() {
        return String.valueOf(getMessage());
    }
}
