package se.uppsikt.base.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private static final int DEPTH = 20;

    private DatabaseAway() {}

    /** Whether it broke because the server is away: no connection, or one that was cut off. */
    static boolean in(@Nullable Throwable fault) {
        int depth = 0;
        for (Throwable cause = fault; cause != null && depth < DEPTH; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException told && isAway(told.getSQLState())) {
                return true;
            }
            depth++;
        }
        return false;
    }

    /**
     * Class 08 is connections; 57P01 to 57P03 is a server that stops, has crashed or starts; 25006
     * is one that only reads, for another has just become the first.
     */
    private static boolean isAway(@Nullable String state) {
        return state != null
                && (state.startsWith("08") || state.startsWith("57P0") || state.equals("25006"));
    }
}
