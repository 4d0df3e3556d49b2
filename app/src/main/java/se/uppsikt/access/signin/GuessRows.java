package se.uppsikt.access.signin;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;

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

    /** For this username, from this address. */
    GuessRules.Wrong since(Instant from, String username, String address) {
        return wrong("username = :username and ", from, username, address);
    }

    /** For any username, from this address. */
    GuessRules.Wrong since(Instant from, String address) {
        return wrong("", from, "", address);
    }

    private GuessRules.Wrong wrong(String named, Instant from, String username, String address) {
        return database.sql(
                        "select count(*), max(at) as last from access.wrong_guess where "
                                + named
                                + "address = :address and at > :from")
                .param("username", username)
                .param("address", address)
                .param("from", Columns.time(from))
                .query(
                        (row, n) ->
                                new GuessRules.Wrong(
                                        row.getInt(1), Columns.timeOrNull(row, "last")))
                .single();
    }

    void add(String username, String address, Instant at) {
        database.sql("insert into access.wrong_guess (username, address, at) values (?, ?, ?)")
                .params(username, address, Columns.time(at))
                .update();
    }

    void forget(String username, String address) {
        database.sql("delete from access.wrong_guess where username = ? and address = ?")
                .params(username, address)
                .update();
    }

    void forgetBefore(Instant time) {
        database.sql("delete from access.wrong_guess where at <= ?")
                .param(Columns.time(time))
                .update();
    }
}
