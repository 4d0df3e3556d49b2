package se.uppsikt.records.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.journal.Arrival.Print;

/** The table of originals. */
@Repository
class JournalRows {
    private static final String APPEND =
            """
            with kept as (
                insert into records.original (received_at, source, content_type, sha256, body)
                select received_at, source, content_type, sha256, body
                from unnest(cast(? as timestamptz[]), cast(? as text[]), cast(? as text[]),
                            cast(? as bytea[]), cast(? as bytea[]))
                     as arrived (received_at, source, content_type, sha256, body)
                on conflict (sha256, source) do nothing
                returning id, source, sha256),
            waits as (
                insert into records.waiting (source, original) select source, id from kept where ?)
            select id, source, sha256 from kept
            """;

    private final JdbcClient database;

    JournalRows(JdbcClient database) {
        this.database = database;
    }

    /** Commits answer only when they are on disk, whatever the server is set to. */
    void beDurable() {
        database.sql("set synchronous_commit = on").update();
    }

    void beAsTheServer() {
        database.sql("reset synchronous_commit").update();
    }

    /** One statement, which is one transaction when the caller has none. */
    Map<Print, OriginalId> append(List<Arrival> batch) {
        return append(batch, true);
    }

    /** As {@link #append(List)}, but nobody needs to interpret them. */
    Map<Print, OriginalId> appendInterpreted(List<Arrival> batch) {
        return append(batch, false);
    }

    private Map<Print, OriginalId> append(List<Arrival> batch, boolean toInterpret) {
        Map<Print, OriginalId> ids = new HashMap<>();
        database.sql(APPEND)
                .param(1, Columns.times(batch, a -> StorableText.time(a.original().receivedAt())))
                .param(2, Columns.texts(batch, a -> a.print().source()))
                .param(3, Columns.texts(batch, a -> StorableText.text(a.original().contentType())))
                .param(4, Columns.bytes(batch, a -> a.print().hash().raw()))
                .param(5, Columns.bytes(batch, a -> a.original().body()))
                .param(6, toInterpret)
                .query(JournalRows::placed)
                .list()
                .forEach(placed -> ids.put(placed.print(), placed.id()));
        List<Arrival> before = batch.stream().filter(a -> !ids.containsKey(a.print())).toList();
        if (!before.isEmpty()) {
            ids.putAll(find(before));
        }
        return ids;
    }

    private Map<Print, OriginalId> find(List<Arrival> arrivals) {
        Map<Print, OriginalId> ids = new HashMap<>();
        database.sql(
                        """
                        select o.id, o.source, o.sha256
                        from unnest(cast(? as text[]), cast(? as bytea[])) as sought (source, sha256)
                        join records.original o using (sha256, source)
                        """)
                .param(1, Columns.texts(arrivals, a -> a.print().source()))
                .param(2, Columns.bytes(arrivals, a -> a.print().hash().raw()))
                .query(JournalRows::placed)
                .list()
                .forEach(placed -> ids.put(placed.print(), placed.id()));
        return ids;
    }

    Journal.Fate fate(String source, Sha256 bytes) {
        return database.sql(
                        """
                        select w.original is not null as waits from records.original o
                            left join records.waiting w on w.original = o.id
                        where o.sha256 = ? and o.source = ?
                        """)
                .params(bytes.raw(), source)
                .query((row, n) -> row.getBoolean("waits") ? Journal.Fate.WAITS : Journal.Fate.READ)
                .optional()
                .orElse(Journal.Fate.NOT_HERE);
    }

    /** How much is kept and waits to be read, at most a thousand counted. */
    Backlog backlog() {
        return database.sql(
                        """
                        select (select count(*) from (
                                select from records.waiting where problem is null limit 1000) w) as waiting,
                            (select count(*) from (
                                select from records.waiting where problem is not null limit 1000) w)
                                as unreadable,
                            (select o.received_at from records.waiting w
                                join records.original o on o.id = w.original
                                where w.problem is null order by w.original limit 1) as oldest,
                            (select id from records.original order by id desc limit 1) as last
                        """)
                .query(
                        (row, n) ->
                                new Backlog(
                                        row.getLong("waiting"),
                                        row.getLong("unreadable"),
                                        Columns.timeOrNull(row, "oldest"),
                                        row.getLong("last")))
                .single();
    }

