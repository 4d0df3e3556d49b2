package se.uppsikt.publishing.twins;

import java.time.Instant;
import java.util.List;

/**
 * What somebody has said of a draft: in which languages it is needed.
 *
 * @param languages none when it need not be in any
 * @param by as colleagues call them
 */
public record Informational(List<String> languages, String by, Instant at) {
    public Informational {
        languages = List.copyOf(languages);
    }
}
