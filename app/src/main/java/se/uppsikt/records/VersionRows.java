package se.uppsikt.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.journal.OriginalId;

/** Wordings. */
@Repository
public class VersionRows {
    private static final String ADD =
            """
            insert into records.version as v (contribution, number, at, captured_at, original,
                    replaced, likeness, hash, text, seen_print)
            select n.*, records.seen_print(n.contribution, n.at, n.captured_at, n.original, n.replaced,
                    n.likeness, n.hash)
            from unnest(cast(? as uuid[]), cast(? as int[]), cast(? as timestamptz[]),
                    cast(? as timestamptz[]), cast(? as bigint[]), cast(? as int[]),
                    cast(? as bytea[]), cast(? as bytea[]), cast(? as text[]))
                as n (contribution, number, at, captured_at, original, replaced, likeness, hash, text)
            on conflict (contribution, at, likeness) do update
            set captured_at = excluded.captured_at, original = excluded.original,
                seen_print = records.seen_print(v.contribution, v.at, excluded.captured_at,
                    excluded.original, v.replaced, v.likeness, v.hash)
            where excluded.captured_at < v.captured_at
            returning id, contribution, at, likeness
            """;

    private final JdbcClient database;

    public VersionRows(JdbcClient database) {
        this.database = database;
    }

    /** A wording on its way in; its number may be settled later. */
    public record Row(ContributionId contribution, NewVersion wording, @Nullable Integer number) {}

    /** Where a wording ended up. */
    public record Placed(long id, ContributionId contribution, Instant at, Sha256 likeness) {}

    /** A wording that counts, without its media. */
    public record Read(
            long id,
            ContributionId contribution,
            int number,
            @Nullable String text,
            Version.@Nullable Genre genre,
            Instant at,
            Instant capturedAt,
            OriginalId original,
            Sha256 hash) {}

    /** Those that were new or are now known to have been seen earlier. */
    public List<Placed> add(List<Row> rows) {
        return database.sql(ADD)
                .params(
                        List.of(
                                Columns.ids(rows, r -> r.contribution().value()),
                                Columns.texts(rows, r -> written(r.number())),
                                Columns.times(rows, r -> r.wording().at()),
                                Columns.times(rows, r -> r.wording().seenAt()),
                                Columns.numbers(rows, r -> r.wording().original().value()),
                                Columns.texts(rows, r -> written(r.wording().replaced())),
                                Columns.bytes(rows, r -> r.wording().likeness().raw()),
                                Columns.bytes(rows, r -> r.wording().hash().raw()),
                                Columns.texts(rows, r -> r.wording().text())))
                .query(
                        (row, number) ->
                                new Placed(
                                        row.getLong("id"),
                                        new ContributionId(Columns.id(row, "contribution")),
                                        Columns.time(row, "at"),
                                        Sha256.ofRaw(row.getBytes("likeness"))))
                .list();
    }

    public Map<ContributionId, List<VersionSighting>> sightings(
            Collection<ContributionId> contributions) {
        if (contributions.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(
                        """
                        select id, contribution, at, captured_at, original, likeness, number, genre
                        from records.version where contribution = any(cast(? as uuid[]))
                        """)
                .param(1, ContributionId.columns(contributions))
                .query(VersionRows::sighting)
                .list()
                .stream()
                .collect(Collectors.groupingBy(VersionSighting::contribution));
    }

    public void number(List<VersionSighting> sightings) {
        if (!sightings.isEmpty()) {
            database.sql(
                            """
                            update records.version v set number = u.number
                            from unnest(cast(? as bigint[]), cast(? as int[])) as u (id, number)
                            where v.id = u.id
                            """)
                    .param(1, Columns.numbers(sightings, VersionSighting::id))
                    .param(2, Columns.texts(sightings, s -> written(s.number())))
                    .update();
        }
    }

    /** The wordings that count, in order. */
    public List<Read> of(Collection<ContributionId> contributions) {
        return database.sql(
                        """
                        select id, contribution, number, text, genre, at, captured_at, original, hash
                        from records.version
                        where contribution = any(cast(? as uuid[])) and number is not null
                        order by contribution, number
                        """)
                .param(1, ContributionId.columns(contributions))
                .query(VersionRows::read)
                .list();
    }

    private static Read read(ResultSet row, int number) throws SQLException {
        return new Read(
                row.getLong("id"),
                new ContributionId(Columns.id(row, "contribution")),
                row.getInt("number"),
                row.getString("text"),
                genre(row),
                Columns.time(row, "at"),
                Columns.time(row, "captured_at"),
                new OriginalId(row.getLong("original")),
                Sha256.ofRaw(row.getBytes("hash")));
    }

    public static VersionSighting sighting(ResultSet row, int number) throws SQLException {
        return new VersionSighting(
                row.getLong("id"),
                new ContributionId(Columns.id(row, "contribution")),
                Columns.time(row, "at"),
                Columns.time(row, "captured_at"),
                new OriginalId(row.getLong("original")),
                Sha256.ofRaw(row.getBytes("likeness")),
                row.getObject("number", Integer.class),
                genre(row));
    }

    static Version.@Nullable Genre genre(ResultSet row) throws SQLException {
        String genre = row.getString("genre");
        return genre == null ? null : Version.Genre.valueOf(genre);
    }

    private static @Nullable String written(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
