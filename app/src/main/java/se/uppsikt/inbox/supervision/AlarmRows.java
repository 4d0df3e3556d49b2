package se.uppsikt.inbox.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;

/** The alarms, one for each item. */
@Repository
class AlarmRows {
    private final JdbcClient database;

    AlarmRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether it was not alarmed about before. */
    boolean add(UUID contribution, AccountId account, @Nullable UUID by, Instant at) {
        return database.sql(
                                """
                                insert into inbox.alarm (contribution, account, raised_by, raised_at, told)
                                values (:contribution, :account, :by, :at, 0)
                                on conflict (contribution) do nothing
                                """)
                        .param("contribution", contribution)
                        .param("account", account.value())
                        .param("by", by, Types.OTHER)
                        .param("at", Columns.time(at))
                        .update()
                == 1;
    }

    void told(UUID contribution, int many) {
        database.sql("update inbox.alarm set told = ? where contribution = ?")
                .params(many, contribution)
                .update();
    }

    /**
     * How many of the account that somebody was told of since, and nobody has opened; they say how
     * loud it is already.
     */
    long told(AccountId account, Instant since) {
        return database.sql(
                        """
                        select count(*) from inbox.alarm
                        where account = ? and raised_at > ? and told > 0 and opened_at is null
                        """)
                .params(account.value(), Columns.time(since))
                .query(Long.class)
                .single();
    }

    Optional<Alarm> held(UUID contribution) {
        return database.sql("select * from inbox.alarm where contribution = ? for update")
                .param(contribution)
                .query(AlarmRows::read)
                .optional();
    }

    /** Somebody reads it; whoever took it for danger has not been alarmed by that. */
    void opened(UUID contribution, Employee by, Instant at) {
        heard(contribution, by, at, " and raised_by is distinct from ?", by.id().value());
    }

    /** Somebody does something about it. */
    void handled(UUID contribution, Employee by, Instant at) {
        heard(contribution, by, at, "");
    }

    private void heard(UUID contribution, Employee by, Instant at, String when, Object... of) {
        database.sql(
                        """
                        update inbox.alarm set opened_at = ?, opened_by = ?
                        where contribution = ? and opened_at is null
                        """
                                + when)
                .params(Columns.time(at), by.label(), contribution)
                .params(of)
                .update();
    }

    void passedOn(UUID contribution, int many, Instant at) {
        database.sql(
                        "update inbox.alarm set passed_on_at = ?, passed_on = ? where contribution = ?")
                .params(Columns.time(at), many, contribution)
                .update();
    }

    /** What nobody has opened, though it went on or there was nobody to tell. */
    List<Alarm> unheard(Collection<AccountId> accounts, int limit) {
        return database.sql(
                        """
                        select * from inbox.alarm
                        where account = any(cast(:accounts as uuid[])) and opened_at is null
                            and (passed_on_at is not null or told = 0)
                        order by raised_at limit :limit
                        """)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("limit", limit)
                .query(AlarmRows::read)
                .list();
    }

    /** The latest of these accounts, those that nobody has opened first. */
    List<Alarm> latest(Collection<AccountId> accounts, Instant since, int limit) {
        return database.sql(
                        """
                        select latest.* from unnest(cast(:accounts as uuid[])) as asked (id)
                        cross join lateral (
                            select * from inbox.alarm
                            where account = asked.id and raised_at > :since
                            order by raised_at desc limit :limit) latest
                        order by opened_at is not null, raised_at desc limit :limit
                        """)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("since", Columns.time(since))
                .param("limit", limit)
                .query(AlarmRows::read)
                .list();
    }

    private static Alarm read(ResultSet row, int number) throws SQLException {
        return new Alarm(
                row.getObject("contribution", UUID.class),
                new AccountId(row.getObject("account", UUID.class)),
                Columns.time(row, "raised_at"),
                row.getInt("told"),
                Columns.timeOrNull(row, "opened_at"),
                row.getString("opened_by"),
                Columns.timeOrNull(row, "passed_on_at"),
                row.getInt("passed_on"));
    }
}
