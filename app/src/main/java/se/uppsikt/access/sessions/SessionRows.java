package se.uppsikt.access.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;

/** Who is signed in, by the hash of what the browser holds. */
@Repository
class SessionRows {
    private static final String LIVES =
            " seen_at > now() - make_interval(secs => :idle) and ends_at > now()";
    private static final String SELECT =
            "select id, key_hash, person, browser, begun_at, seen_at, ends_at from access.session";

    private final JdbcClient database;
    private final SessionLimits limits;

    SessionRows(JdbcClient database, SessionLimits limits) {
        this.database = database;
        this.limits = limits;
    }

    /**
     * @param life how long it lasts at most
     * @param browser which sort of browser, for its owner to know it by
     */
    void begin(Sha256 key, PersonId person, Duration life, String browser) {
        database.sql(
                        """
                        insert into access.session (key_hash, person, ends_at, browser)
                        values (?, ?, now() + make_interval(secs => ?), ?)
                        """)
                .params(key.hex(), person.value(), life.toSeconds(), browser)
                .update();
    }

    /**
     * A session that lives.
     *
     * @param silent whether it is time to note that the browser is here
     */
    record Living(PersonId person, boolean silent) {}

    Optional<Living> living(Sha256 key) {
        return database.sql(
                        "select person, seen_at < now() - interval '1 minute' as silent"
                                + " from access.session where key_hash = :key and"
                                + LIVES)
                .param("key", key.hex())
                .param("idle", limits.idle().toSeconds())
                .query(
                        (row, n) ->
                                new Living(
                                        new PersonId(row.getObject("person", UUID.class)),
                                        row.getBoolean("silent")))
                .optional();
    }

    /** Those of these that live. */
    Set<Sha256> living(Set<Sha256> asked) {
        return database.sql(
                        "select key_hash from access.session where key_hash = any(:keys) and"
                                + LIVES)
                .param("keys", asked.stream().map(Sha256::hex).toArray(String[]::new))
                .param("idle", limits.idle().toSeconds())
                .query((row, n) -> new Sha256(row.getString(1)))
                .set();
    }

    /** At most this many that live, the latest seen first; of one person or of everybody. */
    List<OpenSession> open(@Nullable PersonId person, int most) {
        return database.sql(
                        SELECT
                                + " where (cast(:person as uuid) is null or person = :person) and"
                                + LIVES
                                + " order by seen_at desc, id limit :most")
                .param("person", person == null ? null : person.value())
                .param("idle", limits.idle().toSeconds())
                .param("most", most)
                .query(SessionRows::read)
                .list();
    }

    /** Whose it is; empty when it has ended. */
    Optional<OpenSession> open(UUID id) {
        return database.sql(SELECT + " where id = ?").param(id).query(SessionRows::read).optional();
    }

    /** Notes that the browser was here; an ended session stays ended. */
    void seen(Sha256 key) {
        database.sql("update access.session set seen_at = now() where key_hash = ?")
                .param(key.hex())
                .update();
    }

    void end(Sha256 key) {
        database.sql("delete from access.session where key_hash = ?").param(key.hex()).update();
    }

    /** Ends all of the person's. */
    Set<Sha256> endAll(PersonId person) {
        return database.sql("delete from access.session where person = ? returning key_hash")
                .param(person.value())
                .query((row, n) -> new Sha256(row.getString(1)))
                .set();
    }

    int forgetEnded() {
        return database.sql("delete from access.session where not (" + LIVES + ")")
                .param("idle", limits.idle().toSeconds())
                .update();
    }

    private static OpenSession read(ResultSet row, int number) throws SQLException {
        return new OpenSession(
                Columns.id(row, "id"),
                new Sha256(row.getString("key_hash")),
                new PersonId(Columns.id(row, "person")),
                row.getString("browser"),
                Columns.time(row, "begun_at"),
                Columns.time(row, "seen_at"),
                Columns.time(row, "ends_at"));
    }
}
