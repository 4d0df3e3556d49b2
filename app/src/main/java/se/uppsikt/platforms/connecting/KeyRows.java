package se.uppsikt.platforms.connecting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;

/** Which connections' keys die by themselves, and when. */
@Repository
class KeyRows {
    private static final int MOST = 1_000;
    private final JdbcClient database;

    KeyRows(JdbcClient database) {
        this.database = database;
    }

    record Dying(AccountId account, Instant until) {}

    /** Those that hold now and not then, the first to die first. */
    List<Dying> dying(Instant now, Instant then) {
        return database.sql(
                        """
                        select account, token_expires_at from platforms.connection
                        where token_expires_at > ? and token_expires_at <= ?
                            and state <> 'TOKEN_DEAD'
                        order by token_expires_at, account limit ?
                        """)
                .params(Columns.time(now), Columns.time(then), MOST)
                .query(
                        (row, n) ->
                                new Dying(
                                        new AccountId(row.getObject("account", UUID.class)),
                                        Columns.time(row, "token_expires_at")))
                .list();
    }
}
