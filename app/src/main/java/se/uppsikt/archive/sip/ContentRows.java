package se.uppsikt.archive.sip;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Version;

/**
 * What goes into a package: which contributions, in which order, with which originals and media.
 */
@Repository
public class ContentRows {
    private static final String ZONE = SwedishTime.ZONE.getId();

    private final JdbcClient database;
    private final JdbcTemplate batch;
    private final CoverageRows coverage;
    private final PackedMediaRows media;
    private final PackedOriginalRows originals;

    ContentRows(
            JdbcClient database,
            JdbcTemplate batch,
            CoverageRows coverage,
            PackedMediaRows media,
            PackedOriginalRows originals) {
        this.database = database;
        this.batch = batch;
        this.coverage = coverage;
        this.media = media;
        this.originals = originals;
    }

    /** A post and how many have commented on it. */
    record PostPlace(ContributionId post, long comments) {}

    /**
     * A contribution of a package.
     *
     * @param standing how it stood then; null when that was not noted
     */
    public record Packed(ContributionId contribution, @Nullable String standing) {
        public boolean still(Contribution now) {
            return standing == null || standing.equals(PackedRules.standing(now));
        }
    }

    /** Where in the presentation a post or conversation is. */
    record ThreadPlace(int month, int place) {}

    public void clear(PackageId id) {
        for (String table :
                List.of(
                        "packed_contribution",
                        "packed_thread",
                        "packed_original",
                        "packed_media",
                        "packed_deviation",
                        "packed_export")) {
            database.sql("delete from archive." + table + " where package = ?")
                    .param(id.value())
                    .update();
        }
    }

    void add(PackageId id, List<Kept> page) {
        List<Object[]> contributions = new ArrayList<>();
        List<Object[]> media = new ArrayList<>();
        for (Kept kept : page) {
            contributions.add(contribution(id, kept));
            for (Version version : kept.versions()) {
                for (Version.Media each : version.media()) {
                    media.add(medium(id, kept.contribution().id(), each));
                }
            }
        }
        batch.batchUpdate(
                "insert into archive.packed_contribution (package, contribution, thread, at, kind,"
                        + " visibility, withdrawn, reworded, never_shown, standing)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                contributions);
        batch.batchUpdate(
                "insert into archive.packed_media (package, media, contribution, hash, mime, size,"
                        + " original_name, source, missing) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                media);
    }

    /** Numbers the posts and conversations within the month in which each begins this year. */
    public void arrange(PackageId id) {
        database.sql(
                        """
                        insert into archive.packed_thread (package, month, place, thread)
                        select ?, month, row_number() over (partition by month order by first, thread), thread
                        from (
                            select thread, min(at) as first,
                                extract(month from min(at) at time zone ?)::int as month
                            from archive.packed_contribution where package = ? group by thread) threads
                        """)
                .params(id.value(), ZONE, id.value())
                .update();
    }

    List<PlatformKey> threads(PackageId id, int month, int from, int to) {
        return database.sql(
                        """
                        select thread from archive.packed_thread
                        where package = ? and month = ? and place between ? and ? order by place
                        """)
                .params(id.value(), month, from, to)
                .query((row, number) -> new PlatformKey(row.getString(1)))
                .list();
    }

    /** Where each of these is. */
    Map<PlatformKey, ThreadPlace> places(PackageId id, Collection<PlatformKey> threads) {
        Map<PlatformKey, ThreadPlace> places = new HashMap<>();
        database.sql(
                        """
                        select thread, month, place from archive.packed_thread
                        where package = ? and thread = any (?)
                        """)
                .params(id.value(), threads.stream().map(PlatformKey::value).toArray(String[]::new))
                .query(
                        row -> {
                            places.put(
                                    new PlatformKey(row.getString("thread")),
                                    new ThreadPlace(row.getInt("month"), row.getInt("place")));
                        });
        return places;
    }

    /** The posts written last in the year, newest first. */
    List<PostPlace> newestPosts(PackageId id, int limit) {
        return database.sql(
                        """
                        select contribution, (select count(*) from archive.packed_contribution c
                            where c.package = p.package and c.thread = p.thread and c.kind = 'COMMENT')
                        from archive.packed_contribution p
                        where package = ? and kind in ('POST', 'STORY')
                        order by at desc, contribution desc limit ?
                        """)
                .params(id.value(), limit)
                .query(
                        (row, number) ->
                                new PostPlace(
                                        new ContributionId(row.getObject(1, UUID.class)),
                                        row.getLong(2)))
                .list();
    }

    PackedMediaRows media() {
        return media;
    }

    PackedOriginalRows originals() {
        return originals;
    }

    DeviationRows deviations() {
        return coverage.deviations();
    }

    public Coverage coverage(PackageId id) {
        return coverage.coverage(id);
    }

    List<CoverageRows.Missing> missing(PackageId id) {
        return coverage.missing(id);
    }

    /** The next contributions of a package that the receipt has not marked yet. */
    public List<Packed> unarchived(PackageId id, int limit) {
        return database.sql(
                        """
                        select contribution, standing from archive.packed_contribution
                        where package = ? and not archived and not changed
                        order by contribution limit ?
                        """)
                .params(id.value(), limit)
                .query(
                        (row, number) ->
                                new Packed(
                                        new ContributionId(row.getObject(1, UUID.class)),
                                        row.getString(2)))
                .list();
    }

    public void archived(PackageId id, List<ContributionId> contributions) {
        mark(id, "archived", contributions);
    }

    /** They are not as they were packed; the receipt does not concern them as they are. */
    public void changed(PackageId id, List<ContributionId> contributions) {
        mark(id, "changed", contributions);
    }

    private void mark(PackageId id, String mark, List<ContributionId> contributions) {
        database.sql(
                        """
                        update archive.packed_contribution set %s = true
                        where package = ? and contribution = any (cast(? as uuid[]))
                        """
                                .formatted(mark))
                .params(id.value(), ContributionId.columns(contributions))
                .update();
    }

    private static Object[] contribution(PackageId id, Kept kept) {
        Contribution c = kept.contribution();
        return new Object[] {
            id.value(),
            c.id().value(),
            c.thread().value(),
            Columns.time(c.writtenAt()),
            c.kind().name(),
            c.facts().visibility().name(),
            c.facts().withdrawnAt() != null,
            kept.versions().size() > 1,
            c.facts().neverShown(),
            PackedRules.standing(c)
        };
    }

    private static Object[] medium(PackageId id, ContributionId contribution, Version.Media media) {
        StoredMedia stored = media.state() == Version.State.KEPT ? media.stored() : null;
        return new Object[] {
            id.value(),
            media.id().value(),
            contribution.value(),
            stored == null ? null : stored.hash().hex(),
            stored == null ? null : stored.mime(),
            stored == null ? null : stored.size(),
            media.originalName(),
            media.source() == null ? null : media.source().toString(),
            stored == null ? LikenessRules.whyMissing(media) : null
        };
    }
}
