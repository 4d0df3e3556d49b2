package se.uppsikt.base.live;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;

/**
 * Tells every node that something has changed. PostgreSQL delivers it when the transaction commits,
 * and not at all if it does not.
 */
@Repository
public class NoticeRows {
    static final String CHANNEL = "uppsikt_inkorg";

    private final JdbcClient database;

    NoticeRows(JdbcClient database) {
        this.database = database;
    }

    /** One word for each account is enough: a browser that hears it asks for its list again. */
    public void changed(Collection<AccountId> accounts) {
        database.sql(
                        "select count(pg_notify(?, account)) from unnest(cast(? as text[])) as account")
                .param(1, CHANNEL)
                .param(
                        2,
                        accounts.stream()
                                .map(account -> account.value().toString())
                                .toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** One item of the account, by its id. */
    public void changed(AccountId account, UUID item) {
        database.sql("select count(pg_notify(?, ?))")
                .params(CHANNEL, account.value() + " " + item)
                .query(Long.class)
                .single();
    }
}
