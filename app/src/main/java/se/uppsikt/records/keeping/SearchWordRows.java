package se.uppsikt.records.keeping;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.Records.SearchWords;
import se.uppsikt.records.Records.SearchWords.Wording;

/** Makes what searches look in as the database does when a contribution is kept without it. */
@Repository
class SearchWordRows {
    private final JdbcClient database;

    SearchWordRows(JdbcClient database) {
        this.database = database;
    }

    SearchWords of(Collection<Wording> wordings) {
        List<Wording> asked = List.copyOf(wordings);
        Map<Wording, String> made = HashMap.newHashMap(asked.size());
        database.sql(
                        """
                        select w.place, cast(records.search_words(w.author, w.written) as text) as words
                        from unnest(cast(? as text[]), cast(? as text[])) with ordinality as w (author, written, place)
                        """)
                .param(1, Columns.texts(asked, Wording::author))
                .param(2, Columns.texts(asked, Wording::text))
                .query(
                        (row, number) ->
                                made.put(
                                        asked.get(row.getInt("place") - 1), row.getString("words")))
                .list();
        return new SearchWords(made);
    }
}
