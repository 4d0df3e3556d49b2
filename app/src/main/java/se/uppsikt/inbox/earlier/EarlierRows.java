package se.uppsikt.inbox.earlier;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/** What one person wrote before, by the shelves that somebody may read (B6). */
@Repository
class EarlierRows {
    /** Each shelf's own list is in order already; a page takes what comes first of them all. */
    private static final String EARLIER =
            """
            select each.id from %s as shown
            cross join lateral (
                select id, written_at from records.contribution
                where account = shown.account and confidential = shown.confidential
                    and author_platform_id = :author and direction = 'RECEIVED'
                    and author_platform_id is not null and not never_shown and retention <> 'DISPOSED'
                    and (written_at, id) < (cast(:at as timestamptz), cast(:id as uuid))
                order by written_at desc, id desc limit :limit) each
            order by each.written_at desc, each.id desc limit :limit
            """
                    .formatted(Columns.SHELVES);

    private final JdbcClient database;

    EarlierRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Newest first.
     *
     * @param author the id that the platform tells
     * @param before what was written earlier than this one
     */
    List<ContributionId> earlier(
            Clearance clearance, String author, Contribution before, int limit) {
        return database.sql(EARLIER)
                .params(clearance.columns())
                .param("author", StorableText.text(author))
                .param("at", Columns.time(before.writtenAt()))
                .param("id", before.id().value())
                .param("limit", limit)
                .query((row, _) -> new ContributionId(Columns.id(row, "id")))
                .list();
    }
}
