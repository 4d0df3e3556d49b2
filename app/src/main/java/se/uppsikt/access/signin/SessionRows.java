package se.uppsikt.access.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.shared.Sha256;

/** Who is signed in, by the hash of what the browser holds. */
@Repository
class SessionRows {
    private static final String LIVES = " seen_at > now() - make_interval(secs => :life)";
    private final JdbcClient database;

    SessionRows(JdbcClient database) {
        this.database = database;
    }

    void begin(Sha256 key, PersonId person) {
        database.sql("insert into access.session (key_hash, person) values (?, ?)")
                .params(key.hex(), person.value())
                .update();
    }

    /**
     * A session that lives.
     *
     * @param silent whether it is time to note that the browser is here
     */
    record Living(PersonId person, boolean silent) {}

    Optional<Living> living(Sha256 key, Duration life) {
        return database.sql(
                        "select person, seen_at < now() - interval '1 minute' as silent"
                                + " from access.session where key_hash = :key and"
                                + LIVES)
                .param("key", key.hex())
                .param("life", life.toSeconds())
                .query(
                        (row, n) ->
                                new Living(
                                        new PersonId(row.getObject("person", UUID.class)),
                                        row.getBoolean("silent")))
                .optional();
    }

    /** Those of these that live. */
    Set<Sha256> living(Set<Sha256> asked, Duration life) {
        return database.sql(
                        "select key_hash from access.session where key_hash = any(:keys) and"
                                + LIVES)
                .param("keys", asked.stream().map(Sha256::hex).toArray(String[]::new))
                .param("life", life.toSeconds())
                .query((row, n) -> new Sha256(row.getString(1)))
                .set();
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

    int forgetEnded(Duration life) {
        return database.sql("delete from access.session where not" + LIVES)
                .param("life", life.toSeconds())
                .update();
    }
}
