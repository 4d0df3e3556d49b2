package se.uppsikt.base.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.SealedBeside.Line;
import se.uppsikt.base.shared.Sha256;

/** The ledger and its chain, read again in the order of the chain. */
@Repository
class ChainCheckRows {
    private static final String SELECT =
            """
            select k.place, k.entry, k.hash as link, p.hash as before, l.*
            from records.ledger_link k
            left join records.ledger l on l.number = k.entry
            left join records.ledger_link p on p.place = k.place - 1
            """;

    private final JdbcClient database;
    private final LastRows lasts;

    ChainCheckRows(JdbcClient database, LastRows lasts) {
        this.database = database;
        this.lasts = lasts;
    }

    /**
     * A link with its entry.
     *
     * @param before the hash of the link before; null when there is none
     * @param written null when the entry is missing
     */
    record Chained(
            long place,
            long entry,
            Sha256 link,
            @Nullable Sha256 before,
            @Nullable Written written) {}

    /**
     * @param digest as it was taken when the entry was written
     */
    record Written(LedgerEvent deed, Sha256 digest) {}

    List<Chained> after(long place, int limit) {
        return database.sql(SELECT + " where k.place > ? order by k.place limit ?")
                .params(place, limit)
                .query(ChainCheckRows::chained)
                .list();
    }

    List<Chained> at(List<Long> places) {
        return database.sql(SELECT + " where k.place = any(?) order by k.place")
                .param(1, Columns.numbers(places, place -> place))
                .query(ChainCheckRows::chained)
                .list();
    }

    /** The place of the last entry that was written before then. */
    long last(long above, Instant before) {
        return lasts.before(
                "select k.place, l.at from records.ledger_link k join records.ledger l on l.number = k.entry",
                above,
                before);
    }

    List<Line> lines(long above, long last, int limit) {
        return database.sql(
                        """
                        select k.place, concat_ws(' ', 'rad', k.place, k.entry, coalesce(encode(l.digest, 'hex'), 'saknas'),
                            encode(k.hash, 'hex')) as line
                        from records.ledger_link k left join records.ledger l on l.number = k.entry
                        where k.place > ? and k.place <= ? order by k.place limit ?
                        """)
                .params(above, last, limit)
                .query((row, number) -> new Line(row.getLong("place"), row.getString("line")))
                .list();
    }

    /** Where an entry stands in the chain. */
    Optional<Long> place(long entry) {
        return database.sql("select place from records.ledger_link where entry = ?")
                .param(1, entry)
                .query(Long.class)
                .optional();
    }

    long lastNumber() {
        return database.sql("select coalesce(max(number), 0) from records.ledger")
                .query(Long.class)
                .single();
    }

    /**
     * The first entry among these numbers that stands neither in the chain nor among those who wait
     * for it.
     */
    Optional<Long> outside(long above, long last) {
        return database.sql(
                        """
                        select l.number from records.ledger l
                        where l.number > ? and l.number <= ?
                            and not exists (select from records.ledger_link k where k.entry = l.number)
                            and not exists (select from ledger.unchained u where u.entry = l.number)
                        order by l.number limit 1
                        """)
                .params(above, last)
                .query(Long.class)
                .optional();
    }

    /** The first number that waits for the chain without an entry. */
    Optional<Long> waitingForNothing() {
        return database.sql(
                        """
                        select u.entry from ledger.unchained u
                        where not exists (select from records.ledger l where l.number = u.entry) order by u.entry limit 1
                        """)
                .query(Long.class)
                .optional();
    }

    private static Chained chained(ResultSet row, int number) throws SQLException {
        byte[] before = row.getBytes("before");
        byte[] digest = row.getBytes("digest");
        return new Chained(
                row.getLong("place"),
                row.getLong("entry"),
                Sha256.ofRaw(row.getBytes("link")),
                before == null ? null : Sha256.ofRaw(before),
                digest == null ? null : new Written(LedgerRows.deed(row), Sha256.ofRaw(digest)));
    }
}
