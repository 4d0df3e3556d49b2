package se.uppsikt.platforms.retention;

import java.time.Instant;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.base.shared.SwedishTime;

/**
 * What somebody has chosen for a platform, until somebody chooses otherwise.
 *
 * @param by who, as it stands in the log
 */
@Swedish("bevarandeval")
public record Choice(Platform platform, Way way, String reason, String by, Instant at) {

    /** What it means for those who work here, where what members write is left unread. */
    public String consequence() {
        String name = platform.shown();
        return "Uppsikt läser inte det som medlemmar skriver på %s. Det måste bevakas för hand på %s, kommunen måste bevara det på ett annat sätt, och det saknas i det årliga arkivet."
                .formatted(name, name);
    }

    public String chosen() {
        return "Valt %s av %s.".formatted(SwedishTime.exact(at), by);
    }
}
