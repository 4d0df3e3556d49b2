package se.uppsikt.base.web;

import java.util.List;
import se.uppsikt.base.web.FaultPages.Fault;

/** What a person meets while the database does not answer. It is no fault of ours, and passes. */
final class DatabaseAway {
    static final String RETRY_AFTER_SECONDS = "15";

    static final Fault FAULT =
            new Fault(
                    503,
                    "Uppsikt väntar på databasen",
                    List.of(
                            "Databasen svarar inte just nu. Allt som har sparats är kvar, och det som kommer från plattformarna hämtas ikapp.",
                            "Höll du på att skriva något? Gå tillbaka i webbläsaren, så står det kvar. Det du skickade nyss är sparat bara om det syns när sidan svarar igen.",
                            "Försök igen om en stund. Uppsikt fortsätter av sig självt när databasen svarar."));

    private DatabaseAway() {}
}
