package se.uppsikt.insight.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.insight.figures.CountRows.Stretch;

/** Reads the sums of months, of what somebody may read. */
@Repository
class FigureRows {
    private final JdbcClient database;

    FigureRows(JdbcClient database) {
        this.database = database;
    }

    /** What an account has of a sort, now or in the period before. */
    record Sum(AccountId account, boolean now, Kind kind, String detail, long number) {}

    /** What all of them have of a sort in a month. */
    record OfMonth(YearMonth month, Kind kind, String detail, long number) {}

    List<Sum> sums(Clearance mine, Period period) {
        return database.sql(
                        """
                        select account, month >= cast(:begins as date) as now, kind, detail, sum(number) as number
                        from insight.month_figure
                        where month >= cast(:before as date) and month < cast(:ends as date) and %s
                        group by 1, 2, 3, 4
                        """
                                .formatted(Columns.READABLE))
                .param("before", period.before().begins().toString())
                .param("begins", period.begins().toString())
                .param("ends", period.ends().toString())
                .params(mine.columns())
                .query(
                        (row, _) ->
                                new Sum(
                                        new AccountId(Columns.id(row, "account")),
                                        row.getBoolean("now"),
                                        Kind.valueOf(row.getString("kind")),
                                        row.getString("detail"),
                                        row.getLong("number")))
                .list();
    }

    List<OfMonth> months(Clearance mine, LocalDate first, LocalDate next) {
        return database.sql(
                        """
                        select month, kind, detail, sum(number) as number from insight.month_figure
                        where month >= cast(:first as date) and month < cast(:next as date)
                            and kind in ('RECEIVED', 'ANSWERED', 'IN_TIME', 'MODERATED') and %s
                        group by month, kind, detail
                        """
                                .formatted(Columns.READABLE))
                .param("first", first.toString())
                .param("next", next.toString())
                .params(mine.columns())
                .query(
                        (row, _) ->
                                new OfMonth(
                                        YearMonth.from(Stretch.day(row.getString("month"))),
                                        Kind.valueOf(row.getString("kind")),
                                        row.getString("detail"),
                                        row.getLong("number")))
                .list();
    }

    /** The first month that anything is counted in. */
    Optional<YearMonth> first(Clearance mine) {
        return database.sql(
                        """
                        select min(f.month) as month from unnest(cast(:accounts as uuid[])) as a (account),
                            lateral (select month from insight.month_figure m where m.account = a.account
                                     order by month limit 1) f
                        """)
                .param("accounts", Columns.ids(mine.accounts(), AccountId::value))
                .query((row, _) -> Optional.ofNullable(row.getString("month")))
                .single()
                .map(month -> YearMonth.from(Stretch.day(month)));
    }
}
