package se.uppsikt.records.keeping;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Observation.Withdrawer;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records.SearchWords;

/** Contributions as keeping writes them, a batch at a time. */
@Repository
class ContributionWriteRows {
    private final JdbcClient database;

    ContributionWriteRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A contribution on its way in.
     *
     * @param words what searches look in; null when the database is to make it
     */
    record Row(
            ContributionId id,
            AccountKey named,
            ObservedState standing,
            @Nullable String text,
            @Nullable String words,
            int versions,
            int media) {
        Row with(SearchWords made) {
            return new Row(
                    id,
                    named,
                    standing,
                    text,
                    made.of(header().author().name(), text),
                    versions,
                    media);
        }

        ContributionHeader header() {
            return standing.header();
        }
    }

    /** A contribution that is kept already. */
    record Known(ContributionId id, AccountKey named, ObservedState standing) {}

    Map<AccountKey, Known> find(Collection<AccountKey> named) {
        return select(List.copyOf(named), "");
    }

    /** As {@link #find}, and nobody else may change them until the transaction is over. */
    Map<AccountKey, Known> lock(Collection<AccountKey> named) {
        return select(
                List.copyOf(named), " order by c.account, c.key collate \"C\" for update of c");
    }

    private Map<AccountKey, Known> select(List<AccountKey> named, String ending) {
        Map<AccountKey, Known> known = HashMap.newHashMap(named.size());
        if (!named.isEmpty()) {
            database.sql(
                            """
                            select c.id, c.account, c.key, c.kind, c.direction, c.author_platform_id, c.author_name,
                                   c.author_seen_at, c.parent, c.thread, c.permalink, c.written_at, c.captured_at,
                                   c.time_doubtful, c.placeholder, c.visibility, c.visibility_at, c.told_gone, c.stood_at
                            from unnest(cast(? as uuid[]), cast(? as text[])) as sought (account, key)
                            join records.contribution c using (account, key)
                            """
                                    + ending)
                    .param(1, Columns.ids(named, n -> n.account().value()))
                    .param(2, Columns.texts(named, n -> n.key().value()))
                    .query(ContributionWriteRows::known)
                    .list()
                    .forEach(row -> known.put(row.named(), row));
        }
        return known;
    }

    /** Those that were new; the others somebody else has just kept. */
    List<ContributionId> insert(List<Row> rows) {
        return database.sql(
                        """
                        insert into records.contribution (id, account, key, kind, direction, author_platform_id,
                            author_name, author_seen_at, parent, thread, text, words, permalink, written_at, captured_at,
                            time_doubtful, placeholder, versions, media, answering, visibility, visibility_at, gone_at,
                            gone_by, told_gone, stood_at, header_print)
                        select c.*, records.header_print(c.id, c.account, c.key, c.thread, c.kind, c.direction,
                            c.author_platform_id, c.author_name, c.author_seen_at, c.parent, c.permalink, c.written_at,
                            c.captured_at, c.time_doubtful, c.placeholder, c.gone_at, c.gone_by)
                        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]),
                            cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                            cast(? as timestamptz[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                            cast(? as tsvector[]), cast(? as text[]), cast(? as timestamptz[]), cast(? as timestamptz[]),
                            cast(? as boolean[]), cast(? as boolean[]), cast(? as int[]), cast(? as int[]),
                            cast(? as text[]), cast(? as text[]), cast(? as timestamptz[]), cast(? as timestamptz[]),
                            cast(? as text[]), cast(? as text[]), cast(? as timestamptz[]))
                            as c (id, account, key, kind, direction, author_platform_id, author_name, author_seen_at,
                                parent, thread, text, words, permalink, written_at, captured_at, time_doubtful, placeholder,
                                versions, media, answering, visibility, visibility_at, gone_at, gone_by, told_gone,
                                stood_at)
                        on conflict (account, key) do nothing
                        returning id
                        """)
                .params(columns(rows))
                .query((row, number) -> new ContributionId(Columns.id(row, "id")))
                .list();
    }

