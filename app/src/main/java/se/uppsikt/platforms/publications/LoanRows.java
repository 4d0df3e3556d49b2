package se.uppsikt.platforms.publications;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;

/** SQL of the table {@code platforms.loan}. */
@Repository
class LoanRows {
    private final JdbcClient jdbc;

    LoanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return false when the file is not the publication's, or that is settled
     */
    boolean insert(Sha256 print, PublicationId publication, StoredMedia file, Instant until) {
        return jdbc.sql(
                                """
                                insert into platforms.loan (print, publication, sha256, mime, size, until)
                                select :print, m.publication, m.sha256, m.mime, m.size, :until
                                from platforms.publication_media m
                                join platforms.publication p on p.id = m.publication and p.settled_at is null
                                where m.publication = :publication and m.sha256 = :file
                                limit 1
                                """)
                        .param("print", print.raw())
                        .param("publication", publication.value())
                        .param("file", file.hash().raw())
                        .param("until", Columns.time(until))
                        .update()
                == 1;
    }

    Optional<StoredMedia> find(Sha256 print, Instant now) {
        return jdbc.sql(
                        """
                        select l.sha256, l.mime, l.size from platforms.loan l
                        join platforms.publication p on p.id = l.publication and p.settled_at is null
                        where l.print = :print and l.until > :now
                        """)
                .param("print", print.raw())
                .param("now", Columns.time(now))
                .query(
                        (row, _) ->
                                new StoredMedia(
                                        Sha256.ofRaw(row.getBytes("sha256")),
                                        row.getString("mime"),
                                        row.getLong("size")))
                .optional();
    }

    void sweep(Instant now) {
        jdbc.sql(
                        """
                        delete from platforms.loan l using platforms.publication p
                        where p.id = l.publication and (l.until <= ? or p.settled_at is not null)
                        """)
                .param(Columns.time(now))
                .update();
    }
}
