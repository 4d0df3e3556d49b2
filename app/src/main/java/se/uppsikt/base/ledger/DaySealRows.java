package se.uppsikt.base.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.DaySeal.Part;
import se.uppsikt.base.ledger.RootsOutside.Noted;
import se.uppsikt.base.shared.Sha256;

/** The seals of the days. */
@Repository
class DaySealRows {
    private static final String SELECT =
            "select day, made_at, before, place, hash, root from ledger.day_seal ";

    private final JdbcClient database;

    DaySealRows(JdbcClient database) {
        this.database = database;
    }

    Optional<DaySeal> last() {
        return one(SELECT + "order by day desc limit 1");
    }

    Optional<DaySeal> of(LocalDate day) {
        return one(SELECT + "where day = ?", day);
    }

    Optional<DaySeal> withRoot(Sha256 root) {
        return one(SELECT + "where root = ?", root.raw());
    }

    /** The first seal that has this number of that sort. */
    Optional<DaySeal> holding(String word, long number) {
        return one(
                SELECT
                        + """
                        where day = (select day from ledger.day_seal_part
                            where word = ? and above < ? and last >= ? order by day limit 1)
                        """,
                word,
                number,
                number);
    }

    /** The next seal in the order of days; after nothing the first. */
    Optional<DaySeal> after(@Nullable LocalDate day) {
        return day == null
                ? one(SELECT + "order by day limit 1")
                : one(SELECT + "where day > ? order by day limit 1", day);
    }

    /** Newest first, without what they hold of each sort. */
    List<DaySeal> before(@Nullable LocalDate day, int limit) {
        return database.sql(
                        SELECT
                                + "where day < coalesce(cast(:day as date), 'infinity') order by day desc limit :limit")
                .param("day", day == null ? null : day.toString(), Types.VARCHAR)
                .param("limit", limit)
                .query((row, number) -> seal(row, List.of()))
                .list();
    }

    /** The first day whose root is not what was noted, or that has none. */
    Optional<Noted> firstUnlike(List<Noted> noted) {
        return database.sql(
                        """
                        select n.day, n.root from unnest(cast(? as date[]), cast(? as bytea[])) n (day, root)
                        left join ledger.day_seal s on s.day = n.day
                        where s.root is distinct from n.root order by n.day limit 1
                        """)
                .param(1, Columns.texts(noted, each -> each.day().toString()))
                .param(2, Columns.bytes(noted, each -> each.root().raw()))
                .query(
                        (row, number) ->
                                new Noted(
                                        row.getObject("day", LocalDate.class),
                                        Sha256.ofRaw(row.getBytes("root"))))
                .optional();
    }

    /** Both or neither; the one who comes second has nothing to add. */
    boolean add(DaySeal seal) {
        return database.sql(
                                """
                                with sealed as (
                                    insert into ledger.day_seal (day, made_at, before, place, hash, root)
                                    values (?, cast(? as timestamptz), ?, ?, ?, ?)
                                    on conflict (day) do nothing returning day)
                                insert into ledger.day_seal_part (day, word, above, last, leaves, root)
                                select s.day, p.* from sealed s
                                cross join unnest(cast(? as text[]), cast(? as bigint[]), cast(? as bigint[]),
                                    cast(? as bigint[]), cast(? as bytea[])) p (word, above, last, leaves, root)
                                """)
                        .param(1, seal.day())
                        .param(2, Columns.time(seal.madeAt()))
                        .param(3, seal.before().raw())
                        .param(4, seal.place())
                        .param(5, seal.hash().raw())
                        .param(6, seal.root().raw())
                        .param(7, Columns.texts(seal.parts(), Part::word))
                        .param(8, Columns.numbers(seal.parts(), Part::above))
                        .param(9, Columns.numbers(seal.parts(), Part::last))
                        .param(10, Columns.numbers(seal.parts(), Part::leaves))
                        .param(11, Columns.bytes(seal.parts(), part -> part.root().raw()))
                        .update()
                > 0;
    }

    /** What transactions must be over before all that was begun until now is committed or not. */
    long begun() {
        return database.sql(
                        "select cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint)")
                .query(Long.class)
                .single();
    }

    boolean over(long begun) {
        return database.sql(
                        "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) >= ?")
                .param(1, begun)
                .query(Boolean.class)
                .single();
    }

    private Optional<DaySeal> one(String question, Object... params) {
        Optional<DaySeal> bare =
                database.sql(question)
                        .params(params)
                        .query((row, number) -> seal(row, List.of()))
                        .optional();
        return bare.map(
                seal ->
                        new DaySeal(
                                seal.day(),
                                seal.madeAt(),
                                seal.before(),
                                seal.place(),
                                seal.hash(),
                                parts(seal.day()),
                                seal.root()));
    }

    private List<Part> parts(LocalDate day) {
        return database.sql(
                        """
                        select word, above, last, leaves, root from ledger.day_seal_part where day = ?
                        """)
                .param(1, day)
                .query(
                        (row, number) ->
                                new Part(
                                        row.getString("word"),
                                        row.getLong("above"),
                                        row.getLong("last"),
                                        row.getLong("leaves"),
                                        Sha256.ofRaw(row.getBytes("root"))))
                .list();
    }

    private static DaySeal seal(ResultSet row, List<Part> parts) throws SQLException {
        return new DaySeal(
                row.getObject("day", LocalDate.class),
                Columns.time(row, "made_at"),
                Sha256.ofRaw(row.getBytes("before")),
                row.getLong("place"),
                Sha256.ofRaw(row.getBytes("hash")),
                parts,
                Sha256.ofRaw(row.getBytes("root")));
    }
}
