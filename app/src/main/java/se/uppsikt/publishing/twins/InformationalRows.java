package se.uppsikt.publishing.twins;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.publishing.DraftId;

/** SQL of the table {@code publishing.informational}: what is said of a draft. */
@Repository
class InformationalRows {
    private final JdbcClient jdbc;

    InformationalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(DraftId draft, Informational said) {
        jdbc.sql(
                        """
                        insert into publishing.informational (draft, languages, said_by, said_at)
                        values (:draft, cast(:languages as text[]), :by, :at)
                        on conflict (draft) do update set languages = excluded.languages,
                            said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .param("draft", draft.value())
                .param("languages", said.languages().toArray(String[]::new))
                .param("by", said.by())
                .param("at", Columns.time(said.at()))
                .update();
    }

    Optional<Informational> of(DraftId draft) {
        return jdbc.sql("select * from publishing.informational where draft = ?")
                .param(draft.value())
                .query(
                        (row, _) ->
                                new Informational(
                                        List.of((String[]) row.getArray("languages").getArray()),
                                        row.getString("said_by"),
                                        Columns.time(row, "said_at")))
                .optional();
    }
}
