package se.uppsikt.records.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.database.Locks;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.keeping.MatchRules.Candidate;
import se.uppsikt.records.keeping.MatchRules.Spot;

/** The names that a contribution or a conversation is also known by, and who might be the same. */
@Repository
class MatchRows {
    private static final String THE_REST_OF_ITS_PRINT =
            """
            c.kind, c.direction, c.author_platform_id, c.author_name, c.author_seen_at, c.parent, c.permalink,
            c.written_at, c.captured_at, c.time_doubtful, c.placeholder, c.gone_at, c.gone_by)
            """;

    private static final String AT_SPOTS =
            """
            select c.id, c.account, c.kind, c.direction, date_trunc('second', c.written_at) as second,
                   c.key, c.thread, c.author_name,
                   c.key like 'export:%' or exists (select 1 from records.also_known a
                       where a.account = c.account and a.key = c.key and a.name like 'export:%') as exported,
                   exists (select 1 from records.version v where v.contribution = c.id
                       and v.number is not null and (v.number > 1 or v.at > c.written_at)) as edited,
                   array(select coalesce(v.text, '') from records.version v
                       where v.contribution = c.id and v.number is not null
                       order by v.number) as texts
            from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]),
                    cast(? as timestamptz[])) as s (account, kind, direction, second)
            cross join lateral (
                select n.id, n.account, n.kind, n.direction, n.written_at, n.key, n.thread,
                       n.author_name
                from records.contribution n
                where n.account = s.account and n.written_at >= s.second
                    and n.written_at < s.second + interval '1 second'
                    and n.kind = s.kind and n.direction = s.direction and not n.placeholder
                offset 0) c
            order by c.written_at, c.id
            """;

    private final JdbcClient database;
    private final Locks locks;

    MatchRows(JdbcClient database, Locks locks) {
        this.database = database;
        this.locks = locks;
    }

    /**
     * That a name and a key name the same.
     *
     * @param shownBy the original that shows it
     */
    record Union(AccountKey name, PlatformKey key, OriginalId shownBy) {}

    /** Two that bring the same contribution at once from two ways must see each other. */
    void oneAtATime(Collection<AccountId> accounts) {
        locks.takeAll(Locks.Lock.MATCHING, accounts.stream().map(AccountId::value).toList());
    }

    /** Whether an export has shown what others have written on one of these accounts' pages. */
    boolean exportedCommentsOfOthers(Collection<AccountId> accounts) {
        return database.sql(
                        """
                        select exists (select 1 from records.contribution
                            where account = any(cast(? as uuid[])) and kind = 'COMMENT'
                                and direction = 'RECEIVED' and key like 'export:%')
                        """)
                .param(1, Columns.ids(List.copyOf(accounts), AccountId::value))
                .query(Boolean.class)
                .single();
    }

    /** The key that each of these names stands for; most stand for themselves and are left out. */
    Map<AccountKey, PlatformKey> keys(Set<AccountKey> names) {
        Map<AccountKey, PlatformKey> keys = new HashMap<>();
        if (!names.isEmpty()) {
            List<AccountKey> sought = List.copyOf(names);
            database.sql(
                            """
                            select a.account, a.name, a.key
                            from unnest(cast(? as uuid[]), cast(? as text[])) as s (account, name)
                            join records.also_known a using (account, name)
                            """)
                    .param(1, Columns.ids(sought, n -> n.account().value()))
                    .param(2, Columns.texts(sought, n -> n.key().value()))
                    .query((row, n) -> Map.entry(named(row, "name"), key(row, "key")))
                    .list()
                    .forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        }
        return keys;
    }

