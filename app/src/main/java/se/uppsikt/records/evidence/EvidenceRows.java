package se.uppsikt.records.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.VersionRows;
import se.uppsikt.records.VersionSighting;
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

    /**
     * What is known of a contribution whatever its wording, and whether it is as it was kept.
     *
     * @param author who wrote it, and to whom
     * @param time when it was written, seen and taken away
     * @param context what sort it is, what it answers and where it stands
     * @param whole the fingerprint of all of it as it is now
     * @param gone whether it is disposed of, and has nothing to say
     */
    record Header(
            ContributionId contribution,
            boolean author,
            boolean time,
            boolean context,
            Sha256 whole,
            boolean gone,
            @Nullable String text,
            @Nullable String genre) {}

    /**
     * A wording as it is now, counted or not.
     *
     * @param seen whether when and in which original it was seen is as it was kept
     * @param sort whether what sort of thing it is is as it was kept
     */
    record Wordings(
            VersionSighting sighting,
            @Nullable String text,
            Sha256 hash,
            boolean seen,
            boolean sort) {
        long id() {
            return sighting.id();
        }

        Instant at() {
            return sighting.at();
        }

        @Nullable Integer number() {
            return sighting.number();
        }

        /** How a person names it. */
        String shown() {
            return number() == null ? "En upprepad lydelse" : "Lydelse " + number();
        }
    }

    List<Bytes> originals(ContributionId contribution) {
        return database.sql(
                        """
                        select told.original as id, records.expected_print(o.id, o.sha256) as sha256,
                            sha256(o.body) as now
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

    /** In the order of the three prints that are kept after one another. */
    List<Header> headers(Collection<ContributionId> contributions) {
        return database.sql(
                        """
                        select id, text, genre, sha256(now) as whole, gone,
                            substr(kept, 1, 32) = substr(now, 1, 32) as author,
                            substr(kept, 33, 32) = substr(now, 33, 32) as time,
                            substr(kept, 65, 32) = substr(now, 65, 32) as context
                        from (select c.id, c.text, c.genre, coalesce(d.blank_print, c.header_print) as kept,
                                d.contribution is not null as gone, records.header_print(c) as now
                            from records.contribution c
                            left join records.destroyed d on d.contribution = c.id
                            where c.id = any(cast(? as uuid[]))) printed
                        """)
                .param(1, ContributionId.columns(contributions))
                .query(
                        (row, number) ->
                                new Header(
                                        new ContributionId(Columns.id(row, "id")),
                                        row.getBoolean("author"),
                                        row.getBoolean("time"),
                                        row.getBoolean("context"),
                                        Sha256.ofRaw(row.getBytes("whole")),
                                        row.getBoolean("gone"),
                                        row.getString("text"),
                                        row.getString("genre")))
                .list();
    }

    List<Wordings> wordings(Collection<ContributionId> contributions) {
        return database.sql(
                        """
                        select id, contribution, number, text, genre, at, captured_at, original, likeness, hash,
                            seen_print = records.seen_print(contribution, at, captured_at, original, replaced, likeness,
                                hash) as seen,
                            genre_print is not distinct from records.genre_print(contribution, at, likeness, genre) as sort
                        from records.version where contribution = any(cast(? as uuid[]))
                        order by contribution, number nulls last, id
                        """)
                .param(1, ContributionId.columns(contributions))
                .query(
                        (row, number) ->
                                new Wordings(
                                        VersionRows.sighting(row, number),
                                        row.getString("text"),
                                        Sha256.ofRaw(row.getBytes("hash")),
                                        row.getBoolean("seen"),
                                        row.getBoolean("sort")))
                .list();
    }

    /** Media whose row no longer says which bytes belong to it. */
    List<ContributionId> otherBytes(Collection<ContributionId> contributions) {
        return database.sql(
                        """
                        select contribution from records.media where contribution = any(cast(? as uuid[]))
                            and bytes_print is distinct from
                                records.bytes_print(id, contribution, version, position, sha256, mime, size)
                        order by id
                        """)
                .param(1, ContributionId.columns(contributions))
                .query((row, number) -> new ContributionId(Columns.id(row, "contribution")))
                .list();
    }

    private static @Nullable Sha256 hash(byte @Nullable [] raw) {
        return raw == null ? null : Sha256.ofRaw(raw);
    }
}
