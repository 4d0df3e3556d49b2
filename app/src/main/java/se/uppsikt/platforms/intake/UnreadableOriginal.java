package se.uppsikt.platforms.intake;

import java.time.Instant;
import se.uppsikt.platforms.MissingPrerequisite;

/**
 * Originals that could not be read and wait for the same thing.
 *
 * @param reason in Swedish
 * @param since when the first of them came
 */
public record UnreadableOriginal(
        MissingPrerequisite awaited, String reason, long count, Instant since) {
    /** What they wait for, and what happens then. */
    public String waits() {
        return switch (awaited) {
            case MissingPrerequisite.Page(String id) ->
                    "Att sidan " + id + " ansluts. Då läses de av sig själva.";
            case MissingPrerequisite.Program() ->
                    "En version av Uppsikt som förstår dem. Den läser dem av sig själv när den startar.";
            case MissingPrerequisite.Mending() ->
                    "Att it-driften avhjälper felet. Välj sedan Försök igen med alla.";
        };
    }
}
