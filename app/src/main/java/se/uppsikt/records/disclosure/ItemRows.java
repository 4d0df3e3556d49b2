package se.uppsikt.records.disclosure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;

/** What belongs to each request. */
@Repository
class ItemRows {
    private final JdbcClient database;

    ItemRows(JdbcClient database) {
        this.database = database;
    }

    /** Those that did not belong to it before. */
    List<ContributionId> add(
            DisclosureId id,
            Collection<ContributionId> contributions,
            @Nullable UUID portion,
            Instant at,
            String by) {
        return database.sql(
                        """
                        insert into records.disclosure_item (disclosure, contribution, written_at, added_at, added_by,
                            portion)
                        select :disclosure, c.id, c.written_at, :at, :by, cast(:portion as uuid)
                        from records.contribution c where c.id = any(cast(:ids as uuid[]))
                        on conflict do nothing
                        returning contribution
                        """)
                .param("disclosure", id.value())
                .param("at", Columns.time(at))
                .param("by", by)
                .param("portion", portion == null ? null : portion.toString())
                .param("ids", ContributionId.columns(contributions))
                .query((row, _) -> new ContributionId(Columns.id(row, "contribution")))
                .list();
    }

    /**
     * @return the portion that it came with, if it did
     */
    List<UUID> takeOut(DisclosureId id, ContributionId contribution) {
        return database
                .sql(
                        """
                        delete from records.disclosure_item where disclosure = ? and contribution = ?
                        returning coalesce(portion, disclosure) as part
                        """)
                .params(id.value(), contribution.value())
                .query((row, _) -> Columns.id(row, "part"))
                .list()
                .stream()
                .filter(part -> !part.equals(id.value()))
                .toList();
    }

    /**
     * In the order in which they were written.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<ContributionId> page(DisclosureId id, @Nullable ContributionId after, int limit) {
        return database.sql(
                        """
                        select contribution from records.disclosure_item i where disclosure = :id
                        """
                                + (after == null
                                        ? ""
                                        : """
                                          and (written_at, contribution) > (
                                              select a.written_at, a.contribution from records.disclosure_item a
                                              where a.disclosure = :id and a.contribution = cast(:after as uuid))
                                          """)
                                + " order by written_at, contribution limit :limit")
                .param("id", id.value())
                .param("after", after == null ? null : after.value().toString())
                .param("limit", limit)
                .query((row, _) -> new ContributionId(Columns.id(row, "contribution")))
                .list();
    }

    /** Those of them that belong to it. */
    Set<ContributionId> among(DisclosureId id, Collection<ContributionId> contributions) {
        return database.sql(
                        """
                        select contribution from records.disclosure_item
                        where disclosure = ? and contribution = any(cast(? as uuid[]))
                        """)
                .params(id.value(), ContributionId.columns(contributions))
                .query((row, _) -> new ContributionId(Columns.id(row, "contribution")))
                .set();
    }

    /**
     * Those of them that belong to a request that goes on or was granted, or that are themselves a
     * request which waits.
     */
    Set<ContributionId> askedFor(Collection<ContributionId> contributions) {
        return database.sql(
                        """
                        select i.contribution from records.disclosure_item i
                        join records.disclosure d on d.id = i.disclosure
                        where i.contribution = any(cast(:ids as uuid[])) and d.state not in ('WITHDRAWN', 'REFUSED')
                        union
                        select source from records.disclosure
                        where source = any(cast(:ids as uuid[])) and closed_at is null
                        """)
                .param("ids", ContributionId.columns(contributions))
                .query((row, _) -> new ContributionId(Columns.id(row, "contribution")))
                .set();
    }

    /** How many belong to it; nobody counts further than so many. */
    int count(DisclosureId id, int most) {
        return database.sql(
                        """
                        select count(*) from (
                            select from records.disclosure_item where disclosure = ? limit ?) counted
                        """)
                .params(id.value(), most)
                .query(Integer.class)
                .single();
    }
}
