package se.uppsikt.platforms.intake;

import java.time.Instant;
import se.uppsikt.platforms.Awaited;

/**
 * Originals that could not be read and wait for the same thing.
 *
 * @param reason in Swedish
 * @param since when the first of them came
 */
public record Unread(Awaited awaited, String reason, long count, Instant since) {
    /** What they wait for, and what happens then. */
    public String waits() {
        return switch (awaited) {
            case Awaited.Page(String id) ->
                    "Att sidan " + id + " ansluts. Då läses de av sig själva.";
            case Awaited.Program() ->
                    "En version av Uppsikt som förstår dem. Den läser dem av sig själv när den startar.";
            case Awaited.Mending() ->
                    "Att it-driften avhjälper felet. Välj sedan Försök igen med alla.";
        };
    }
}
