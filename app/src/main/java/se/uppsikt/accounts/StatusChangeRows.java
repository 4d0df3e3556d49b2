package se.uppsikt.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.remembered.Remembered;

/** How accounts have moved through their lives. */
@Repository
class StatusChangeRows {
    private final JdbcClient database;
    private final Remembered remembered;

    StatusChangeRows(JdbcClient database, Remembered remembered) {
        this.database = database;
        this.remembered = remembered;
    }

    void add(AccountId id, Account.Status from, Account.Status to, Actor actor, Instant at) {
        database.sql(
                        """
                        insert into accounts.status_change
                            (account, number, from_status, to_status, actor, at)
                        select :account, coalesce(max(number), 0) + 1, :from, :to, :actor, :at
                        from accounts.status_change where account = :account
                        """)
                .param("account", id.value())
                .param("from", from.name())
                .param("to", to.name())
                .param("actor", actor.label())
                .param("at", Columns.time(at))
                .update();
    }

    List<Account.StatusChange> changes(AccountId id) {
        return database.sql(
                        """
                        select to_status, actor, at from accounts.status_change
                        where account = ? order by number
                        """)
                .param(id.value())
                .query((row, _) -> change(row))
                .list();
    }

    /** The last fifty of each, in order. */
    Map<AccountId, List<Account.StatusChange>> changes(Collection<AccountId> ids) {
        return remembered.answer(
                new ChangesOf(Set.copyOf(ids)), () -> Map.copyOf(readChanges(ids)));
    }

    private record ChangesOf(Set<AccountId> ids) {}

    private Map<AccountId, List<Account.StatusChange>> readChanges(Collection<AccountId> ids) {
        Map<AccountId, List<Account.StatusChange>> changes = new HashMap<>();
        database.sql(
                        """
                        select account, to_status, actor, at
                        from unnest(cast(? as uuid[])) as asked (id)
                        cross join lateral (
                            select * from accounts.status_change where account = asked.id
                            order by number desc limit 50) latest
                        order by account, number
                        """)
                .param(Columns.ids(ids, AccountId::value))
                .query(
                        row -> {
                            changes.computeIfAbsent(
                                            new AccountId(row.getObject("account", UUID.class)),
                                            _ -> new ArrayList<>())
                                    .add(change(row));
                        });
        return changes;
    }

    private static Account.StatusChange change(ResultSet row) throws SQLException {
        return new Account.StatusChange(
                Account.Status.valueOf(row.getString("to_status")),
                row.getString("actor"),
                Columns.time(row, "at"));
    }
}
