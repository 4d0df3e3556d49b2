package se.uppsikt.records.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.LastRows;
import se.uppsikt.base.ledger.SealedBeside.Line;
import se.uppsikt.base.shared.Sha256;

/** The originals, read again. Their fingerprints are taken where the bytes are. */
@Repository
class OriginalCheckRows {
    /**
     * What {@code records.expected_print} says of each, asked once for the whole page: to ask it
     * for each original takes as long as to read and digest it.
     */
    private static final String PAGE =
            """
            with page as materialized (
                select id from records.original where id > :after order by id limit :limit),
            cut as (
                select distinct on (original) original, after from records.original_cut
                where original > :after and original <= (select max(id) from page)
                order by original, number desc)
            select o.id, coalesce(cut.after, o.sha256) as sha256, sha256(o.body) as now,
                octet_length(o.body) as size
            from records.original o left join cut on cut.original = o.id
            where o.id > :after and o.id <= (select max(id) from page)
            order by o.id
            """;

    private static final String SELECT =
            """
            select id, records.expected_print(id, sha256) as sha256, sha256(body) as now,
                octet_length(body) as size
            from records.original
            """;

    private final JdbcClient database;
    private final LastRows lasts;

    OriginalCheckRows(JdbcClient database, LastRows lasts) {
        this.database = database;
        this.lasts = lasts;
    }

    record ReadAgain(long id, Sha256 onArrival, Sha256 now, long size) {}

    List<ReadAgain> after(long id, int limit) {
        return database.sql(PAGE)
                .param("after", id)
                .param("limit", limit)
                .query(OriginalCheckRows::bytes)
                .list();
    }

    List<ReadAgain> of(List<Long> ids) {
        return database.sql(SELECT + "where id = any(?) order by id")
                .param(1, Columns.numbers(ids, id -> id))
                .query(OriginalCheckRows::bytes)
                .list();
    }

    long last() {
        return database.sql("select coalesce(max(id), 0) from records.original")
                .query(Long.class)
                .single();
    }

    long last(long above, Instant before) {
        return lasts.before(
                "select id as place, received_at as at from records.original", above, before);
    }

    List<Line> lines(long above, long last, int limit) {
        return database.sql(
                        """
                        select id, concat_ws(' ', 'original', id, encode(sha256, 'hex')) as line
                        from records.original where id > ? and id <= ? order by id limit ?
                        """)
                .params(above, last, limit)
                .query((row, number) -> new Line(row.getLong("id"), row.getString("line")))
                .list();
    }

    private static ReadAgain bytes(ResultSet row, int number) throws SQLException {
        return new ReadAgain(
                row.getLong("id"),
                Sha256.ofRaw(row.getBytes("sha256")),
                Sha256.ofRaw(row.getBytes("now")),
                row.getLong("size"));
    }
}
