package se.uppsikt.records.threads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.threads.Threads.ThreadPart;

/** Posts and conversations, never read whole: by windows in time, or in reading order by pages. */
@Repository
class ThreadRows {
    /** Deeper than this, answers stand below one another in the order of time. */
    static final int DEEPEST = 3;

    /** Longer chains of answers than this have their ends last in the thread. */
    private static final int LONGEST_CHAIN = 100;

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int MOST_CONTEXT = 200;
    private static final int MOST_ANSWERS = 50;

    private static final String WINDOW =
            """
            select before, id, key, parent, written_at from (
                (select true as before, id, key, parent, written_at from records.contribution
                 where account = :account and thread = :thread and (:all or not confidential)
                    and (written_at, id) < (cast(:at as timestamptz), cast(:id as uuid))
                 order by written_at desc, id desc limit :size)
                union all
                (select false, id, key, parent, written_at from records.contribution
                 where account = :account and thread = :thread and (:all or not confidential)
                    and (written_at, id) > (cast(:at as timestamptz), cast(:id as uuid))
                 order by written_at, id limit :size)) near
            order by written_at, id
            """;

    /**
     * Each is looked up by its name: a plan for any names would read the whole thread. What is
     * asked for stands in a select of its own, so that no plan depends on it and one is made for
     * all.
     */
    private static final String CONTEXT =
            """
            with recursive asked as (
                select cast(:account as uuid) as account, cast(:thread as text) as thread,
                       cast(:parents as text[]) as parents, cast(:answered as text) as answered,
                       cast(:all as boolean) as whole
            ), above as (
                select c.id, c.thread, c.parent, c.confidential from unnest((select parents from asked)) as answered (key)
                cross join lateral (
                    select * from records.contribution n
                    where n.account = (select account from asked) and n.key = answered.key offset 0) c
                where c.thread = (select thread from asked)
                union
                select p.id, p.thread, p.parent, p.confidential from above
                join records.contribution p on p.account = (select account from asked)
                    and p.key = above.parent and p.thread = above.thread
            )
            (select id from above where not confidential or (select whole from asked) limit :context)
            union
            select id from records.contribution
            where account = (select account from asked) and key = (select thread from asked) and thread = key
                and (not confidential or (select whole from asked))
            union
            (select id from records.contribution
             where account = (select account from asked) and parent = (select answered from asked)
                and thread = (select thread from asked) and (not confidential or (select whole from asked))
             order by written_at, id limit :answers)
            """;

    /**
     * First the post, then each comment by time with its answers below it. What answers in a circle
     * has no beginning and comes last, as do the ends of chains of more than a hundred answers to
     * answers; so the question costs the same however somebody has answered.
     */
    private static final String IN_READING_ORDER =
            """
            with recursive sought (thread, place) as (
                select * from unnest(cast(:threads as text[])) with ordinality
            ), thread as materialized (
                select c.id, c.key, s.place, c.written_at, c.key = c.thread as origin,
                       case when c.parent <> c.key and exists (
                                select from records.contribution p
                                where p.account = c.account and p.key = c.parent and p.thread = c.thread)
                            then c.parent end as parent
                from sought s join records.contribution c on c.account = :account and c.thread = s.thread
            ), tree as (
                select t.id, t.key, t.place, 1 as level, array[row(not t.origin, t.written_at, t.id)] as path
                from thread t where t.parent is null
                union all
                select t.id, t.key, t.place, above.level + 1,
                       above.path[1 : least(above.level, :deepest)] || array[row(true, t.written_at, t.id)]
                from tree above join thread t on t.parent = above.key
                where above.level < :chain
            ), placed as (
                select id, place, least(level - 1, :deepest) as depth, path from tree
                union all
                select t.id, t.place, :deepest,
                       array[row(true, cast('infinity' as timestamptz), cast(:nobody as uuid)), row(true, t.written_at, t.id)]
                from thread t where not exists (select from tree where tree.id = t.id)
            )
            select placed.id, placed.depth
            from placed join records.contribution c on c.id = placed.id
            where cast(:year as int) is null or c.key = c.thread
               or extract(year from c.written_at at time zone :zone) = cast(:year as int)
            order by placed.place, placed.path
            """;

    private final JdbcClient database;

    ThreadRows(JdbcClient database) {
        this.database = database;
    }

    /** One of a thread, with what is needed to find what lies around it. */
    record Member(
            ContributionId id, PlatformKey key, @Nullable PlatformKey parent, Instant writtenAt) {
        static Member of(Contribution c) {
            return new Member(c.id(), c.key(), c.parent(), c.writtenAt());
        }
    }

    /** What lies around a place in the order of time, nearest first on each side. */
    record Window(Member place, List<Member> earlier, List<Member> later) {}