    /**
     * What the journal holds that is not read yet.
     *
     * @param oldest when the first of it came; null when all is read
     * @param last the number of the original that came last; 0 when none has
     */
    record Backlog(long waiting, long unreadable, @Nullable Instant oldest, long last) {}

    List<StoredOriginal> uninterpreted(String source, OriginalId after, int limit) {
        return database.sql(
                        """
                        select o.id, o.source, o.content_type, o.body, o.received_at, o.sha256
                        from records.waiting w join records.original o on o.id = w.original
                        where w.source = ? and w.problem is null and w.original > ?
                        order by w.original limit ?
                        """)
                .params(source, after.value(), limit)
                .query(JournalRows::stored)
                .list();
    }

    void interpreted(Collection<OriginalId> originals) {
        database.sql("delete from records.waiting where original = any(?)")
                .param(1, Columns.numbers(originals, OriginalId::value))
                .update();
    }

    void uninterpretable(OriginalId original, String reason) {
        database.sql(
                        """
                        update records.waiting set problem = ? where original = ?
                        """)
                .params(StorableText.text(reason), original.value())
                .update();
    }

    /** Those of them that could not be interpreted wait for a new try. */
    int tryAgain(Collection<OriginalId> originals) {
        return database.sql(
                        """
                        update records.waiting set problem = null
                        where original = any(?) and problem is not null
                        """)
                .param(1, Columns.numbers(originals, OriginalId::value))
                .update();
    }

    List<StoredOriginal> originals(Collection<OriginalId> ids) {
        return database.sql(
                        """
                        select id, source, content_type, body, received_at, sha256
                        from records.original where id = any(?) order by id
                        """)
                .param(1, Columns.numbers(ids, OriginalId::value))
                .query(JournalRows::stored)
                .list();
    }

    /**
     * A delivery may name a contribution without telling anything new about it, and is then known
     * by the contribution's key in its bytes; a short key could stand there by chance.
     */
    Set<OriginalId> withheld(Collection<OriginalId> ids) {
        return Set.copyOf(
                database.sql(
                                """
                                select o.id from records.original o
                                where o.id = any(?) and exists (
                                    select 1 from records.contribution c where c.never_shown
                                        and (exists (select 1 from records.version v
                                                where v.contribution = c.id and v.original = o.id)
                                            or exists (select 1 from records.also_known a
                                                where a.account = c.account and a.key = c.key
                                                    and a.original = o.id)
                                            or exists (select 1 from (select c.key as name union all
                                                    select a.name from records.also_known a
                                                    where a.account = c.account and a.key = c.key) n
                                                where length(n.name) >= 8
                                                    and position(convert_to(n.name, 'UTF8') in o.body) > 0)))
                                """)
                        .param(1, Columns.numbers(ids, OriginalId::value))
                        .query((row, number) -> new OriginalId(row.getLong(1)))
                        .list());
    }

    private record Placed(OriginalId id, Print print) {}

    private static Placed placed(ResultSet row, int number) throws SQLException {
        return new Placed(
                new OriginalId(row.getLong("id")),
                new Print(row.getString("source"), Sha256.ofRaw(row.getBytes("sha256"))));
    }

    private static StoredOriginal stored(ResultSet row, int number) throws SQLException {
        return new StoredOriginal(
                new OriginalId(row.getLong("id")),
                new Original(
                        row.getString("source"),
                        row.getString("content_type"),
                        row.getBytes("body"),
                        Columns.time(row, "received_at")),
                Sha256.ofRaw(row.getBytes("sha256")));
    }
}
