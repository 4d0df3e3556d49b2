package se.uppsikt.publishing.consents;

import java.util.List;

/** Whether those who can be recognised in a picture may be shown. */
public sealed interface Coverage {
    /** Nobody has said who can be recognised. */
    record Unasked() implements Coverage {}

    /** Somebody has looked: nobody can. */
    record Nobody() implements Coverage {}

    /** All who can have a basis. */
    record Covered() implements Coverage {}

    /**
     * @param sentences in Swedish, one for each person and what the person lacks
     */
    record Lacking(List<String> sentences) implements Coverage {
        public Lacking {
            sentences = List.copyOf(sentences);
        }
    }

    /** Whether it may go out, as far as the people in it are concerned. */
    default boolean holds() {
        return switch (this) {
            case Nobody _, Covered _ -> true;
            case Unasked _, Lacking _ -> false;
        };
    }
}
