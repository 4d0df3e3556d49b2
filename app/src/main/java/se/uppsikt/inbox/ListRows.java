package se.uppsikt.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.inbox.supervision.WaitingFigures;

/**
 * The lists of the inbox: what waits longest first, what was closed last first. Each is read by the
 * shelves that somebody may read (B6).
 */
@Repository
class ListRows {
    /** More than this many of anything are not counted; people are told that there are more. */
    static final int COUNTED = WaitingFigures.COUNTED;

    private static final String WAITS = " state <> 'CLOSED' and due is not null";

    /** Each shelf's own list is in order already; a page takes what comes first of them all. */
    private static final String WAITING =
            """
            select item.* from (
                select each.contribution from %2$s as shown
                cross join lateral (
                    select due, contribution from inbox.item
                    where account = shown.account and confidential = shown.confidential and %1$s
                    order by due, contribution limit :limit) each
                order by each.due, each.contribution limit :limit) page
            join inbox.item using (contribution) order by item.due, item.contribution
            """;

    private static final String FIRST =
            """
            select item.* from (
                select each.contribution from %s as shown
                cross join lateral (
                    select first, due, contribution from inbox.item
                    where account = shown.account and confidential = shown.confidential
                        and (first = 2 or first = 1 and state <> 'CLOSED' and due is not null)
                    order by first desc, due, contribution limit :limit) each
                order by each.first desc, each.due, each.contribution limit :limit) page
            join inbox.item using (contribution)
            order by item.first desc, item.due, item.contribution
            """;

    private static final String IN_HAND =
            """
            select * from inbox.item
            where coalesce(taken_by, handled_by) = cast(:mine as uuid) and %2$s and %1$s
            order by due, contribution limit :limit
            """;

    private static final String CLOSED =
            """
            select item.* from (
                select each.contribution from %2$s as shown
                cross join lateral (
                    select changed_at, contribution from inbox.item
                    where account = shown.account and confidential = shown.confidential
                        and state = 'CLOSED' %1$s
                    order by changed_at desc, contribution desc limit :limit) each
                order by each.changed_at desc, each.contribution desc limit :limit) page
            join inbox.item using (contribution) order by item.changed_at desc, item.contribution desc
            """;

    private static final String LATER =
            " and (due, contribution) > (cast(:at as timestamptz), cast(:id as uuid))";
    private static final String EARLIER =
            " and (changed_at, contribution) < (cast(:at as timestamptz), cast(:id as uuid))";

    /** Of each shelf no more than what is told of in all. */
    private static final String COUNT =
            """
            (select count(*) from (
                select from %2$s as shown
                cross join lateral (
                    select from inbox.item
                    where account = shown.account and confidential = shown.confidential and %1$s
                    order by due, contribution limit :most) each
                limit :most) counted)
            """;

    /** What is late waits too: are there enough of that, the rest need not be counted. */
    private static final String COUNTS =
            """
            with late as materialized (select %1$s as found), mine as (
                select count(*) as found from (
                    select from inbox.item
                    where coalesce(taken_by, handled_by) = cast(:me as uuid)
                        and %3$s and state <> 'CLOSED' and due is not null
                    order by due, contribution limit :most) counted)
            select case when late.found < :most then %2$s else late.found end as all,
                late.found as late, mine.found as mine
            from late, mine
            """
                    .formatted(
                            COUNT.formatted(WAITS + " and due < :now", Columns.SHELVES),
                            COUNT.formatted(WAITS, Columns.SHELVES),
                            Columns.READABLE);

    private static final String DUE =
            """
            select account, found from unnest(cast(:accounts as uuid[])) as asked (account)
            cross join lateral (
                select count(*) as found from (
                    select from (
                        select false as confidential
                        union all
                        select true where asked.account = any(cast(:confidential as uuid[]))) shelf
                    cross join lateral (
                        select from inbox.item
                        where account = asked.account and confidential = shelf.confidential
                            and state <> 'CLOSED' and due is not null
                            and due >= :from
                            and due < greatest(cast(:urgent as timestamptz), cast(:other as timestamptz))
                            %s
                        order by due, contribution limit :most) each
                    limit :most) counted) each
            where found > 0
            """;

    /** Only where it makes a difference: what is urgent does not stand in the index. */
    private static final String AS_URGENT =
            """
            and due < case when urgent then cast(:urgent as timestamptz) else cast(:other as timestamptz) end
            """;

    private final JdbcClient database;

    ListRows(JdbcClient database) {
        this.database = database;
    }

    /** The last row of the page before. */
    record Place(Instant at, UUID id) {}

