package se.uppsikt.platforms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.ParsedDelivery.Restriction;

/** A row of {@code platforms.connection} as it is read. */
final class ConnectionReadRows {
    private ConnectionReadRows() {}

    static Connection connection(ResultSet row, int number) throws SQLException {
        String problem = row.getString("problem");
        return new Connection(
                new AccountId(row.getObject("account", UUID.class)),
                Platform.valueOf(row.getString("platform")),
                row.getString("page"),
                Connection.State.valueOf(row.getString("state")),
                Columns.time(row, "connected_at"),
                Columns.timeOrNull(row, "subscribed_at"),
                Columns.timeOrNull(row, "last_event_at"),
                Columns.timeOrNull(row, "last_poll_at"),
                Columns.timeOrNull(row, "poll_ok_at"),
                Columns.timeOrNull(row, "token_checked_at"),
                Columns.timeOrNull(row, "token_expires_at"),
                row.getObject("budget_used", Integer.class),
                Columns.timeOrNull(row, "rest_until"),
                problem == null ? null : PlatformProblem.valueOf(problem),
                row.getString("problem_words"),
                Columns.timeOrNull(row, "problem_at"),
                Columns.timeOrNull(row, "missed_at"),
                row.getInt("missed_count"),
                restriction(row),
                habit(row),
                trial(row),
                version(row));
    }

    private static Connection.@Nullable Habit habit(ResultSet row) throws SQLException {
        Long seconds = row.getObject("usual_gap", Long.class);
        return seconds == null
                ? null
                : new Connection.Habit(Duration.ofSeconds(seconds), row.getInt("events_seen"));
    }

    private static Connection.@Nullable Trial trial(ResultSet row) throws SQLException {
        Instant at = Columns.timeOrNull(row, "trial_at");
        return at == null
                ? null
                : new Connection.Trial(
                        at, row.getBoolean("trial_arrived"), row.getString("trial_words"));
    }

    private static Connection.@Nullable OtherVersion version(ResultSet row) throws SQLException {
        String answered = row.getString("answered");
        return answered == null
                ? null
                : new Connection.OtherVersion(row.getString("asked"), answered);
    }

    private static @Nullable Restriction restriction(ResultSet row) throws SQLException {
        String kind = row.getString("restriction");
        return kind == null
                ? null
                : new Restriction(
                        new AccountId(row.getObject("account", UUID.class)),
                        Restriction.Kind.valueOf(kind),
                        row.getString("restriction_reason"),
                        Columns.time(row, "restricted_at"));
    }
}
