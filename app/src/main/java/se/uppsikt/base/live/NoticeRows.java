package se.uppsikt.base.live;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Sha256;

/**
 * Tells every node that something has changed. PostgreSQL delivers it when the transaction commits,
 * and not at all if it does not.
 */
@Repository
public class NoticeRows {
    static final String CHANNEL = "uppsikt_inkorg";

    /** Before the session that has ended. */
    static final String SESSION = "session";

    /** Before the person whose rights have changed. */
    static final String PERSON = "person";

    private final JdbcClient database;

    NoticeRows(JdbcClient database) {
        this.database = database;
    }

    /** A session has ended. */
    void ended(Sha256 session) {
        tell(SESSION + " " + session.hex());
    }

    /** Somebody's rights are others. */
    void changed(PersonId person) {
        tell(PERSON + " " + person.value());
    }

    private void tell(String notice) {
        database.sql("select count(pg_notify(?, ?))")
                .params(CHANNEL, notice)
                .query(Long.class)
                .single();
    }

    /**
     * One word for each account is enough: a browser that hears it asks for its list again, and
     * gets what its person may read. No item is named: not all who watch an account may know of it
     * (B6).
     */
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
}
