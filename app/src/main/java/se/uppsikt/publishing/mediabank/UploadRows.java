package se.uppsikt.publishing.mediabank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;

/** SQL of the table {@code publishing.upload}. */
@Repository
class UploadRows {
    private final JdbcClient database;

    UploadRows(JdbcClient database) {
        this.database = database;
    }

    /** The one of the same file that has begun already, or a new one. */
    Upload begun(Upload upload, Sha256 head, Instant at) {
        return database.sql(
                        """
                        insert into publishing.upload (id, person, name, size, head_sha256, kept, touched_at)
                        values (?, ?, ?, ?, ?, 0, ?)
                        on conflict (person, name, size, head_sha256) where asset is null
                        do update set touched_at = excluded.touched_at returning *
                        """)
                .params(upload.id(), upload.person().value(), upload.name(), upload.size())
                .params(head.raw(), Columns.time(at))
                .query((row, _) -> read(row))
                .single();
    }

    /** The person's own. */
    Optional<Upload> upload(PersonId person, UUID id) {
        return database.sql("select * from publishing.upload where id = ? and person = ?")
                .params(id, person.value())
                .query((row, _) -> read(row))
                .optional();
    }

    /** Those of the person that are not whole, the latest first. */
    List<Upload> broken(PersonId person) {
        return database.sql(
                        """
                        select * from publishing.upload where person = ? and asset is null
                        order by touched_at desc limit 20
                        """)
                .param(person.value())
                .query((row, _) -> read(row))
                .list();
    }

    /** The part that begins where the last one ended has come; once, however often it is sent. */
    void kept(Upload upload, long part, Instant at) {
        database.sql(
                        """
                        update publishing.upload set kept = kept + ?, touched_at = ?
                        where id = ? and kept = ?
                        """)
                .params(part, Columns.time(at), upload.id(), upload.kept())
                .update();
    }

    /**
     * Whoever says first that it is whole makes something of it; another may when so much time has
     * gone that the first must have died.
     */
    boolean claimed(UUID id, Instant at, Duration dies) {
        return database.sql(
                                """
                                update publishing.upload set claimed_at = :at, touched_at = :at
                                where id = :id and asset is null
                                    and (claimed_at is null or claimed_at < :before)
                                """)
                        .param("id", id)
                        .param("at", Columns.time(at))
                        .param("before", Columns.time(at.minus(dies)))
                        .update()
                == 1;
    }

    void released(UUID id) {
        database.sql("update publishing.upload set claimed_at = null where id = ?")
                .param(id)
                .update();
    }

    void became(UUID id, AssetId asset) {
        database.sql("update publishing.upload set asset = ? where id = ?")
                .params(asset.value(), id)
                .update();
    }

    void forget(UUID id) {
        database.sql("delete from publishing.upload where id = ?").param(id).update();
    }

    /** Those that nobody has sent a part of since then. */
    List<Upload> untouched(Instant since, int limit) {
        return database.sql(
                        "select * from publishing.upload where touched_at < ? order by touched_at limit ?")
                .params(Columns.time(since), limit)
                .query((row, _) -> read(row))
                .list();
    }

    private static Upload read(ResultSet row) throws SQLException {
        UUID asset = row.getObject("asset", UUID.class);
        return new Upload(
                Columns.id(row, "id"),
                new PersonId(Columns.id(row, "person")),
                row.getString("name"),
                row.getLong("size"),
                row.getLong("kept"),
                asset == null ? null : new AssetId(asset));
    }
}
