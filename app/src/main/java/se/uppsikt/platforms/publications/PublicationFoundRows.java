package se.uppsikt.platforms.publications;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.Adapter.Standing;
import se.uppsikt.records.PlatformKey;

/** SQL of the table {@code platforms.publication_found}. */
@Repository
class PublicationFoundRows {
    private final JdbcClient jdbc;

    PublicationFoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands there now, instead of what stood there before. */
    void put(PublicationId publication, List<Standing> standing) {
        jdbc.sql(
                        """
                        delete from platforms.publication_found
                        where publication = :publication and dismissed_at is null and key <> all(:keys)
                        """)
                .param("publication", publication.value())
                .param("keys", standing.stream().map(s -> s.key().value()).toArray(String[]::new))
                .update();
        standing.forEach(each -> put(publication, each));
    }

    private void put(PublicationId publication, Standing each) {
        jdbc.sql(
                        """
                        insert into platforms.publication_found (publication, key, text, written_at, response)
                        values (:publication, :key, :text, :at, :response)
                        on conflict (publication, key) do update
                        set text = excluded.text, written_at = excluded.written_at,
                            response = excluded.response
                        """)
                .param("publication", publication.value())
                .param("key", each.key().value())
                .param("text", each.text())
                .param("at", Columns.timeOrNull(each.writtenAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("response", each.response())
                .update();
    }

    /** A person has seen it all and found that it is something else. */
    void dismiss(PublicationId publication, Instant at) {
        jdbc.sql(
                        """
                        update platforms.publication_found set dismissed_at = coalesce(dismissed_at, ?)
                        where publication = ?
                        """)
                .params(Columns.time(at), publication.value())
                .update();
    }

    /** What may be it, the most recent first. */
    List<Standing> of(PublicationId publication) {
        return jdbc.sql(
                        """
                        select key, text, written_at, response from platforms.publication_found
                        where publication = ? and dismissed_at is null
                        order by written_at desc nulls last, key
                        """)
                .param(publication.value())
                .query(
                        (row, _) ->
                                new Standing(
                                        new PlatformKey(row.getString("key")),
                                        row.getString("text"),
                                        Columns.timeOrNull(row, "written_at"),
                                        row.getBytes("response")))
                .list();
    }
}