    /** Those of them that an export has named too, with the wordings that count. */
    Map<AccountKey, ContributionId> withOtherNames(Set<AccountKey> named) {
        List<AccountKey> sought = List.copyOf(named);
        return database
                .sql(
                        """
                        select c.id, c.account, c.key
                        from unnest(cast(? as uuid[]), cast(? as text[])) as s (account, key)
                        join records.contribution c using (account, key)
                        where exists (select 1 from records.also_known a
                                      where a.account = c.account and a.key = c.key
                                          and a.name like 'export:%')
                        """)
                .param(1, Columns.ids(sought, n -> n.account().value()))
                .param(2, Columns.texts(sought, n -> n.key().value()))
                .query(
                        (row, n) ->
                                Map.entry(
                                        named(row, "key"),
                                        new ContributionId(Columns.id(row, "id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What is kept at these spots. Each is looked up by itself: the database would else compare the
     * whole account with them, and every import would be slower than the one before.
     */
    Map<Spot, List<Candidate>> at(Set<Spot> spots) {
        List<Spot> sought = List.copyOf(spots);
        return database
                .sql(AT_SPOTS)
                .param(1, Columns.ids(sought, s -> s.account().value()))
                .param(2, Columns.texts(sought, s -> s.kind().name()))
                .param(3, Columns.texts(sought, s -> s.direction().name()))
                .param(4, Columns.times(sought, Spot::second))
                .query(MatchRows::candidate)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Candidate::spot));
    }

    /** From now on each name stands for its key, and so does every name that stood for the name. */
    void alsoKnown(List<Union> unions) {
        if (unions.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        update records.also_known a set key = u.key
                        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]))
                            as u (account, name, key)
                        where a.account = u.account and a.key = u.name
                        """)
                .param(1, Columns.ids(unions, u -> u.name().account().value()))
                .param(2, Columns.texts(unions, u -> u.name().key().value()))
                .param(3, Columns.texts(unions, u -> u.key().value()))
                .update();
        database.sql(
                        """
                        insert into records.also_known (account, name, key, original)
                        select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]),
                            cast(? as bigint[]))
                        on conflict (account, name) do nothing
                        """)
                .param(1, Columns.ids(unions, u -> u.name().account().value()))
                .param(2, Columns.texts(unions, u -> u.name().key().value()))
                .param(3, Columns.texts(unions, u -> u.key().value()))
                .param(4, Columns.numbers(unions, u -> u.shownBy().value()))
                .update();
    }

    /** The platform has told its own names for what had made ones. */
    void rename(Map<ContributionId, PlatformKey> names) {
        if (names.isEmpty()) {
            return;
        }
        List<ContributionId> ids = List.copyOf(names.keySet());
        database.sql(
                        """
                        update records.contribution c
                        set key = n.key, header_print = records.header_print(c.id, c.account, n.key, c.thread,
                        """
                                + THE_REST_OF_ITS_PRINT
                                + " from unnest(cast(? as uuid[]), cast(? as text[])) as n (id, key) where c.id = n.id")
                .param(1, ContributionId.columns(ids))
                .param(2, Columns.texts(ids, id -> Objects.requireNonNull(names.get(id)).value()))
                .update();
    }

    /** All that is kept of conversations under made names moves to their names on the platform. */
    void moveThreads(List<Union> threads) {
        if (threads.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        update records.contribution c
                        set thread = n.thread, header_print = records.header_print(c.id, c.account, c.key, n.thread,
                        """
                                + THE_REST_OF_ITS_PRINT
                                + """
                                 from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]))
                                    as n (account, name, thread)
                                where c.account = n.account and c.thread = n.name
                                """)
                .param(1, Columns.ids(threads, t -> t.name().account().value()))
                .param(2, Columns.texts(threads, t -> t.name().key().value()))
                .param(3, Columns.texts(threads, t -> t.key().value()))
                .update();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        Spot spot =
                new Spot(
                        new AccountId(Columns.id(row, "account")),
                        ContributionKind.valueOf(row.getString("kind")),
                        Direction.valueOf(row.getString("direction")),
                        Columns.time(row, "second"));
        return new Candidate(
                new ContributionId(Columns.id(row, "id")),
                spot,
                key(row, "key"),
                key(row, "thread"),
                row.getString("author_name"),
                row.getBoolean("exported"),
                row.getBoolean("edited"),
                Arrays.asList((String[]) row.getArray("texts").getArray()));
    }

    private static AccountKey named(ResultSet row, String column) throws SQLException {
        return new AccountKey(new AccountId(Columns.id(row, "account")), key(row, column));
    }

    private static PlatformKey key(ResultSet row, String column) throws SQLException {
        return new PlatformKey(row.getString(column));
    }
}
