package se.uppsikt.platforms;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.records.OriginalId;

/** SQL of the table {@code platforms.unread}: originals that could not be read. */
@Repository
class UnreadRows {
    private final JdbcClient jdbc;

    UnreadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OriginalId original, String source, String reason, Instant at) {
        jdbc.sql(
                        """
                        insert into platforms.unread (original, source, reason, seen_at)
                        values (:original, :source, :reason, :at)
                        on conflict (original) do update set reason = excluded.reason
                        """)
                .param("original", original.value())
                .param("source", source)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    void remove(OriginalId original) {
        jdbc.sql("delete from platforms.unread where original = :original")
                .param("original", original.value())
                .update();
    }

    List<UnreadOriginal> oldest(int limit) {
        return jdbc.sql(
                        """
                        select original, reason, seen_at from platforms.unread
                        order by original limit :limit
                        """)
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new UnreadOriginal(
                                        row.getLong("original"),
                                        row.getString("reason"),
                                        row.getTimestamp("seen_at").toInstant()))
                .list();
    }
}
