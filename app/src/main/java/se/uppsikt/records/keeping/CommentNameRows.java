package se.uppsikt.records.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.Author;
import se.uppsikt.records.Observation.AlsoNamed;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.keeping.MatchRows.Union;

/** The names by which comments and the posts above them are kept. */
@Repository
class CommentNameRows {
    private final JdbcClient database;

    CommentNameRows(JdbcClient database) {
        this.database = database;
    }

    /** A comment that is kept, or comes in the same batch. */
    record Candidate(AccountKey named, @Nullable Author author) {}

    /** A name that answers are kept under, and that nothing is kept by. */
    record Orphaned(AccountKey above) {}

    /** What each of these names leads to, where something is kept by it. */
    Map<AccountKey, PlatformKey> known(Collection<AccountKey> names) {
        Map<AccountKey, PlatformKey> known = new HashMap<>();
        List<AccountKey> sought = List.copyOf(names);
        database.sql(
                        """
                        select s.account, s.name, coalesce(c.key, a.key) as key
                        from unnest(cast(? as uuid[]), cast(? as text[])) as s (account, name)
                        left join records.contribution c on c.account = s.account and c.key = s.name
                        left join records.also_known a on a.account = s.account and a.name = s.name
                        where c.key is not null or a.key is not null
                        """)
                .param(1, Columns.ids(sought, n -> n.account().value()))
                .param(2, Columns.texts(sought, n -> n.key().value()))
                .query(
                        (row, _) ->
                                known.put(
                                        named(row, "name"), new PlatformKey(row.getString("key"))))
                .list();
        return known;
    }

    /** Comments that are kept with the same numbers, by their number. */
    Map<String, List<Candidate>> alike(List<CommentName> names) {
        Map<String, List<Candidate>> alike = new HashMap<>();
        database.sql(
                        """
                        select distinct c.account, s.number, c.key, c.author_platform_id, c.author_name
                        from unnest(cast(? as uuid[]), cast(? as text[])) as s (account, number)
                        join records.contribution c on c.account = s.account
                            and substring(c.key from '([0-9]+)[)]*$') = s.number
                        where c.kind in ('COMMENT', 'MENTION')
                        """)
                .param(1, Columns.ids(names, n -> n.named().account().value()))
                .param(2, Columns.texts(names, CommentName::number))
                .query(
                        (row, _) ->
                                alike.computeIfAbsent(
                                                row.getString("number"), _ -> new ArrayList<>())
                                        .add(
                                                new Candidate(
                                                        named(row, "key"),
                                                        new Author(
                                                                row.getString("author_platform_id"),
                                                                row.getString("author_name")))))
                .list();
        return alike;
    }

    /** Names with the same numbers that something kept answers, and that nothing is kept by. */
    List<Orphaned> orphaned(List<CommentName> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                        select distinct c.account, c.parent
                        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[])) as s (account, number, key)
                        join records.contribution c on c.account = s.account
                            and substring(c.parent from '([0-9]+)[)]*$') = s.number and c.parent <> s.key
                        where c.kind = 'COMMENT' and c.parent <> c.thread
                            and not exists (select 1 from records.contribution p
                                where p.account = c.account and p.key = c.parent)
                        """)
                .param(1, Columns.ids(names, n -> n.named().account().value()))
                .param(2, Columns.texts(names, CommentName::number))
                .param(3, Columns.texts(names, n -> n.named().key().value()))
                .query((row, _) -> new Orphaned(named(row, "parent")))
                .list();
    }

    /** What is kept as an answer to the name answers what the name leads to. */
    void adopt(Union above) {
        database.sql(
                        """
                        update records.contribution c
                        set parent = n.parent,
                            header_print = records.header_print(c.id, c.account, c.key, c.thread, c.kind, c.direction,
                                c.author_platform_id, c.author_name, c.author_seen_at, n.parent, c.permalink,
                                c.written_at, c.captured_at, c.time_doubtful, c.placeholder, c.gone_at, c.gone_by)
                        from (select cast(? as text) as parent) n
                        where c.account = ? and c.parent = ? and c.kind = 'COMMENT'
                        """)
                .params(
                        above.key().value(),
                        above.name().account().value(),
                        above.name().key().value())
                .update();
    }

    /** The posts under which these comments are kept. */
    Map<AccountKey, PlatformKey> threads(Collection<AccountKey> comments) {
        Map<AccountKey, PlatformKey> threads = new HashMap<>();
        List<AccountKey> sought = List.copyOf(comments);
        database.sql(
                        """
                        select c.account, c.key, c.thread
                        from unnest(cast(? as uuid[]), cast(? as text[])) as s (account, key)
                        join records.contribution c using (account, key)
                        where c.kind = 'COMMENT' and c.thread <> c.key and not c.placeholder
                        """)
                .param(1, Columns.ids(sought, n -> n.account().value()))
                .param(2, Columns.texts(sought, n -> n.key().value()))
                .query(
                        (row, _) ->
                                threads.put(
                                        named(row, "key"),
                                        new PlatformKey(row.getString("thread"))))
                .list();
        return threads;
    }

    /** Those of the names that something is kept by as its own. */
    Set<PlatformKey> kept(AccountId account, List<PlatformKey> names) {
        return new HashSet<>(
                database.sql(
                                "select key from records.contribution where account = ? and key = any(?)")
                        .param(1, account.value())
                        .param(2, names.stream().map(PlatformKey::value).toArray(String[]::new))
                        .query((row, _) -> new PlatformKey(row.getString("key")))
                        .list());
    }

    /** Whether the post is known by the name of another picture than this. */
    boolean hasOtherName(AlsoNamed told) {
        return database.sql(
                        """
                        select exists (select 1 from records.also_known
                            where account = ? and name <> ?
                                and key = coalesce((select a.key from records.also_known a
                                    where a.account = ? and a.name = ?), ?)
                                and name ~ '^[0-9]+_[0-9]+$')
                        """)
                .params(
                        told.account().value(),
                        told.name().value(),
                        told.account().value(),
                        told.key().value(),
                        told.key().value())
                .query(Boolean.class)
                .single();
    }

    /** What is kept under the one name stands under the other. */
    void move(Union posts) {
        database.sql(
                        """
                        update records.contribution c
                        set thread = n.key, parent = n.parent,
                            header_print = records.header_print(c.id, c.account, c.key, n.key, c.kind, c.direction,
                                c.author_platform_id, c.author_name, c.author_seen_at, n.parent, c.permalink,
                                c.written_at, c.captured_at, c.time_doubtful, c.placeholder, c.gone_at, c.gone_by)
                        from (select m.id, cast(? as text) as key,
                                case when m.parent = m.thread then cast(? as text) else m.parent end as parent
                            from records.contribution m
                            where m.account = ? and m.thread = ? and m.key <> m.thread) n
                        where c.id = n.id
                        """)
                .params(
                        posts.key().value(),
                        posts.key().value(),
                        posts.name().account().value(),
                        posts.name().key().value())
                .update();
    }

    private static AccountKey named(ResultSet row, String column) throws SQLException {
        return new AccountKey(
                new AccountId(Columns.id(row, "account")), new PlatformKey(row.getString(column)));
    }
}
