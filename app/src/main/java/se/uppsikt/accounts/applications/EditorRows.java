package se.uppsikt.accounts.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.Actor;

/** Who edits which account, from when to when. */
@Repository
class EditorRows {
    private final JdbcClient database;

    EditorRows(JdbcClient database) {
        this.database = database;
    }

    /** Somebody who has not left. */
    record Standing(AccountId account, PersonId person, String contact, Instant since) {}

    void add(AccountId account, PersonId person, String contact, Actor by, Instant at) {
        database.sql(
                        """
                        insert into accounts.editor (account, person, contact, since, added_by)
                        values (?, ?, ?, ?, ?)
                        on conflict (account, person) where until is null do nothing
                        """)
                .params(account.value(), person.value(), contact, Columns.time(at), by.label())
                .update();
    }

    /** Whether the person was there to leave. */
    boolean leave(AccountId account, PersonId person, Actor by, Instant at) {
        return database.sql(
                                """
                                update accounts.editor set until = ?, ended_by = ?
                                where account = ? and person = ? and until is null
                                """)
                        .params(Columns.time(at), by.label(), account.value(), person.value())
                        .update()
                == 1;
    }

    List<Standing> standing(Collection<AccountId> accounts) {
        return database.sql(
                        """
                        select account, person, contact, since from accounts.editor
                        where until is null and account = any (cast(? as uuid[]))
                        order by since, person
                        """)
                .param(Columns.ids(accounts, AccountId::value))
                .query(EditorRows::read)
                .list();
    }

    private static Standing read(ResultSet row, int number) throws SQLException {
        return new Standing(
                new AccountId(row.getObject("account", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("contact"),
                Columns.time(row, "since"));
    }
}
