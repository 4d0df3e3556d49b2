package se.uppsikt.records.threads;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.threads.Correspondences.DirectAnswer;

/** What answers what: under the comment itself, or later in the same conversation. */
@Repository
class CorrespondenceRows {
    /** As many as may have to be passed by before the one that counts. */
    private static final int CANDIDATES = 10;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    /** Ours, and there for whoever asked to read. */
    private static final String STANDING =
            " x.direction = 'DRAWN_UP' and x.visibility = 'PUBLIC' and x.gone_at is null";

    private static final String ANSWERS =
            """
            select q.id as question, answer.id, answer.key, answer.written_at
            from unnest(cast(? as uuid[]), cast(? as timestamptz[])) as asked (id, since)
            join records.contribution q on q.id = asked.id
            cross join lateral (
                (select x.id, x.key, x.written_at from records.contribution x
                 where q.kind <> 'DIRECT_MESSAGE' and x.kind = 'COMMENT' and x.account = q.account
                    and x.parent in (select q.key union all select k.name from records.also_known k
                        where k.account = q.account and k.key = q.key)
                    and x.written_at >= asked.since and %1$s
                 order by x.written_at, x.id limit %2$d)
                union all
                (select x.id, x.key, x.written_at from records.contribution x
                 where q.kind = 'DIRECT_MESSAGE' and x.kind = 'DIRECT_MESSAGE' and x.account = q.account
                    and x.thread = q.thread and x.written_at >= asked.since and %1$s
                 order by x.written_at, x.id limit %2$d)) answer
            order by answer.written_at, answer.id
            """
                    .formatted(STANDING, CANDIDATES);

    /** Ours are looked up one by one: while little is kept the database would read all of it. */
    private static final String ASKED =
            """
            with ours as materialized (
                select x.account, x.kind, x.parent, x.thread, x.written_at
                from unnest(cast(:ours as uuid[])) as ours (id)
                cross join lateral (
                    select * from records.contribution n where n.id = ours.id offset 0) x
                where x.kind in ('COMMENT', 'DIRECT_MESSAGE') and %1$s)
            select q.id from ours x
            join records.contribution q on q.account = x.account and q.kind <> 'DIRECT_MESSAGE'
                and q.key = coalesce((select a.key from records.also_known a
                    where a.account = x.account and a.name = x.parent), x.parent)
            where x.kind = 'COMMENT' and q.direction = 'RECEIVED' and q.answering = 'NEW'
            union
            select q.id from (
                select x.account, x.thread, max(x.written_at) as until
                from ours x where x.kind = 'DIRECT_MESSAGE' group by x.account, x.thread) said
            join records.contribution q on q.account = said.account and q.thread = said.thread
                and q.kind = 'DIRECT_MESSAGE' and q.written_at <= said.until
            where q.direction = 'RECEIVED' and q.answering = 'NEW'
            """
                    .formatted(STANDING);

    private final JdbcClient database;

    CorrespondenceRows(JdbcClient database) {
        this.database = database;
    }

    /** When somebody outside last wrote in it. */
    Optional<Instant> lastReceived(AccountId account, PlatformKey thread) {
        return database.sql(
                        """
                        select written_at from records.contribution
                        where account = :account and thread = :thread and direction = 'RECEIVED'
                        order by written_at desc limit 1
                        """)
                .param("account", account.value())
                .param("thread", thread.value())
                .query((row, n) -> Columns.time(row, "written_at"))
                .optional();
    }

    /**
     * What answers each, the first written first.
     *
     * @param since the earliest that an answer to it can have been written
     */
    List<DirectAnswer> answers(Map<ContributionId, Instant> since) {
        List<Map.Entry<ContributionId, Instant>> asked = List.copyOf(since.entrySet());
        return database.sql(ANSWERS)
                .param(1, Columns.ids(asked, each -> each.getKey().value()))
                .param(2, Columns.times(asked, Map.Entry::getValue))
                .query(
                        (row, _) ->
                                new DirectAnswer(
                                        new ContributionId(Columns.id(row, "question")),
                                        new ContributionId(Columns.id(row, "id")),
                                        new PlatformKey(row.getString("key")),
                                        Columns.time(row, "written_at")))
                .list();
    }

    /** What waits for an answer and may have got one by these of ours. */
    List<ContributionId> asked(Collection<ContributionId> ours) {
        return database.sql(ASKED)
                .param("ours", ContributionId.columns(ours))
                .query((row, _) -> new ContributionId(Columns.id(row, "id")))
                .list();
    }

    /** What we have said in conversations since then. */
    List<ContributionId> saidSince(AccountId account, Instant since) {
        return database.sql(
                        """
                        select id from records.contribution
                        where account = ? and written_at >= cast(? as timestamptz)
                            and kind = 'DIRECT_MESSAGE' and direction = 'DRAWN_UP'
                        """)
                .params(account.value(), Columns.time(since.minus(CLOCKS_DIFFER)))
                .query((row, _) -> new ContributionId(Columns.id(row, "id")))
                .list();
    }

    /** What we have said between these times, to anybody. */
    List<ContributionId> saidBetween(AccountId account, Instant first, Instant last) {
        return database.sql(
                        """
                        select id from records.contribution
                        where account = ? and written_at between cast(? as timestamptz) and cast(? as timestamptz)
                            and kind in ('COMMENT', 'DIRECT_MESSAGE') and direction = 'DRAWN_UP'
                        """)
                .params(account.value(), Columns.time(first), Columns.time(last))
                .query((row, _) -> new ContributionId(Columns.id(row, "id")))
                .list();
    }

    /** The names of whoever has written to us in a conversation, as far as they are told. */
    Set<String> names(AccountId account, PlatformKey thread) {
        return new HashSet<>(
                database.sql(
                                """
                                select distinct author_name from records.contribution
                                where account = ? and thread = ? and kind = 'DIRECT_MESSAGE'
                                    and direction = 'RECEIVED' and author_name is not null
                                """)
                        .params(account.value(), thread.value())
                        .query((row, _) -> row.getString("author_name"))
                        .list());
    }

    /** What waits for an answer in a conversation. */
    List<ContributionId> unanswered(AccountId account, PlatformKey conversation) {
        return database.sql(
                        """
                        select id from records.contribution
                        where account = ? and thread = ? and kind = 'DIRECT_MESSAGE'
                            and direction = 'RECEIVED' and answering = 'NEW'
                        """)
                .params(account.value(), AccountKey.storable(conversation).value())
                .query((row, _) -> new ContributionId(Columns.id(row, "id")))
                .list();
    }
}