    private static List<Object> columns(List<Row> rows) {
        return List.of(
                Columns.ids(rows, r -> r.id().value()),
                Columns.ids(rows, r -> r.named().account().value()),
                Columns.texts(rows, r -> r.named().key().value()),
                Columns.texts(rows, r -> r.header().kind().name()),
                Columns.texts(rows, r -> r.header().direction().name()),
                Columns.texts(rows, r -> r.header().author().platformId()),
                Columns.texts(rows, r -> r.header().author().name()),
                Columns.times(rows, r -> r.header().authorSeenAt()),
                Columns.texts(rows, r -> value(r.header().parent())),
                Columns.texts(rows, r -> r.header().thread().value()),
                Columns.texts(rows, Row::text),
                Columns.texts(rows, Row::words),
                Columns.texts(rows, r -> address(r.header().permalink())),
                Columns.times(rows, r -> r.header().writtenAt()),
                Columns.times(rows, r -> r.header().capturedAt()),
                Columns.texts(rows, r -> Boolean.toString(r.header().doubtful())),
                Columns.texts(rows, r -> Boolean.toString(r.header().placeholder())),
                Columns.texts(rows, r -> Integer.toString(r.versions())),
                Columns.texts(rows, r -> Integer.toString(r.media())),
                Columns.texts(rows, r -> r.header().answering().name()),
                Columns.texts(rows, r -> r.standing().visibility().name()),
                Columns.times(rows, r -> r.standing().visibilityAt()),
                Columns.times(rows, r -> r.standing().goneAt()),
                Columns.texts(rows, r -> name(r.standing().goneBy())),
                Columns.texts(rows, r -> r.standing().presence().written()),
                Columns.times(rows, r -> r.standing().presence().stoodAt()));
    }

