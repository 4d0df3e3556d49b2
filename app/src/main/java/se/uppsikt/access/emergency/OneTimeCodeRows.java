package se.uppsikt.access.emergency;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.shared.TimeIds;

/** Codes by their hash; times are the database's own, one clock for every node. */
@Repository
class OneTimeCodeRows {
    private final JdbcClient database;
    private final TimeIds ids;

    OneTimeCodeRows(JdbcClient database, TimeIds ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Adds one; those that nobody used in time are forgotten. */
    void add(OneTimeCode code, Duration life) {
        database.sql("delete from access.one_time_code where used_at is null and ends_at < now()")
                .update();
        database.sql(
                        """
                        insert into access.one_time_code (id, code_hash, ends_at)
                        values (?, ?, now() + make_interval(secs => ?))
                        """)
                .params(ids.next(), code.hash().hex(), life.toSeconds())
                .update();
    }

    /** Uses the code, which nobody can do again; the others that are left open nothing any more. */
    Optional<UUID> use(OneTimeCode code, String by, String reason) {
        Optional<UUID> used =
                database.sql(
                                """
                                update access.one_time_code
                                set used_at = now(), used_by = ?, reason = ?
                                where code_hash = ? and used_at is null and ends_at > now()
                                returning id
                                """)
                        .params(by, reason, code.hash().hex())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .optional();
        used.ifPresent(
                id ->
                        database.sql("delete from access.one_time_code where used_at is null")
                                .update());
        return used;
    }
}
