package se.uppsikt.insight.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;

/**
 * Counts days from the records. One question counts a day that was changed and a whole month, so
 * that whatever is counted again becomes the same. It reads what others own and changes none of it
 * (decision 0138).
 */
@Repository
class CountRows {
    private static final String STRETCH =
            """
            (select account, first, next,
                    cast(first as timestamp) at time zone 'Europe/Stockholm' as begins,
                    cast(next as timestamp) at time zone 'Europe/Stockholm' as ends
             from unnest(cast(:accounts as uuid[]), cast(:first as date[]), cast(:next as date[]))
                 as s (account, first, next))
            """;

    private static final String WRITTEN =
            """
            with stretch as materialized (%1$s),
            written as materialized (
                select c.account, cast(c.written_at at time zone 'Europe/Stockholm' as date) as day, c.confidential,
                       c.kind, c.direction, i.urgent, i.due, i.started_at,
                       i.due is not null and i.due < '2999-01-01' as promised,
                       i.state = 'CLOSED' and c.answering in ('ANSWERED', 'ANSWERED_ON_PLATFORM', 'REFERRED') as answered,
                       i.state = 'CLOSED' as closed,
                       case when c.answering = 'ANSWERED_ON_PLATFORM' then coalesce(i.answered_at, i.changed_at)
                            else i.changed_at end as settled_at
                from stretch s
                join records.contribution c
                    on c.account = s.account and c.written_at >= s.begins and c.written_at < s.ends and not c.placeholder
                left join inbox.item i on i.contribution = c.id),
            sorted as (
                select account, day, confidential, kind, direction, promised, answered, closed,
                       case when urgent then 'URGENT' else 'OTHER' end as promise, settled_at <= due as in_time,
                       %2$s as took, urgent,
                       count(*) as number
                from written group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
            counted as (
                select account, day, confidential, 'RECEIVED' as kind, kind as detail, number from sorted
                where direction = 'RECEIVED'
                union all select account, day, confidential, 'PUBLISHED', kind, number from sorted
                where direction = 'DRAWN_UP' and kind in ('POST', 'STORY')
                union all select account, day, confidential, 'PROMISED', promise, number from sorted where promised
                union all select account, day, confidential, 'ANSWERED', promise, number from sorted
                where promised and answered
                union all select account, day, confidential, 'IN_TIME', promise, number from sorted
                where promised and answered and in_time
                union all select account, day, confidential, case when urgent then 'URGENT_TIME' else 'TIME' end, took, number
                from sorted where promised and answered
                union all select account, day, confidential, 'WAITING', promise, number from sorted
                where promised and not closed
                union all select account, day, confidential, 'CLOSED', promise, number from sorted
                where promised and closed and not answered
                union all select s.account, cast(a.at at time zone 'Europe/Stockholm' as date), c.confidential,
                    'HANDED_OVER', '', 1
                from stretch s join assignment.assignment a on a.account = s.account and a.at >= s.begins and a.at < s.ends
                join records.contribution c on c.id = a.contribution
                union all select s.account, cast(coalesce(j.begun_at, j.hidden_at) at time zone 'Europe/Stockholm' as date),
                    c.confidential, 'MODERATED', coalesce(j.ground, ''), 1
                from stretch s join moderation.judgement j on j.account = s.account
                    and coalesce(j.begun_at, j.hidden_at) >= s.begins and coalesce(j.begun_at, j.hidden_at) < s.ends
                join records.contribution c on c.id = j.contribution
                union all select s.account, cast(b.decided_at at time zone 'Europe/Stockholm' as date), c.confidential,
                    'BLOCKED', '', 1
                from stretch s join blocks.block b on b.account = s.account and b.decided_at >= s.begins
                    and b.decided_at < s.ends and b.state in ('IN_FORCE', 'ENDED')
                join records.contribution c on c.id = b.about
                union all select s.account, cast(r.registered_at at time zone 'Europe/Stockholm' as date), c.confidential,
                    'REGISTERED', '', 1
                from stretch s join records.registration r on r.account = s.account and r.registered_at >= s.begins
                    and r.registered_at < s.ends
                join records.contribution c on c.id = r.contribution)
            insert into insight.day_figure (account, day, confidential, kind, detail, number)
            select account, day, confidential, kind, detail, sum(number) from counted group by 1, 2, 3, 4, 5
            """
                    .formatted(
                            "select * from " + STRETCH + " s",
                            "case when promised and answered then "
                                    + AnswerTimeRules.stretchOf(
                                            "extract(epoch from settled_at - started_at) / 60")
                                    + " end");

    private final JdbcClient database;

    CountRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Days of an account.
     *
     * @param next the day after the last
     */
    record Stretch(UUID account, LocalDate first, LocalDate next) {
        /**
         * A day as the database writes it. Platforms have told times at the end of the year 9999,
         * and the day after it is written otherwise here than there.
         */
        static LocalDate day(String written) {
            return LocalDate.parse(written.indexOf('-') > 4 ? "+" + written : written);
        }

        static Stretch ofDay(UUID account, LocalDate day) {
            return new Stretch(account, day, day.plusDays(1));
        }

        /** The month of a day. */
        static Stretch ofMonth(UUID account, LocalDate day) {
            LocalDate first = day.withDayOfMonth(1);
            return new Stretch(account, first, first.plusMonths(1));
        }

        /** A day as the database reads it. */
        static String written(LocalDate day) {
            String written = day.toString();
            return written.startsWith("+") ? written.substring(1) : written;
        }
    }

    /** Counts these anew, none of which may have a day of another; the caller has the lock. */
    void count(List<Stretch> stretches) {
        if (stretches.isEmpty()) {
            return;
        }
        about(
                "delete from insight.day_figure f using "
                        + STRETCH
                        + " s where f.account = s.account and f.day >= s.first and f.day < s.next",
                stretches);
        about(WRITTEN, stretches);
        List<Stretch> months =
                stretches.stream()
                        .map(each -> Stretch.ofMonth(each.account(), each.first()))
                        .distinct()
                        .toList();
        about(
                "delete from insight.month_figure f using "
                        + STRETCH
                        + " s where f.account = s.account and f.month = s.first",
                months);
        about(
                """
                insert into insight.month_figure (account, month, confidential, kind, detail, number)
                select f.account, s.first, f.confidential, f.kind, f.detail, sum(f.number)
                from %s s join insight.day_figure f
                    on f.account = s.account and f.day >= s.first and f.day < s.next
                group by 1, 2, 3, 4, 5
                """
                        .formatted(STRETCH),
                months);
    }

    private void about(String statement, List<Stretch> stretches) {
        database.sql(statement)
                .param("accounts", Columns.ids(stretches, Stretch::account))
                .param("first", Columns.texts(stretches, each -> Stretch.written(each.first())))
                .param("next", Columns.texts(stretches, each -> Stretch.written(each.next())))
                .update();
    }
}
