package se.uppsikt.crisis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;

/** The crises as they are read. */
@Repository
class CrisisRows {
    /** Of what has ended it tells how it was at the end. */
    private static final String SELECT =
            """
            select c.*,
                array(select k.account from crisis.concern k where k.crisis = c.id
                      and k.account is not null and k.until_at is not distinct from c.ended_at) as accounts,
                array(select e.account from crisis.exemption e where e.crisis = c.id
                      and e.account is not null and e.until_at is not distinct from c.ended_at) as exempt,
                exists (select 1 from crisis.exemption e where e.crisis = c.id
                      and e.account is null and e.until_at is not distinct from c.ended_at) as resumed
            from crisis.crisis c
            """;

    private final JdbcClient database;

    CrisisRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Crisis> running() {
        return database.sql(SELECT + " where c.ended_at is null")
                .query(CrisisRows::crisis)
                .optional();
    }

    Optional<Crisis> crisis(CrisisId id) {
        return database.sql(SELECT + " where c.id = ?")
                .param(id.value())
                .query(CrisisRows::crisis)
                .optional();
    }

    List<Crisis> latest(int limit) {
        return database.sql(SELECT + " order by c.started_at desc, c.id desc limit ?")
                .param(limit)
                .query(CrisisRows::crisis)
                .list();
    }

    List<Crises.Period> periods() {
        return database.sql(
                        """
                        select c.id, c.what, c.started_by, k.from_at, k.until_at,
                            case when bool_or(k.account is null) then '{}'
                                 else array_agg(k.account) end as accounts
                        from crisis.concern k join crisis.crisis c on c.id = k.crisis
                        group by c.id, k.from_at, k.until_at
                        order by k.from_at desc, c.id
                        """)
                .query(
                        (row, _) ->
                                new Crises.Period(
                                        new CrisisId(Columns.id(row, "id")),
                                        row.getString("what"),
                                        accounts(row, "accounts"),
                                        Columns.time(row, "from_at"),
                                        Columns.timeOrNull(row, "until_at"),
                                        row.getString("started_by")))
                .list();
    }

    private static Crisis crisis(ResultSet row, int number) throws SQLException {
        return new Crisis(
                new CrisisId(Columns.id(row, "id")),
                row.getString("what"),
                accounts(row, "accounts"),
                new Crisis.Exempt(row.getBoolean("resumed"), accounts(row, "exempt")),
                Columns.time(row, "started_at"),
                row.getString("started_by"),
                row.getInt("version"),
                ending(row));
    }

    private static Crisis.@Nullable Ending ending(ResultSet row) throws SQLException {
        return Columns.timeOrNull(row, "ended_at") == null
                ? null
                : new Crisis.Ending(
                        Columns.time(row, "ended_at"),
                        row.getString("ended_by"),
                        row.getString("end_reason"));
    }

    private static Set<AccountId> accounts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(UUID.class::cast)
                .map(AccountId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
