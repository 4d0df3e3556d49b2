package se.uppsikt.publishing.twins;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;

/** SQL of the table {@code publishing.twin_account}: which accounts speak which other language. */
@Repository
class TwinAccountRows {
    private final JdbcClient jdbc;

    TwinAccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them; a municipality has a handful. */
    Map<AccountId, String> spoken() {
        Map<AccountId, String> spoken = new HashMap<>();
        jdbc.sql("select account, language from publishing.twin_account")
                .query(
                        row -> {
                            spoken.put(
                                    new AccountId(Columns.id(row, "account")),
                                    Objects.requireNonNull(row.getString("language")));
                        });
        return spoken;
    }

    void put(AccountId account, String language, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into publishing.twin_account (account, language, said_by, said_at) values (?, ?, ?, ?)
                        on conflict (account) do update set language = excluded.language,
                            said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .params(account.value(), language, by, Columns.time(at))
                .update();
    }

    /**
     * @return false when it spoke none
     */
    boolean remove(AccountId account) {
        return jdbc.sql("delete from publishing.twin_account where account = ?")
                        .param(account.value())
                        .update()
                == 1;
    }
}