    /** A placeholder that turns out to be answerable becomes new to answer. */
    void update(List<Known> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        update records.contribution c
                        set kind = u.kind, direction = u.direction, author_platform_id = u.author_platform_id,
                            author_name = u.author_name, author_seen_at = u.author_seen_at, parent = u.parent,
                            thread = u.thread, permalink = u.permalink, written_at = u.written_at,
                            captured_at = u.captured_at, time_doubtful = u.time_doubtful,
                            answering = case when c.placeholder and not u.placeholder then u.answering
                                             else c.answering end,
                            placeholder = u.placeholder, visibility = u.visibility,
                            visibility_at = u.visibility_at, gone_at = u.gone_at, gone_by = u.gone_by,
                            told_gone = u.told_gone, stood_at = u.stood_at,
                            header_print = records.header_print(c.id, c.account, c.key, u.thread, u.kind, u.direction,
                                u.author_platform_id, u.author_name, u.author_seen_at, u.parent, u.permalink,
                                u.written_at, u.captured_at, u.time_doubtful, u.placeholder, u.gone_at, u.gone_by)
                        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                                cast(? as text[]), cast(? as timestamptz[]), cast(? as text[]), cast(? as text[]),
                                cast(? as text[]), cast(? as timestamptz[]), cast(? as timestamptz[]),
                                cast(? as boolean[]), cast(? as boolean[]), cast(? as text[]), cast(? as text[]),
                                cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as text[]), cast(? as text[]),
                                cast(? as timestamptz[])) as u (id, kind, direction, author_platform_id, author_name,
                                author_seen_at, parent, thread, permalink, written_at, captured_at, time_doubtful,
                                placeholder, answering, visibility, visibility_at, gone_at, gone_by, told_gone, stood_at)
                        where c.id = u.id
                        """)
                .params(changes(rows))
                .update();
    }

    private static List<Object> changes(List<Known> rows) {
        return List.of(
                Columns.ids(rows, r -> r.id().value()),
                Columns.texts(rows, r -> r.standing().header().kind().name()),
                Columns.texts(rows, r -> r.standing().header().direction().name()),
                Columns.texts(rows, r -> r.standing().header().author().platformId()),
                Columns.texts(rows, r -> r.standing().header().author().name()),
                Columns.times(rows, r -> r.standing().header().authorSeenAt()),
                Columns.texts(rows, r -> value(r.standing().header().parent())),
                Columns.texts(rows, r -> r.standing().header().thread().value()),
                Columns.texts(rows, r -> address(r.standing().header().permalink())),
                Columns.times(rows, r -> r.standing().header().writtenAt()),
                Columns.times(rows, r -> r.standing().header().capturedAt()),
                Columns.texts(rows, r -> Boolean.toString(r.standing().header().doubtful())),
                Columns.texts(rows, r -> Boolean.toString(r.standing().header().placeholder())),
                Columns.texts(rows, r -> r.standing().header().answering().name()),
                Columns.texts(rows, r -> r.standing().visibility().name()),
                Columns.times(rows, r -> r.standing().visibilityAt()),
                Columns.times(rows, r -> r.standing().goneAt()),
                Columns.texts(rows, r -> name(r.standing().goneBy())),
                Columns.texts(rows, r -> r.standing().presence().written()),
                Columns.times(rows, r -> r.standing().presence().stoodAt()));
    }

    /** Makes the last wording the current one. */
    void refresh(Collection<ContributionId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        update records.contribution c
                        set text = v.text, genre = v.genre, versions = v.number,
                            media = (select count(*) from records.media m where m.version = v.id)
                        from (select distinct on (contribution) contribution, id, number, text, genre
                              from records.version
                              where contribution = any(cast(? as uuid[])) and number is not null
                              order by contribution, number desc) v
                        where c.id = v.contribution
                        """)
                .param(1, ContributionId.columns(ids))
                .update();
    }

    /** The messages in these conversations that wait for an answer. */
    List<ContributionId> waitingIn(Collection<AccountKey> conversations) {
        if (conversations.isEmpty()) {
            return List.of();
        }
        List<AccountKey> sought = List.copyOf(conversations);
        return database.sql(
                        """
                        select c.id from unnest(cast(? as uuid[]), cast(? as text[])) as s (account, thread)
                        join records.contribution c on c.account = s.account and c.thread = s.thread
                        where c.kind = 'DIRECT_MESSAGE' and c.direction = 'RECEIVED' and c.answering = 'NEW'
                        """)
                .param(1, Columns.ids(sought, n -> n.account().value()))
                .param(2, Columns.texts(sought, n -> n.key().value()))
                .query((row, number) -> new ContributionId(Columns.id(row, "id")))
                .list();
    }

    private static @Nullable String name(@Nullable Withdrawer by) {
        return by == null ? null : by.name();
    }

    private static @Nullable String value(@Nullable PlatformKey key) {
        return key == null ? null : key.value();
    }

    private static @Nullable String address(@Nullable URI address) {
        return address == null ? null : address.toString();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        String parent = row.getString("parent");
        String permalink = row.getString("permalink");
        ContributionHeader header =
                new ContributionHeader(
                        ContributionKind.valueOf(row.getString("kind")),
                        Direction.valueOf(row.getString("direction")),
                        new Author(
                                row.getString("author_platform_id"), row.getString("author_name")),
                        Columns.timeOrNull(row, "author_seen_at"),
                        parent == null ? null : new PlatformKey(parent),
                        new PlatformKey(row.getString("thread")),
                        permalink == null ? null : URI.create(permalink),
                        Columns.time(row, "written_at"),
                        Columns.time(row, "captured_at"),
                        row.getBoolean("time_doubtful"),
                        row.getBoolean("placeholder"));
        return new Known(
                new ContributionId(Columns.id(row, "id")),
                new AccountKey(
                        new AccountId(Columns.id(row, "account")),
                        new PlatformKey(row.getString("key"))),
                new ObservedState(
                        header,
                        Facts.Visibility.valueOf(row.getString("visibility")),
                        Columns.timeOrNull(row, "visibility_at"),
                        Presence.read(
                                row.getString("told_gone"), Columns.timeOrNull(row, "stood_at"))));
    }
}
