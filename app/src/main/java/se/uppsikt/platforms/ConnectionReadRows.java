package se.uppsikt.platforms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
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
                ConnectionState.valueOf(row.getString("state")),
                row.getTimestamp("connected_at").toInstant(),
                time(row, "subscribed_at"),
                time(row, "last_event_at"),
                time(row, "last_poll_at"),
                time(row, "poll_ok_at"),
                time(row, "token_checked_at"),
                time(row, "token_expires_at"),
                row.getObject("budget_used", Integer.class),
                time(row, "rest_until"),
                problem == null ? null : PlatformProblem.valueOf(problem),
                row.getString("problem_words"),
                time(row, "problem_at"),
                time(row, "missed_at"),
                row.getInt("missed_count"),
                restriction(row));
    }

    private static @Nullable Restriction restriction(ResultSet row) throws SQLException {
        String kind = row.getString("restriction");
        return kind == null
                ? null
                : new Restriction(
                        new AccountId(row.getObject("account", UUID.class)),
                        Restriction.Kind.valueOf(kind),
                        row.getString("restriction_reason"),
                        row.getTimestamp("restricted_at").toInstant());
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
