package se.uppsikt.platforms.retention;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;

/**
 * The accounts whose history is to be fetched anew, since what members write there was left unread
 * for a time and is read again. SQL of the table {@code platforms.history_wanted}.
 */
@Repository
public class WantedHistoryRows {
    private final JdbcClient jdbc;

    WantedHistoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the wish; one that comes while the history is fetched has another. */
    public Optional<Long> of(AccountId account) {
        return jdbc.sql("select number from platforms.history_wanted where account = :account")
                .param("account", account.value())
                .query((row, n) -> row.getLong("number"))
                .optional();
    }

    /** All that was wished for has been fetched. */
    public void fetched(AccountId account, long number) {
        jdbc.sql(
                        """
                        delete from platforms.history_wanted
                        where account = :account and number = :number
                        """)
                .param("account", account.value())
                .param("number", number)
                .update();
    }

    void want(Collection<AccountId> accounts) {
        jdbc.sql(
                        """
                        insert into platforms.history_wanted (account)
                        select unnest(:accounts::uuid[])
                        on conflict (account) do update set number = default
                        """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
    }
}