    /**
     * @param all whether what is confidential is among them
     */
    Window window(Contribution place, int size, boolean all) {
        List<Member> earlier = new ArrayList<>();
        List<Member> later = new ArrayList<>();
        database.sql(WINDOW)
                .param("account", place.account().value())
                .param("thread", place.thread().value())
                .param("at", Columns.time(place.writtenAt()))
                .param("id", place.id().value().toString())
                .param("size", size)
                .param("all", all)
                .query(
                        row -> {
                            (row.getBoolean("before") ? earlier : later).add(member(row));
                        });
        return new Window(Member.of(place), earlier.reversed(), later);
    }

    private static Member member(ResultSet row) throws SQLException {
        String parent = row.getString("parent");
        return new Member(
                new ContributionId(Columns.id(row, "id")),
                new PlatformKey(row.getString("key")),
                parent == null ? null : new PlatformKey(parent),
                Columns.time(row, "written_at"));
    }

    /**
     * How many of a thread lie before a place and how many after it, as far as they are counted.
     */
    record Outside(long before, long after) {}

    Outside outside(Contribution in, Member first, Member last, boolean all) {
        return database.sql(
                        """
                        select (select count(*) from (
                                    select from records.contribution
                                    where account = :account and thread = :thread and (:all or not confidential)
                                        and (written_at, id) < (cast(:from as timestamptz), cast(:first as uuid))
                                    order by written_at desc, id desc limit :most) earlier) as before,
                               (select count(*) from (
                                    select from records.contribution
                                    where account = :account and thread = :thread and (:all or not confidential)
                                        and (written_at, id) > (cast(:to as timestamptz), cast(:last as uuid))
                                    order by written_at, id limit :most) later) as after
                        """)
                .param("most", ThreadPart.COUNTED + 1)
                .param("all", all)
                .param("account", in.account().value())
                .param("thread", in.thread().value())
                .param("from", Columns.time(first.writtenAt()))
                .param("first", first.id().value().toString())
                .param("to", Columns.time(last.writtenAt()))
                .param("last", last.id().value().toString())
                .query((row, _) -> new Outside(row.getLong("before"), row.getLong("after")))
                .single();
    }

    /**
     * What is needed to understand a part of a thread: the post, what its entries answer, and the
     * first answers to the one it is about.
     *
     * @param answered null when the part is about none in particular
     * @param all whether what is confidential is among it
     */
    List<ContributionId> context(
            Contribution of,
            Collection<PlatformKey> parents,
            @Nullable PlatformKey answered,
            boolean all) {
        return database.sql(CONTEXT)
                .param("all", all)
                .param("account", of.account().value())
                .param("thread", of.thread().value())
                .param("parents", parents.stream().map(PlatformKey::value).toArray(String[]::new))
                .param("answered", answered == null ? null : answered.value())
                .param("context", MOST_CONTEXT)
                .param("answers", MOST_ANSWERS)
                .query((row, _) -> new ContributionId(Columns.id(row, "id")))
                .list();
    }

    /** Where a contribution stands in its thread; 0 for the post and for what begins a branch. */
    record Place(ContributionId contribution, int depth) {}

    /**
     * Whole threads one after another, each in reading order, a page at a time: the database holds
     * the order, and a page is all that is ever here. Only inside a transaction does the driver
     * fetch page by page.
     *
     * @param year only the post itself and what was written in that year; null for everything
     */
    void inReadingOrder(
            AccountId account,
            List<PlatformKey> threads,
            @Nullable Integer year,
            int page,
            Consumer<List<Place>> use) {
        try (Stream<Place> places = places(account, threads, year, page)) {
            List<Place> next = new ArrayList<>(page);
            places.forEachOrdered(
                    place -> {
                        next.add(place);
                        if (next.size() == page) {
                            use.accept(List.copyOf(next));
                            next.clear();
                        }
                    });
            if (!next.isEmpty()) {
                use.accept(List.copyOf(next));
            }
        }
    }

    private Stream<Place> places(
            AccountId account, List<PlatformKey> threads, @Nullable Integer year, int page) {
        return database
                .sql(IN_READING_ORDER)
                .param("account", account.value())
                .param(
                        "threads",
                        threads.stream()
                                .map(thread -> AccountKey.storable(thread).value())
                                .toArray(String[]::new))
                .param("year", year)
                .param("zone", SwedishTime.ZONE.getId())
                .param("deepest", DEEPEST)
                .param("chain", LONGEST_CHAIN)
                .param("nobody", NOBODY)
                .withFetchSize(page)
                .query(
                        (row, _) ->
                                new Place(
                                        new ContributionId(Columns.id(row, "id")),
                                        row.getInt("depth")))
                .stream();
    }
}
