package se.uppsikt.inbox.pictures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.Employee;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.Adapter.Picture;
import se.uppsikt.records.ContributionId;

/** SQL of the table {@code inbox.attached}. */
@Repository
class AttachedRows {
    private final JdbcClient database;

    AttachedRows(JdbcClient database) {
        this.database = database;
    }

    void add(ContributionId about, Picture picture, Employee by, Instant at) {
        database.sql(
                        """
                        insert into inbox.attached (id, contribution, by, sha256, mime, size, name, alt_text, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        picture.id(),
                        about.value(),
                        by.id().value(),
                        picture.stored().hash().raw(),
                        picture.stored().mime(),
                        picture.stored().size(),
                        picture.name(),
                        picture.alt(),
                        Columns.time(at))
                .update();
    }

    void describe(UUID id, String alt) {
        database.sql("update inbox.attached set alt_text = ? where id = ?")
                .params(alt, id)
                .update();
    }

    /** One that is attached to an answer to this. */
    Optional<Picture> of(ContributionId about, UUID id) {
        return database.sql("select * from inbox.attached where id = ? and contribution = ?")
                .params(id, about.value())
                .query(AttachedRows::picture)
                .optional();
    }

    private static Picture picture(ResultSet row, int number) throws SQLException {
        return new Picture(
                row.getObject("id", UUID.class),
                new StoredMedia(
                        Sha256.ofRaw(row.getBytes("sha256")),
                        row.getString("mime"),
                        row.getLong("size")),
                row.getString("name"),
                row.getString("alt_text"));
    }
}
