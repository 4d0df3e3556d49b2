package se.uppsikt.base.live;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.inbox.ItemRows;
import se.uppsikt.records.ContributionId;

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
                .params(CHANNEL, ItemRows.texts(accounts, account -> account.value().toString()))
                .query(Long.class)
                .single();
    }

    public void changed(AccountId account, ContributionId item) {
        database.sql("select count(pg_notify(?, ?))")
                .params(CHANNEL, account.value() + " " + item.value())
                .query(Long.class)
                .single();
    }
}
