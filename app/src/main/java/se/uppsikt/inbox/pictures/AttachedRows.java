package se.uppsikt.inbox.pictures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.Employee;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.Adapter.Picture;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.BytesInUse;

/** SQL of the table {@code inbox.attached}. */
@Repository
class AttachedRows implements BytesInUse {
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

    /** What answers were sent with, in the order of their ids. */
    List<SentWith> sentAfter(UUID id, int limit) {
        return database.sql(
                        "select id, sha256, size from inbox.attached where sent and id > ? order by id limit ?")
                .params(id, limit)
                .query(
                        (row, number) ->
                                new SentWith(
                                        Columns.id(row, "id"),
                                        Sha256.ofRaw(row.getBytes("sha256")),
                                        row.getLong("size")))
                .list();
    }

    /** The bytes of a picture that went along with an answer. */
    record SentWith(UUID id, Sha256 hash, long size) {}

    /**
     * It is handed in, and is as new from then on.
     *
     * @return false when it has been forgotten meanwhile
     */
    boolean handedIn(UUID id, String alt, Instant at) {
        return database.sql("update inbox.attached set alt_text = ?, at = ? where id = ?")
                        .params(alt, Columns.time(at), id)
                        .update()
                == 1;
    }

    /** One that was attached, and to what. */
    record Old(UUID id, ContributionId about, Sha256 hash) {}

    /**
     * Some that nobody has handed in since then and of which it is not known that they were sent;
     * held until the transaction ends, so that nobody hands one in that is being forgotten.
     */
    List<Old> before(Instant then, @Nullable UUID after, int limit) {
        return database.sql(
                        """
                        select id, contribution, sha256 from inbox.attached
                        where not sent and at < :then and (cast(:after as uuid) is null or id > :after)
                        order by id limit :limit for update skip locked
                        """)
                .param("then", Columns.time(then))
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new Old(
                                        Columns.id(row, "id"),
                                        new ContributionId(Columns.id(row, "contribution")),
                                        Sha256.ofRaw(row.getBytes("sha256"))))
                .list();
    }

    /** They were sent with answers and stay. */
    void sent(Collection<UUID> ids) {
        database.sql("update inbox.attached set sent = true where id = any(cast(? as uuid[]))")
                .param(1, Columns.ids(ids))
                .update();
    }

    void forget(Collection<UUID> ids) {
        database.sql("delete from inbox.attached where id = any(cast(? as uuid[]))")
                .param(1, Columns.ids(ids))
                .update();
    }

    /** Whether the same bytes are attached to anything. */
    boolean has(Sha256 hash) {
        return database.sql("select exists (select from inbox.attached where sha256 = ?)")
                .param(1, hash.raw())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<Sha256> of(Collection<Sha256> files) {
        return database.sql(
                        """
                        select distinct u.sha256 from inbox.attached u
                        where u.sha256 = any(cast(? as bytea[]))
                        """)
                .param(1, Columns.bytes(List.copyOf(files), Sha256::raw))
                .query((row, _) -> Sha256.ofRaw(row.getBytes("sha256")))
                .set();
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
