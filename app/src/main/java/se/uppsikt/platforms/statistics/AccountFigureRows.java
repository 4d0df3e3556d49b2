package se.uppsikt.platforms.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.statistics.Figure.Part;
import se.uppsikt.records.journal.OriginalId;

/** SQL of the table {@code platforms.account_figure}. */
@Repository
class AccountFigureRows {
    private static final String TOLD =
            """
            (select * from unnest(cast(:days as date[]), cast(:metrics as text[]), cast(:parts as text[]),
                cast(:values as bigint[]), cast(:settled as boolean[])) as told (day, metric, part, value, settled))
            """;

    private final JdbcClient database;

    AccountFigureRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A figure as it is kept.
     *
     * @param before what it was before the platform changed it after it was settled; null when it
     *     has not
     * @param changedAt when that was found
     */
    record Kept(
            LocalDate day,
            Metric metric,
            Part part,
            long value,
            boolean settled,
            @Nullable Long before,
            @Nullable Instant changedAt) {}

    /** Whether any of them is new, or other than it was. */
    boolean news(AccountId account, List<Figure> told) {
        return given(
                        database.sql(
                                "select exists (select from "
                                        + TOLD
                                        + """
                                                 n left join platforms.account_figure f
                                                on f.account = :account and f.day = n.day and f.metric = n.metric and f.part = n.part
                                                where f.value is distinct from n.value)
                                                """),
                        account,
                        told)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void keep(AccountId account, List<Figure> told, OriginalId original, Instant now) {
        given(
                        database.sql(
                                """
                                insert into platforms.account_figure as f
                                    (account, day, metric, part, value, settled, read_at, original)
                                select cast(:account as uuid), n.day, n.metric, n.part, n.value, n.settled,
                                    cast(:now as timestamptz), :original from
                                """
                                        + TOLD
                                        + """
                                         n on conflict (account, day, metric, part) do update set
                                            before = case when f.settled and f.value <> excluded.value
                                                then f.value else f.before end,
                                            changed_at = case when f.settled and f.value <> excluded.value
                                                then excluded.read_at else f.changed_at end,
                                            original = case when f.value <> excluded.value
                                                then excluded.original else f.original end,
                                            value = excluded.value, settled = f.settled or excluded.settled,
                                            read_at = excluded.read_at
                                        """),
                        account,
                        told)
                .param("original", original.value())
                .param("now", Columns.time(now))
                .update();
    }

    /** They were told again as they are kept; whatever is settled by now is so. */
    void confirmed(AccountId account, List<Figure> told, Instant now) {
        given(
                        database.sql(
                                "update platforms.account_figure f set read_at = :now,"
                                        + " settled = f.settled or n.settled from "
                                        + TOLD
                                        + """
                                         n where f.account = :account and f.day = n.day
                                            and f.metric = n.metric and f.part = n.part
                                        """),
                        account,
                        told)
                .param("now", Columns.time(now))
                .update();
    }

    private static JdbcClient.StatementSpec given(
            JdbcClient.StatementSpec statement, AccountId account, List<Figure> told) {
        return statement
                .param("account", account.value())
                .param("days", Columns.texts(told, f -> String.valueOf(f.day())))
                .param("metrics", Columns.texts(told, f -> f.metric().name()))
                .param("parts", Columns.texts(told, f -> f.part().name()))
                .param("values", Columns.numbers(told, Figure::value))
                .param("settled", Columns.texts(told, f -> Boolean.toString(f.settled())));
    }

    /** From that day on, the latest day first. */
    List<Kept> since(AccountId account, LocalDate day) {
        return database.sql(
                        """
                        select day, metric, part, value, settled, before, changed_at
                        from platforms.account_figure where account = ? and day >= ?
                        order by day desc, metric, part
                        """)
                .params(account.value(), day)
                .query(AccountFigureRows::kept)
                .list();
    }

    /** The first day that there is anything of. */
    Optional<LocalDate> first(AccountId account) {
        return database.sql(
                        "select min(day) as day from platforms.account_figure where account = ?")
                .param(account.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    /** What each account has in the days from the first to before the next, by metric and part. */
    List<PeriodFigures.Told> told(Collection<AccountId> accounts, LocalDate first, LocalDate next) {
        return database.sql(
                        """
                        select account, metric, part, sum(value) as whole, max(value) as most,
                            (array_agg(value order by day desc))[1] as last, count(*) as days
                        from platforms.account_figure
                        where account = any(cast(? as uuid[])) and day >= cast(? as date) and day < cast(? as date)
                        group by account, metric, part
                        """)
                .params(Columns.ids(accounts, AccountId::value), first.toString(), next.toString())
                .query(
                        (row, _) ->
                                new PeriodFigures.Told(
                                        new AccountId(Columns.id(row, "account")),
                                        Metric.valueOf(row.getString("metric")),
                                        Part.valueOf(row.getString("part")),
                                        row.getLong("whole"),
                                        row.getLong("most"),
                                        row.getLong("last"),
                                        row.getInt("days")))
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                Metric.valueOf(row.getString("metric")),
                Part.valueOf(row.getString("part")),
                row.getLong("value"),
                row.getBoolean("settled"),
                row.getObject("before", Long.class),
                Columns.timeOrNull(row, "changed_at"));
    }
}