    /**
     * @param mine only what this person has in hand or did the last act on; null for everybody's
     * @param late only what was due before; null for all
     */
    List<Item> waiting(
            Clearance clearance,
            @Nullable PersonId mine,
            @Nullable Instant late,
            @Nullable Place after,
            int limit) {
        String which =
                WAITS
                        + (late == null ? "" : " and due < cast(:late as timestamptz)")
                        + (after == null ? "" : LATER);
        String sql =
                mine == null
                        ? WAITING.formatted(which, Columns.SHELVES)
                        : IN_HAND.formatted(which, Columns.READABLE);
        return page(sql, clearance, after, limit)
                .param("mine", mine == null ? null : mine.value())
                .param("late", Columns.timeOrNull(late))
                .query(ItemRows::item)
                .list();
    }

    /** What stands before what is due, the gravest first (S11). */
    List<Item> first(Clearance clearance, int limit) {
        return page(FIRST.formatted(Columns.SHELVES), clearance, null, limit)
                .query(ItemRows::item)
                .list();
    }

    List<Item> closed(Clearance clearance, @Nullable Place after, int limit) {
        String sql = CLOSED.formatted(after == null ? "" : EARLIER, Columns.SHELVES);
        return page(sql, clearance, after, limit).query(ItemRows::item).list();
    }

    /** How many wait, how many of them are mine, how many are late. */
    public record Counts(Figure all, Figure mine, Figure late) {
        /** A number of contributions, as far as anybody counts. */
        public record Figure(long counted) {
            public boolean any() {
                return counted > 0;
            }

            /** Such as {@code 12} or {@code fler än 500}. */
            public String shown() {
                return WaitingFigures.shown(counted);
            }
        }
    }

    Counts counts(Clearance clearance, PersonId me, Instant now) {
        return database.sql(COUNTS)
                .param("me", me.value())
                .param("now", Columns.time(now))
                .params(clearance.columns())
                .param("most", COUNTED + 1)
                .query(
                        (row, _) ->
                                new Counts(
                                        number(row, "all"),
                                        number(row, "mine"),
                                        number(row, "late")))
                .single();
    }

    /** How many are late on each of the accounts that has any, whatever they are: a mere number. */
    Map<AccountId, Counts.Figure> late(Collection<AccountId> accounts, Instant now) {
        return due(whole(accounts), Instant.EPOCH, now, now);
    }

    /** Of both shelves of each. */
    static Clearance whole(Collection<AccountId> accounts) {
        return new Clearance(Set.copyOf(accounts), Set.copyOf(accounts));
    }

    /**
     * As {@link #late}, of what is due within a time and somebody may read.
     *
     * @param from the beginning of it
     * @param urgent its end for what is urgent, not within it
     * @param other its end for all else
     */
    Map<AccountId, Counts.Figure> due(
            Clearance shown, Instant from, Instant urgent, Instant other) {
        Map<AccountId, Counts.Figure> due = new HashMap<>();
        database.sql(DUE.formatted(urgent.equals(other) ? "" : AS_URGENT))
                .params(shown.columns())
                .param("from", Columns.time(from))
                .param("urgent", Columns.time(urgent))
                .param("other", Columns.time(other))
                .param("most", COUNTED + 1)
                .query(
                        row -> {
                            due.put(
                                    new AccountId(row.getObject("account", UUID.class)),
                                    number(row, "found"));
                        });
        return due;
    }

    /** As {@link #waiting}, how many: no more than so many are counted. */
    int counted(Clearance clearance, @Nullable PersonId mine, @Nullable Instant late, int most) {
        String which = WAITS + (late == null ? "" : " and due < cast(:late as timestamptz)");
        String sql =
                mine == null
                        ? COUNT.formatted(which, Columns.SHELVES)
                        : "(select count(*) from ("
                                + IN_HAND.formatted(which, Columns.READABLE)
                                + ") counted)";
        return database.sql("select " + sql)
                .params(clearance.columns())
                .param("mine", mine == null ? null : mine.value())
                .param("late", Columns.timeOrNull(late))
                .param("most", most)
                .param("limit", most)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private static Counts.Figure number(ResultSet row, String column) throws SQLException {
        return new Counts.Figure(row.getLong(column));
    }

    /** How many items of the account are not closed and wait for somebody. */
    long open(AccountId account) {
        return database.sql(
                        """
                        select count(*) from inbox.item
                        where account = ? and state <> 'CLOSED'
                          and (due is not null or state = 'UNDER_WAY')
                        """)
                .param(account.value())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private JdbcClient.StatementSpec page(
            String sql, Clearance clearance, @Nullable Place after, int limit) {
        return database.sql(sql)
                .params(clearance.columns())
                .param("at", after == null ? null : Columns.time(after.at()))
                .param("id", after == null ? null : after.id())
                .param("limit", limit);
    }
}
