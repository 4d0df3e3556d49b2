package se.uppsikt.records.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Named;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.keeping.KinshipRules.Candidate;
import se.uppsikt.records.keeping.KinshipRules.Spot;

/** The names that a contribution or a conversation is also known by, and who might be the same. */
@Repository
class KinRows {
    private static final String THE_REST_OF_ITS_PRINT =
            """
            c.kind, c.direction, c.author_platform_id, c.author_name, c.author_seen_at, c.parent, c.permalink,
            c.written_at, c.captured_at, c.time_doubtful, c.placeholder, c.gone_at, c.gone_by)
            """;

    private final JdbcClient database;

    KinRows(JdbcClient database) {
        this.database = database;
    }

    /** Two that bring the same contribution at once from two ways must see each other. */
    void oneAtATime(Collection<AccountId> accounts) {
        accounts.stream()
                .map(account -> "records.also_known " + account.value())
                .sorted()
                .forEach(
                        lock ->
                                database.sql(
                                                "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                                        .param(lock)
                                        .query()
                                        .singleRow());
    }

    /** The key that each of these names stands for; most stand for themselves and are left out. */
    Map<Named, PlatformKey> keys(Set<Named> names) {
        Map<Named, PlatformKey> keys = new HashMap<>();
        if (!names.isEmpty()) {
            List<Named> sought = List.copyOf(names);
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

    /** Those of them that are also known by another name, with the wordings that count. */
    Map<Named, ContributionId> withOtherNames(Set<Named> named) {
        List<Named> sought = List.copyOf(named);
        return database
                .sql(
                        """
                        select c.id, c.account, c.key
                        from unnest(cast(? as uuid[]), cast(? as text[])) as s (account, key)
                        join records.contribution c using (account, key)
                        where exists (select 1 from records.also_known a
                                      where a.account = c.account and a.key = c.key)
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

    Map<Spot, List<Candidate>> at(Set<Spot> spots) {
        List<Spot> sought = List.copyOf(spots);
        return database
                .sql(
                        """
                        select c.id, c.account, c.kind, c.direction, date_trunc('second', c.written_at) as second,
                               c.key, c.thread, c.author_name,
                               c.key like 'export:%' or exists (select 1 from records.also_known a
                                   where a.account = c.account and a.key = c.key) as exported,
                               exists (select 1 from records.version v where v.contribution = c.id
                                   and v.number is not null and (v.number > 1 or v.at > c.written_at)) as edited,
                               array(select coalesce(v.text, '') from records.version v
                                   where v.contribution = c.id and v.number is not null
                                   order by v.number) as texts
                        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]),
                                cast(? as timestamptz[])) as s (account, kind, direction, second)
                        join records.contribution c on c.account = s.account
                            and c.written_at >= s.second and c.written_at < s.second + interval '1 second'
                            and c.kind = s.kind and c.direction = s.direction and not c.placeholder
                        order by c.written_at, c.id
                        """)
                .param(1, Columns.ids(sought, s -> s.account().value()))
                .param(2, Columns.texts(sought, s -> s.kind().name()))
                .param(3, Columns.texts(sought, s -> s.direction().name()))
                .param(4, Columns.times(sought, Spot::second))
                .query(KinRows::candidate)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Candidate::spot));
    }

    /** From now on the name stands for the key, and so does every name that stood for the name. */
    void alsoKnown(Named name, PlatformKey key, OriginalId shownBy) {
        database.sql("update records.also_known set key = ? where account = ? and key = ?")
                .params(key.value(), name.account().value(), name.key().value())
                .update();
        database.sql(
                        """
                        insert into records.also_known (account, name, key, original) values (?, ?, ?, ?)
                        on conflict (account, name) do nothing
                        """)
                .params(name.account().value(), name.key().value(), key.value(), shownBy.value())
                .update();
    }

    /** The platform has told its own name for what had a made one. */
    void rename(ContributionId id, PlatformKey key) {
        database.sql(
                        """
                        update records.contribution c
                        set key = n.key, header_print = records.header_print(c.id, c.account, n.key, c.thread,
                        """
                                + THE_REST_OF_ITS_PRINT
                                + " from (select cast(? as text) as key) n where c.id = ?")
                .params(key.value(), id.value())
                .update();
    }

    /** All that is kept of a conversation under a made name moves to its name on the platform. */
    void moveThread(Named thread, PlatformKey to) {
        database.sql(
                        """
                        update records.contribution c
                        set thread = n.thread, header_print = records.header_print(c.id, c.account, c.key, n.thread,
                        """
                                + THE_REST_OF_ITS_PRINT
                                + " from (select cast(? as text) as thread) n where c.account = ? and c.thread = ?")
                .params(to.value(), thread.account().value(), thread.key().value())
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

    private static Named named(ResultSet row, String column) throws SQLException {
        return new Named(new AccountId(Columns.id(row, "account")), key(row, column));
    }

    private static PlatformKey key(ResultSet row, String column) throws SQLException {
        return new PlatformKey(row.getString(column));
    }
}
