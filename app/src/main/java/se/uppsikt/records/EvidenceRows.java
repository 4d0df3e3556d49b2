package se.uppsikt.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.journal.OriginalId;

/** What is kept, read again to be checked. */
@Repository
class EvidenceRows {
    private final JdbcClient database;

    EvidenceRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * An original as it is now; its fingerprint is taken where the bytes are.
     *
     * @param now null when the original is missing
     */
    record Bytes(OriginalId id, @Nullable Sha256 onArrival, @Nullable Sha256 now) {}

    /** A wording as it is now, counted or not. */
    record Wordings(
            long id, @Nullable Integer number, @Nullable String text, Instant at, Sha256 hash) {
        /** How a person names it. */
        String shown() {
            return number == null ? "En upprepad ordalydelse" : "Ordalydelse " + number;
        }
    }

    List<Bytes> originals(ContributionId contribution) {
        return database.sql(
                        """
                        select told.original as id, o.sha256, sha256(o.body) as now
                        from (select distinct original from records.version where contribution = ?) told
                        left join records.original o on o.id = told.original
                        order by told.original
                        """)
                .param(1, contribution.value())
                .query(
                        (row, number) ->
                                new Bytes(
                                        new OriginalId(row.getLong("id")),
                                        hash(row.getBytes("sha256")),
                                        hash(row.getBytes("now"))))
                .list();
    }

    List<Wordings> wordings(ContributionId contribution) {
        return database.sql(
                        """
                        select id, number, text, at, hash from records.version
                        where contribution = ? order by number nulls last, id
                        """)
                .param(1, contribution.value())
                .query(
                        (row, number) ->
                                new Wordings(
                                        row.getLong("id"),
                                        row.getObject("number", Integer.class),
                                        row.getString("text"),
                                        Columns.time(row, "at"),
                                        Sha256.ofRaw(row.getBytes("hash"))))
                .list();
    }

    private static @Nullable Sha256 hash(byte @Nullable [] raw) {
        return raw == null ? null : Sha256.ofRaw(raw);
    }
}
