package se.uppsikt.access.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
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
                        "select count(*), max(at) from access.wrong_guess where "
                                + named
                                + "address = :address and at > :from")
                .param("username", username)
                .param("address", address)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(
                        (row, n) -> {
                            OffsetDateTime last = row.getObject(2, OffsetDateTime.class);
                            return new GuessRules.Wrong(
                                    row.getInt(1), last == null ? null : last.toInstant());
                        })
                .single();
    }

    void add(String username, String address, Instant at) {
        database.sql("insert into access.wrong_guess (username, address, at) values (?, ?, ?)")
                .params(username, address, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(String username, String address) {
        database.sql("delete from access.wrong_guess where username = ? and address = ?")
                .params(username, address)
                .update();
    }

    void forgetBefore(Instant time) {
        database.sql("delete from access.wrong_guess where at <= ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }
}
