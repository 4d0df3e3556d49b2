package se.uppsikt.access;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wrong guesses at sign-in. */
@Repository
class GuessRows {
    private final JdbcClient database;

    GuessRows(JdbcClient database) {
        this.database = database;
    }

    /** One guess at a time, so that many at once are not all let through before they count. */
    void lock() {
        database.sql("lock table access.wrong_guess in exclusive mode").update();
    }

    GuessRules.Wrong since(Instant from, String username, String address) {
        return database.sql(
                        """
                        select count(*) filter (where username = :username) as by_username,
                            count(*) filter (where address = :address) as by_address
                        from access.wrong_guess
                        where at > :from and (username = :username or address = :address)
                        """)
                .param("username", username)
                .param("address", address)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(
                        (row, n) ->
                                new GuessRules.Wrong(
                                        row.getInt("by_username"), row.getInt("by_address")))
                .single();
    }

    void add(String username, String address, Instant at) {
        database.sql("insert into access.wrong_guess (username, address, at) values (?, ?, ?)")
                .params(username, address, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(String username) {
        database.sql("delete from access.wrong_guess where username = ?").param(username).update();
    }

    void forgetBefore(Instant time) {
        database.sql("delete from access.wrong_guess where at <= ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }
}
