package se.uppsikt.publishing.remarks;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.publishing.DraftId;

/** SQL of the table {@code publishing.remark}: what colleagues say of a draft beside it. */
@Repository
class RemarkRows {
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    RemarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, DraftId draft, Remark said) {
        jdbc.sql(
                        "insert into publishing.remark (id, draft, text, by_name, at) values (?, ?, ?, ?, ?)")
                .params(id, draft.value(), said.text(), said.by(), Columns.time(said.at()))
                .update();
    }

    /** The latest, the first of them first. */
    List<Remark> of(DraftId draft) {
        return jdbc.sql("select * from publishing.remark where draft = ? order by id desc limit ?")
                .params(draft.value(), SHOWN)
                .query(
                        (row, _) ->
                                new Remark(
                                        row.getString("text"),
                                        row.getString("by_name"),
                                        Columns.time(row, "at")))
                .list()
                .reversed();
    }
}
