package se.uppsikt.records.keeping;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.VersionRows;

/** What sort of thing wordings are, where that is told; also of one that was kept without it. */
@Repository
class GenreRows {
    private final JdbcClient database;

    GenreRows(JdbcClient database) {
        this.database = database;
    }

    void tell(List<VersionRows.Row> rows) {
        List<VersionRows.Row> told =
                rows.stream().filter(r -> r.wording().genre() != null).toList();
        if (told.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        update records.version v
                        set genre = n.genre,
                            genre_print = records.genre_print(v.contribution, v.at, v.likeness, n.genre)
                        from unnest(cast(? as uuid[]), cast(? as timestamptz[]), cast(? as bytea[]), cast(? as text[]))
                            as n (contribution, at, likeness, genre)
                        where v.contribution = n.contribution and v.at = n.at and v.likeness = n.likeness
                            and v.genre is null
                        """)
                .param(1, Columns.ids(told, r -> r.contribution().value()))
                .param(2, Columns.times(told, r -> r.wording().at()))
                .param(3, Columns.bytes(told, r -> r.wording().likeness().raw()))
                .param(4, Columns.texts(told, r -> String.valueOf(r.wording().genre())))
                .update();
        show(told.stream().map(VersionRows.Row::contribution).distinct().toList());
    }

    /** Of the current wording. */
    private void show(List<ContributionId> contributions) {
        database.sql(
                        """
                        update records.contribution c set genre = v.genre
                        from records.version v
                        where c.id = any(cast(? as uuid[])) and v.contribution = c.id and v.number = c.versions
                            and c.genre is distinct from v.genre
                        """)
                .param(1, ContributionId.columns(contributions))
                .update();
    }
}
