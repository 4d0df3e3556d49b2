package se.uppsikt.access.organisation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.shared.TimeIds;

/** Lists that are looked through and not yet taken in. */
@Repository
class ListRows {
    private final JdbcClient database;
    private final TimeIds ids;

    ListRows(JdbcClient database, TimeIds ids) {
        this.database = database;
        this.ids = ids;
    }

    /**
     * A list that somebody has uploaded.
     *
     * @param complete whether what it does not have is gone
     */
    record Uploaded(boolean complete, byte[] content) {}

    UUID add(PersonId by, Uploaded list) {
        UUID id = ids.next();
        database.sql(
                        """
                        insert into access.uploaded_list (id, uploaded_by, complete, content)
                        values (?, ?, ?, ?)
                        """)
                .params(id, by.value(), list.complete(), list.content())
                .update();
        return id;
    }

    /** One's own. */
    Optional<Uploaded> find(PersonId by, UUID id) {
        return database.sql(
                        """
                        select complete, content from access.uploaded_list
                        where id = ? and uploaded_by = ?
                        """)
                .params(id, by.value())
                .query((row, n) -> new Uploaded(row.getBoolean(1), row.getBytes(2)))
                .optional();
    }

    void forget(PersonId by, UUID id) {
        database.sql("delete from access.uploaded_list where id = ? and uploaded_by = ?")
                .params(id, by.value())
                .update();
    }

    /** Those of the same person, and whatever has lain for an hour. */
    void forgetOld(PersonId by) {
        database.sql(
                        """
                        delete from access.uploaded_list
                        where uploaded_by = ? or uploaded_at < now() - interval '1 hour'
                        """)
                .param(by.value())
                .update();
    }

    /** Whatever has lain for an hour. */
    void forgetOld() {
        database.sql(
                        "delete from access.uploaded_list where uploaded_at < now() - interval '1 hour'")
                .update();
    }
}
