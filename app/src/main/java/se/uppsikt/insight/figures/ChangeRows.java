package se.uppsikt.insight.figures;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.insight.figures.CountRows.Stretch;

/** What is to be counted, and how far the counting has come. */
@Repository
class ChangeRows {
    private final JdbcClient database;

    ChangeRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * How far it has come.
     *
     * @param countedAt when everything that was changed had last been counted; null before that
     * @param rebuiltAt when all was last counted from the beginning; null when it never was
     * @param rebuilding whether it is being counted from the beginning now
     * @param waiting since when the oldest change waits; null when none does
     */
    record State(
            @Nullable Instant countedAt,
            @Nullable Instant rebuiltAt,
            boolean rebuilding,
            @Nullable Instant waiting) {}

    void note(Collection<UUID> contributions, Instant at) {
        database.sql(
                        """
                        insert into insight.changed (contribution, at)
                        select id, cast(? as timestamptz) from unnest(cast(? as uuid[])) as u (id)
                        """)
                .params(Columns.time(at), Columns.ids(contributions))
                .update();
    }

    /**
     * Takes the oldest changes away and tells which days they concern: the one on which it was
     * written, and each on which something was done with it.
     */
    List<Stretch> takeDays(int most) {
        return database.sql(
                        """
                        with taken as (
                            delete from insight.changed
                            where number in (select number from insight.changed order by number limit ?)
                            returning contribution),
                        known as materialized (
                            select c.id, c.account, c.written_at from records.contribution c
                            where c.id in (select contribution from taken))
                        select account, cast(written_at at time zone 'Europe/Stockholm' as date) as day from known
                        union
                        select k.account, cast(l.at at time zone 'Europe/Stockholm' as date)
                        from known k join records.ledger l on l.contribution = k.id
                        order by account, day
                        """)
                .param(most)
                .query(
                        (row, _) ->
                                Stretch.ofDay(
                                        Columns.id(row, "account"),
                                        Stretch.day(row.getString("day"))))
                .list();
    }

    /** Takes away some months that are to be counted from the beginning, and tells them. */
    List<Stretch> takeMonths(int most) {
        return database.sql(
                        """
                        delete from insight.uncounted_month
                        where (account, month) in (
                            select account, month from insight.uncounted_month order by account, month limit ?)
                        returning account, month
                        """)
                .param(most)
                .query(
                        (row, _) ->
                                Stretch.ofMonth(
                                        Columns.id(row, "account"),
                                        Stretch.day(row.getString("month"))))
                .list();
    }

    /**
     * Everything is to be counted from the beginning: each month in which something was written,
     * each since the account was first heard, when something may have been done, and whatever
     * months are counted now. A time that cannot be right makes a month of its own and not all
     * those on the way to it.
     */
    void orderAll(Instant now) {
        database.sql(
                        """
                        insert into insight.uncounted_month (account, month)
                        select distinct account, cast(date_trunc('month', written_at at time zone 'Europe/Stockholm') as date)
                        from records.contribution where not placeholder
                        union select c.account, cast(m as date)
                        from (select account, date_trunc('month', min(captured_at) at time zone 'Europe/Stockholm') as first
                              from records.contribution group by account) c,
                             generate_series(c.first,
                                 date_trunc('month', cast(:now as timestamptz) at time zone 'Europe/Stockholm'),
                                 interval '1 month') m
                        union select account, month from insight.month_figure
                        on conflict do nothing
                        """)
                .param("now", Columns.time(now))
                .update();
        database.sql("update insight.counting set rebuilding_since = ?")
                .param(Columns.time(now))
                .update();
    }

    long monthsLeft() {
        return database.sql("select count(*) from insight.uncounted_month")
                .query(Long.class)
                .single();
    }

    /** Nothing is left of what was to be counted, or no months are. */
    void counted(Instant now) {
        database.sql(
                        """
                        update insight.counting
                        set counted_at = case when exists (select from insight.changed) then counted_at else :now end,
                            rebuilt_at = case when rebuilding_since is null then rebuilt_at else :now end,
                            rebuilding_since = null
                        where not exists (select from insight.uncounted_month)
                        """
                                .replace(":now", "cast(:now as timestamptz)"))
                .param("now", Columns.time(now))
                .update();
    }

    State state() {
        return database.sql(
                        """
                        select counted_at, rebuilt_at, rebuilding_since is not null as rebuilding,
                            (select at from insight.changed order by number limit 1) as waiting
                        from insight.counting
                        """)
                .query(
                        (row, _) ->
                                new State(
                                        Columns.timeOrNull(row, "counted_at"),
                                        Columns.timeOrNull(row, "rebuilt_at"),
                                        row.getBoolean("rebuilding"),
                                        Columns.timeOrNull(row, "waiting")))
                .single();
    }
}
