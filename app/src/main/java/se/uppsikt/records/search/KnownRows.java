package se.uppsikt.records.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.search.SearchRows.Place;

/** Of what is known by a number already, what somebody may read. */
@Repository
class KnownRows {
    private final JdbcClient database;

    KnownRows(JdbcClient database) {
        this.database = database;
    }

    List<Place> newest(
            List<ContributionId> known, Clearance clearance, @Nullable Place before, int limit) {
        return database.sql(
                        "select id, written_at from records.contribution where id = any(cast(:known as uuid[])) and"
                                + SearchRows.MAY_BE_SHOWN
                                + (before == null ? "" : SearchRows.OLDER)
                                + SearchRows.NEWEST_FIRST
                                + ":limit")
                .params(clearance.columns())
                .param("known", ContributionId.columns(known))
                .param("at", before == null ? null : Columns.time(before.writtenAt()))
                .param("id", before == null ? null : before.id().value().toString())
                .param("limit", limit)
                .query(SearchRows::place)
                .list();
    }
}
