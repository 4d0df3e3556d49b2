package se.uppsikt.records.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.LastRows;
import se.uppsikt.base.ledger.SealedBeside.Line;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;

/** Everything that is kept, gone through in order, for whoever reads all of it again. */
@Repository
class CheckRows {
    private static final String FILES =
            """
            select sha256, max(size) as size from records.media
            where state = 'KEPT' and sha256 > ? and not records.is_destroyed(contribution)
            group by sha256 order by sha256 limit ?
            """;

    private final JdbcClient database;
    private final LastRows lasts;

    CheckRows(JdbcClient database, LastRows lasts) {
        this.database = database;
        this.lasts = lasts;
    }

    record Stored(Sha256 hash, long size) {}

    List<ContributionId> contributions(UUID after, int limit) {
        return database.sql(
                        "select id from records.contribution where id > cast(? as uuid) order by id limit ?")
                .params(after.toString(), limit)
                .query((row, number) -> new ContributionId(Columns.id(row, "id")))
                .list();
    }

    /** From pages of the table taken by chance; of a small table all. */
    List<ContributionId> someContributions(int count) {
        return database.sql(
                        """
                        select id from records.contribution
                            tablesample system (least(100, greatest(1, 200.0 * :count / greatest(1, (
                                select reltuples from pg_class where oid = cast('records.contribution' as regclass))))))
                        order by random() limit :count
                        """)
                .param("count", count)
                .query((row, number) -> new ContributionId(Columns.id(row, "id")))
                .list();
    }

    /** The bytes that media are kept as, each once. */
    List<Stored> files(byte[] after, int limit) {
        return database.sql(FILES).params(after, limit).query(CheckRows::stored).list();
    }

    /** The number of the last wording that was kept before then. */
    long lastVersion(long above, Instant before) {
        return lasts.before(
                "select id as place, captured_at as at from records.version", above, before);
    }

    List<Line> versionLines(long above, long last, int limit) {
        return database.sql(
                        """
                        select id, concat_ws(' ', 'lydelse', id, contribution, encode(hash, 'hex')) as line
                        from records.version where id > ? and id <= ? order by id limit ?
                        """)
                .params(above, last, limit)
                .query((row, number) -> new Line(row.getLong("id"), row.getString("line")))
                .list();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(Sha256.ofRaw(row.getBytes("sha256")), row.getLong("size"));
    }
}
