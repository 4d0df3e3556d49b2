package se.uppsikt.archive.sip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.archive.sip.Coverage.Month;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.shared.SwedishTime;

/** What a package should hold and holds, counted; and all that is missing, with why. */
@Repository
class CoverageRows {
    private static final String MISSING =
            """
            with lacking (contribution, source, reason, place) as (
                select contribution, source, missing, media::text from archive.packed_media
                where package = :id and missing is not null
                union all
                select contribution, null, :words, '' from archive.packed_contribution
                where package = :id and never_shown
                union all
                select null, 'urn:uppsikt:original:' || lpad(original::text, 12, '0'), :originals, ''
                from archive.packed_original where package = :id and withheld
                union all
                select null, name, missing, '' from archive.packed_export
                where package = :id and missing is not null)
            """;

    private static final String COPIES =
            "packed_media where package = ? and missing is null and mime in ('%s') "
                    .formatted(
                            Stream.of(MediaType.values())
                                    .filter(MediaType::copiedForArchives)
                                    .map(MediaType::mime)
                                    .collect(Collectors.joining("', '")));

    /** As many are told on pages; the list in the package has them all. */
    private static final int TOLD = 100;

    private final JdbcClient database;
    private final DeviationRows deviations;

    CoverageRows(JdbcClient database, DeviationRows deviations) {
        this.database = database;
        this.deviations = deviations;
    }

    DeviationRows deviations() {
        return deviations;
    }

    /**
     * One thing that is not in the package.
     *
     * @param contribution null for what the platform delivered, which may tell of several
     */
    record Missing(@Nullable UUID contribution, @Nullable String source, String reason) {}

    List<Missing> missing(PackageId id) {
        return lacking(
                        id,
                        "select * from lacking order by contribution nulls last, reason, place, source")
                .query(
                        (row, number) ->
                                new Missing(
                                        row.getObject("contribution", UUID.class),
                                        row.getString("source"),
                                        row.getString("reason")))
                .list();
    }

    Coverage coverage(PackageId id) {
        TreeMap<String, Long> reasons = new TreeMap<>();
        lacking(id, "select reason, count(*) from lacking group by reason")
                .query(
                        row -> {
                            reasons.put(row.getString(1), row.getLong(2));
                        });
        return new Coverage(
                months(id),
                count("packed_original where package = ?", id),
                count("packed_original where package = ? and not withheld", id),
                count("packed_media where package = ?", id),
                count("packed_media where package = ? and missing is null", id),
                new Coverage.Copied(
                        count(COPIES + "and copied", id), count(COPIES + "and not copied", id)),
                reasons,
                new Coverage.Exports(
                        count("packed_export where package = ?", id),
                        count("packed_export where package = ? and missing is null", id)),
                new Coverage.Deviating(deviations.count(id), deviations.list(id, TOLD)),
                count("packed_contribution where package = ? and changed", id));
    }

    private JdbcClient.StatementSpec lacking(PackageId id, String select) {
        return database.sql(MISSING + select)
                .param("id", id.value())
                .param("words", LikenessRules.WORDS_WITHHELD)
                .param("originals", LikenessRules.ORIGINAL_WITHHELD);
    }

    private List<Month> months(PackageId id) {
        return database.sql(
                        """
                        select month, (select count(*) from archive.packed_thread t
                                where t.package = c.package and t.month = c.month) as threads,
                            count(*) filter (where kind in ('POST', 'STORY')) as posts,
                            count(*) filter (where kind in ('COMMENT', 'MENTION', 'REVIEW')) as comments,
                            count(*) filter (where kind in ('DIRECT_MESSAGE', 'BY_HAND')) as messages,
                            count(*) filter (where visibility = 'HIDDEN') as hidden,
                            count(*) filter (where visibility = 'REMOVED') as removed,
                            count(*) filter (where withdrawn) as withdrawn,
                            count(*) filter (where reworded) as reworded
                        from (select *, extract(month from at at time zone ?)::int as month
                            from archive.packed_contribution where package = ?) c
                        group by package, month order by month
                        """)
                .params(SwedishTime.ZONE.getId(), id.value())
                .query(CoverageRows::month)
                .list();
    }

    private long count(String rows, PackageId id) {
        return database.sql("select count(*) from archive." + rows)
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private static Month month(ResultSet row, int number) throws SQLException {
        return new Month(
                row.getInt("month"),
                row.getLong("threads"),
                row.getLong("posts"),
                row.getLong("comments"),
                row.getLong("messages"),
                row.getLong("hidden"),
                row.getLong("removed"),
                row.getLong("withdrawn"),
                row.getLong("reworded"));
    }
}
