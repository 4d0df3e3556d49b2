package se.uppsikt.inbox.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.remembered.Remembered;

/** The looks, one for each account and day. */
@Repository
class LookRows {
    private final JdbcClient database;
    private final Remembered remembered;

    LookRows(JdbcClient database, Remembered remembered) {
        this.database = database;
        this.remembered = remembered;
    }

    boolean has(AccountId account, LocalDate day) {
        return database.sql("select exists (select from inbox.look where account = ? and day = ?)")
                .params(account.value(), day)
                .query(Boolean.class)
                .single();
    }

    /** Whether it was the first of the day. */
    boolean add(AccountId account, LocalDate day, Employee by, Instant at) {
        return database.sql(
                                """
                                insert into inbox.look (account, day, person, label, at)
                                values (?, ?, ?, ?, ?) on conflict (account, day) do nothing
                                """)
                        .params(account.value(), day, by.id().value(), by.label(), Columns.time(at))
                        .update()
                == 1;
    }

    /** Those of the accounts from the first day to the last, both counted. */
    List<Look> between(Collection<AccountId> accounts, LocalDate first, LocalDate last) {
        return database.sql(
                        """
                        select account, day, label, at from inbox.look
                        where account = any(cast(? as uuid[])) and day between ? and ?
                        order by account, day
                        """)
                .params(Columns.ids(accounts, AccountId::value), first, last)
                .query(LookRows::look)
                .list();
    }

    /** From when looks are noted at all. */
    Instant begun() {
        return remembered.answer(
                "looks begun",
                () ->
                        database.sql("select min(at) as at from inbox.looks_begun")
                                .query((row, _) -> Columns.time(row, "at"))
                                .single());
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        return new Look(
                new AccountId(row.getObject("account", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getString("label"),
                Columns.time(row, "at"));
    }
}
