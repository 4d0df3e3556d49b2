package se.uppsikt.platforms.commands;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.database.Columns;

/**
 * That an answer waits some seconds before it leaves the house.
 *
 * @param at when it leaves; from then on it is too late
 * @param by whoever ordered it, the only one who may undo it
 */
public record Leaving(Instant at, UUID by) {
    /** Null when it was sent at once, or has been sent since. */
    static @Nullable Leaving of(ResultSet row) throws SQLException {
        UUID by = row.getObject("undoable_by", UUID.class);
        Instant at = Columns.timeOrNull(row, "leaves_at");
        return by == null || at == null || row.getObject("sent_at") != null
                ? null
                : new Leaving(at, by);
    }
}
