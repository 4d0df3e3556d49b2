package se.uppsikt.records.destruction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.Cutting.Planned;

/** Which originals tell of what, and what of them has been cut away. */
@Repository
class OriginalRows {
    private final JdbcClient database;

    OriginalRows(JdbcClient database) {
        this.database = database;
    }

    /** An original with its bytes as they are now. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
    record Bytes(long id, String source, byte[] body) {}

    /** That an original tells of something under a name. */
    record Named(String name, long original) {}

    /** From now on it is known which originals tell of what. */
    void want() {
        database.sql("update records.originals_named set wanted = true where not wanted").update();
    }

    boolean wanted() {
        return database.sql("select wanted from records.originals_named")
                .query(Boolean.class)
                .single();
    }

    /** How many originals nobody has gone through, counted no further than asked for. */
    int behind(int most) {
        return database.sql(
                        """
                        select count(*) from (select from records.original
                            where id > (select up_to from records.originals_named) limit ?) more
                        """)
                .param(most)
                .query(Integer.class)
                .single();
    }

    /** One at a time goes through them. */
    long upTo() {
        return database.sql("select up_to from records.originals_named for update")
                .query(Long.class)
                .single();
    }

    List<Bytes> after(long original, int limit) {
        return database.sql(
                        "select id, source, body from records.original where id > ? order by id limit ?")
                .params(original, limit)
                .query(OriginalRows::bytes)
                .list();
    }

    void named(List<Named> names, long upTo) {
        if (!names.isEmpty()) {
            database.sql(
                            """
                            insert into records.original_name (name, original)
                            select * from unnest(cast(? as text[]), cast(? as bigint[])) on conflict do nothing
                            """)
                    .param(1, Columns.texts(names, Named::name))
                    .param(2, Columns.numbers(names, Named::original))
                    .update();
        }
        database.sql("update records.originals_named set up_to = ?").param(upTo).update();
    }

    /** Those in which each was read, or may stand: by wordings, other names, and what is told. */
    Map<ContributionId, Set<Long>> linked(Collection<ContributionId> contributions) {
        Map<ContributionId, Set<Long>> linked = new HashMap<>();
        database.sql(
                        """
                        select contribution, original from records.version
                        where contribution = any(cast(? as uuid[]))
                        """)
                .param(1, ContributionId.columns(contributions))
                .query(
                        row -> {
                            linked.computeIfAbsent(
                                            new ContributionId(Columns.id(row, "contribution")),
                                            _ -> new HashSet<>())
                                    .add(row.getLong("original"));
                        });
        return linked;
    }

    /** Which originals tell of anything under each of these names. */
    Map<String, List<Long>> telling(Collection<String> names) {
        Map<String, List<Long>> telling = new HashMap<>();
        database.sql(
                        "select name, original from records.original_name where name = any(cast(? as text[]))")
                .param(1, Columns.texts(List.copyOf(names), name -> name))
                .query(
                        row -> {
                            telling.computeIfAbsent(row.getString("name"), _ -> new ArrayList<>())
                                    .add(row.getLong("original"));
                        });
        return telling;
    }

    /** Those of them that nobody has understood yet. */
    Set<Long> waiting(Collection<Long> originals) {
        return database.sql("select original from records.waiting where original = any(?)")
                .param(1, Columns.numbers(originals, id -> id))
                .query((row, _) -> row.getLong("original"))
                .set();
    }

    /** How large each is where it lies. */
    Map<Long, Long> sizes(Collection<Long> originals) {
        Map<Long, Long> sizes = new HashMap<>();
        database.sql(
                        "select id, octet_length(body) as size from records.original where id = any(?)")
                .param(1, Columns.numbers(originals, id -> id))
                .query(
                        row -> {
                            sizes.put(row.getLong("id"), row.getLong("size"));
                        });
        return sizes;
    }

    /** In their own order, so that nobody waits in a ring. */
    void lock(Collection<Long> originals) {
        database.sql(
                        "select id from records.original where id = any(?) order by id for no key update")
                .param(1, Columns.numbers(originals, id -> id))
                .query(row -> {});
    }

    List<Bytes> bytes(Collection<Long> originals) {
        return database.sql(
                        "select id, source, body from records.original where id = any(?) order by id")
                .param(1, Columns.numbers(originals, id -> id))
                .query(OriginalRows::bytes)
                .list();
    }

    private record Out(Planned cut, ContributionId contribution) {}

    /**
     * Takes the cuts of those that have been found first; what each was before is kept as a print.
     */
    void cut(List<Planned> cuts, Instant at) {
        List<Out> out =
                cuts.stream()
                        .flatMap(cut -> cut.out().stream().map(id -> new Out(cut, id)))
                        .toList();
        database.sql(
                        """
                        insert into records.original_cut (original, contribution, at, before, after)
                        select c.original, c.contribution, ?, c.before, c.after
                        from unnest(cast(? as bigint[]), cast(? as uuid[]), cast(? as bytea[]), cast(? as bytea[]))
                            with ordinality as c (original, contribution, before, after, place)
                        order by c.place
                        """)
                .param(1, Columns.time(at))
                .param(2, Columns.numbers(out, each -> each.cut().original()))
                .param(3, Columns.ids(out, each -> each.contribution().value()))
                .param(4, Columns.bytes(out, each -> each.cut().before().raw()))
                .param(5, Columns.bytes(out, each -> each.cut().after().raw()))
                .update();
        database.sql(
                        """
                        update records.original o set body = c.body
                        from unnest(cast(? as bigint[]), cast(? as bytea[])) as c (id, body) where o.id = c.id
                        """)
                .param(1, Columns.numbers(cuts, Planned::original))
                .param(2, Columns.bytes(cuts, Planned::reduced))
                .update();
    }

    private static Bytes bytes(ResultSet row, int number) throws SQLException {
        return new Bytes(row.getLong("id"), row.getString("source"), row.getBytes("body"));
    }
}
