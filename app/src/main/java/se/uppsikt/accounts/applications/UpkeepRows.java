package se.uppsikt.accounts.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;

/** When accounts were taken into use and confirmed, and how their plans stand. */
@Repository
class UpkeepRows {
    private final JdbcClient database;

    UpkeepRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * One account's dates.
     *
     * @param plan null when it has none in Uppsikt
     * @param confirmed the last time, or when it was first taken into use
     * @param woken when it was last taken into use
     */
    record Dates(
            AccountId account,
            Application.@Nullable State plan,
            Instant confirmed,
            Instant woken) {}

    /** For accounts that have been in use. */
    Map<AccountId, Dates> dates(Collection<AccountId> accounts) {
        return database
                .sql(
                        """
                        select used.account, application.state as plan, used.woken,
                            coalesce((select max(at) from accounts.confirmation c
                                      where c.account = used.account), used.begun) as confirmed
                        from (select account, min(at) as begun, max(at) as woken
                              from accounts.status_change
                              where to_status = 'ACTIVE' and account = any (cast(? as uuid[]))
                              group by account) used
                        left join accounts.application using (account)
                        """)
                .param(Columns.ids(accounts, AccountId::value))
                .query(UpkeepRows::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Dates::account, dates -> dates));
    }

    void confirm(AccountId account, Actor by, Instant at, GuidelineVersion guideline) {
        database.sql(
                        """
                        insert into accounts.confirmation (account, at, actor, guideline)
                        values (?, ?, ?, ?)
                        """)
                .params(account.value(), Columns.time(at), by.label(), guideline.number())
                .update();
    }

    private static Dates read(ResultSet row, int number) throws SQLException {
        String plan = row.getString("plan");
        return new Dates(
                new AccountId(row.getObject("account", UUID.class)),
                plan == null ? null : Application.State.valueOf(plan),
                Columns.time(row, "confirmed"),
                Columns.time(row, "woken"));
    }
}
