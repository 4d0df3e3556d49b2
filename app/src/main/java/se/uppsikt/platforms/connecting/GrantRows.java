package se.uppsikt.platforms.connecting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.secrets.SealedRows;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.secrets.SecretCipher;

/** SQL of the table {@code platforms.held_grant}. */
@Repository
class GrantRows implements SealedRows {
    private final JdbcClient database;
    private final SecretCipher cipher;

    GrantRows(JdbcClient database, SecretCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /**
     * With what a connection's key is renewed.
     *
     * @param tokenUntil when the key that is in use dies; null when it does not by itself
     * @param until when this itself dies; null when it does not by itself
     */
    record Held(
            AccountId account,
            Secret refresh,
            @Nullable Instant tokenUntil,
            @Nullable Instant until) {}

    Optional<Held> held(AccountId account) {
        return database.sql(
                        """
                        select account, refresh, token_until, until from platforms.held_grant
                        where account = ?
                        """)
                .param(account.value())
                .query(
                        (row, n) ->
                                new Held(
                                        account,
                                        cipher.open(row.getBytes("refresh"), place(account)),
                                        Columns.timeOrNull(row, "token_until"),
                                        Columns.timeOrNull(row, "until")))
                .optional();
    }

    void keep(Held held) {
        database.sql("lock table platforms.held_grant in row exclusive mode").update();
        database.sql(
                        """
                        insert into platforms.held_grant (account, refresh, token_until, until)
                        values (?, ?, ?, ?)
                        on conflict (account) do update
                        set refresh = excluded.refresh, token_until = excluded.token_until,
                            until = excluded.until
                        """)
                .param(held.account().value())
                .param(cipher.seal(held.refresh(), place(held.account())))
                .param(Columns.timeOrNull(held.tokenUntil()))
                .param(Columns.timeOrNull(held.until()))
                .update();
    }

    void forget(AccountId account) {
        database.sql("delete from platforms.held_grant where account = ?")
                .param(account.value())
                .update();
    }

    @Override
    public Optional<Sealed> any() {
        return database.sql("select account, refresh from platforms.held_grant limit 1")
                .query(
                        (row, n) ->
                                new Sealed(
                                        row.getBytes("refresh"),
                                        place(new AccountId(row.getObject("account", UUID.class)))))
                .optional();
    }

    /** Until the transaction ends nobody else seals anything here; reading goes on. */
    @Override
    public void holdOthersOff() {
        database.sql("lock table platforms.held_grant in share row exclusive mode").update();
    }

    @Override
    public int sealAnew() {
        List<AccountId> all =
                database.sql("select account from platforms.held_grant")
                        .query((row, n) -> new AccountId(row.getObject("account", UUID.class)))
                        .list();
        all.forEach(account -> keep(held(account).orElseThrow()));
        return all.size();
    }

    private static String place(AccountId account) {
        return "grant/" + account.value();
    }
}
