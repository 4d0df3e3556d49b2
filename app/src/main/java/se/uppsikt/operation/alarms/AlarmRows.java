package se.uppsikt.operation.alarms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;

/** SQL of the table {@code operation.alarm}. */
@Repository
class AlarmRows {
    private final JdbcClient database;

    AlarmRows(JdbcClient database) {
        this.database = database;
    }

    /** It is seen wrong, now or again; the row is the caller's until the transaction ends. */
    Standing seen(String name, Instant at) {
        return database.sql(
                        """
                        insert into operation.alarm (name, began_at, seen_at) values (:name, :at, :at)
                        on conflict (name) do update set seen_at = greatest(alarm.seen_at, excluded.seen_at)
                        returning name, began_at, told_at, times_told
                        """)
                .param("name", name)
                .param("at", Columns.time(at))
                .query(AlarmRows::standing)
                .single();
    }

    void told(String name, Instant at) {
        database.sql(
                        "update operation.alarm set told_at = ?, times_told = times_told + 1 where name = ?")
                .params(Columns.time(at), name)
                .update();
    }

    /** Takes it away when nobody has seen it wrong since then. */
    Optional<Standing> over(String name, Instant since) {
        return database.sql(
                        """
                        delete from operation.alarm where name = ? and seen_at < ?
                        returning name, began_at, told_at, times_told
                        """)
                .params(name, Columns.time(since))
                .query(AlarmRows::standing)
                .optional();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                row.getString("name"),
                Columns.time(row, "began_at"),
                Columns.timeOrNull(row, "told_at"),
                row.getInt("times_told"));
    }
}
