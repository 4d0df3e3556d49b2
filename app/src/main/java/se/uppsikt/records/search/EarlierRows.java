package se.uppsikt.records.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.search.SearchRows.Place;
import se.uppsikt.records.search.SearchRows.Question;

/**
 * What the wordings of what has been changed say, each by itself. Few contributions are ever
 * changed; all that match are looked at.
 */
@Repository
class EarlierRows {
    private static final String FOUND =
            """
            select distinct id, written_at from (
                select c.words, v.text, k.id, k.written_at, k.account, k.confidential, k.never_shown
                from records.earlier_words c
                join records.version v on v.id = c.version
                join records.contribution k on k.id = c.contribution
                where (%s)) c where %s (%s)
            """;

    private static final String SIGNS = "c.signs @> (select records.signs(:words))";

    private final JdbcClient database;

    EarlierRows(JdbcClient database) {
        this.database = database;
    }

    /** Those of which any wording matches, the newest contributions first. */
    List<Place> matching(Question question, @Nullable Place before, int limit) {
        boolean literally = question.literally();
        String sql =
                FOUND.formatted(
                                SearchRows.WORDED + (literally ? " or " + SIGNS : ""),
                                SearchRows.MAY_BE_SHOWN.strip() + " and",
                                SearchRows.WORDED
                                        + (literally ? " or " + SearchRows.LITERALLY : ""))
                        + (before == null ? "" : SearchRows.OLDER)
                        + SearchRows.NEWEST_FIRST
                        + ":limit";
        JdbcClient.StatementSpec asked =
                database.sql(sql)
                        .param("words", question.words())
                        .param("begins", question.begins())
                        .param("limit", limit)
                        .params(question.clearance().columns());
        return (before == null
                        ? asked
                        : asked.param("at", Columns.time(before.writtenAt()))
                                .param("id", before.id().value().toString()))
                .query(SearchRows::place)
                .list();
    }
}
