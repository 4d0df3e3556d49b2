package se.uppsikt.records.destruction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;

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

    Set<Long> telling(Collection<String> names) {
        return database.sql(
                        "select original from records.original_name where name = any(cast(? as text[]))")
                .param(1, Columns.texts(List.copyOf(names), name -> name))
                .query((row, _) -> row.getLong("original"))
                .set();
    }

    /** Whether nobody has understood one of them yet. */
    boolean waits(Collection<Long> originals) {
        return database.sql("select exists (select from records.waiting where original = any(?))")
                .param(1, Columns.numbers(originals, id -> id))
                .query(Boolean.class)
                .single();
    }

    List<Bytes> locked(Collection<Long> originals) {
        return database.sql(
                        """
                        select id, source, body from records.original where id = any(?)
                        order by id for no key update
                        """)
                .param(1, Columns.numbers(originals, id -> id))
                .query(OriginalRows::bytes)
                .list();
    }

    /**
     * Takes the cut of the one that has been found first; what it was before is kept as a print.
     */
    void cut(Bytes original, byte[] reduced, ContributionId contribution, Instant at) {
        database.sql(
                        """
                        insert into records.original_cut (original, contribution, at, before, after)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        original.id(),
                        contribution.value(),
                        Columns.time(at),
                        Sha256.of(original.body()).raw(),
                        Sha256.of(reduced).raw())
                .update();
        database.sql("update records.original set body = ? where id = ?")
                .params(reduced, original.id())
                .update();
    }

    private static Bytes bytes(ResultSet row, int number) throws SQLException {
        return new Bytes(row.getLong("id"), row.getString("source"), row.getBytes("body"));
    }
}
