package se.uppsikt.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the short marks in {@code accounts.account}. */
@Repository
class MarkRows {
    private final JdbcClient database;
    private final AccountRows accounts;

    MarkRows(JdbcClient database, AccountRows accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** One at a time chooses, on every node, until the transaction ends. */
    void oneAtATime() {
        accounts.oneAddressAtATime();
    }

    /** Another account that has it. */
    Optional<Account> other(String mark, AccountId but) {
        return database.sql("select id from accounts.account where mark = ? and id <> ?")
                .params(mark, but.value())
                .query((row, _) -> new AccountId(row.getObject("id", UUID.class)))
                .optional()
                .flatMap(accounts::account);
    }

    /**
     * @return whether it was another before
     */
    boolean change(AccountId id, String mark) {
        return database.sql("update accounts.account set mark = ? where id = ? and mark <> ?")
                        .params(mark, id.value(), mark)
                        .update()
                == 1;
    }
}
