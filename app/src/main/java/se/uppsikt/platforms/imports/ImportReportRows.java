package se.uppsikt.platforms.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;

/** The SQL of what imports gave: counts, remarks, and which contribution a medium came with. */
@Component
class ImportReportRows {
    private final JdbcClient sql;

    ImportReportRows(JdbcClient sql) {
        this.sql = sql;
    }

    void count(ImportId id, ImportReport.Count count) {
        sql.sql(
                        """
                        insert into archive.import_count as c
                               (import, kind, year, taken, completed, known)
                        values (:import, :kind, :year, :taken, :completed, :known)
                        on conflict (import, kind, year) do update
                           set taken = c.taken + excluded.taken,
                               completed = c.completed + excluded.completed,
                               known = c.known + excluded.known
                        """)
                .param("import", id.value())
                .param("kind", count.kind())
                .param("year", count.year())
                .param("taken", count.taken())
                .param("completed", count.completed())
                .param("known", count.known())
                .update();
    }

    void note(ImportId id, List<ImportReport.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into archive.import_note (import, sentence, file, element, unread)
                        select :import, sentence, file, element, unread
                          from unnest(cast(:sentences as text[]), cast(:files as text[]),
                                      cast(:elements as int[]), cast(:unread as boolean[]))
                               with ordinality as line (sentence, file, element, unread, place)
                         order by place
                        """)
                .param("import", id.value())
                .param("sentences", column(lines, ImportReport.Line::sentence))
                .param("files", column(lines, ImportReport.Line::file))
                .param("elements", column(lines, line -> Integer.toString(line.element())))
                .param("unread", column(lines, line -> Boolean.toString(line.unread())))
                .update();
    }

    /** Remembers which contribution each medium came with; the first one stays. */
    void belong(AccountId account, Map<String, String> keysBySha256) {
        if (keysBySha256.isEmpty()) {
            return;
        }
        List<Map.Entry<String, String>> media = List.copyOf(keysBySha256.entrySet());
        sql.sql(
                        """
                        insert into archive.import_media (account, sha256, key)
                        select :account, sha256, key
                          from unnest(cast(:sha256 as text[]), cast(:keys as text[])) as m (sha256, key)
                        on conflict do nothing
                        """)
                .param("account", account.value())
                .param("sha256", column(media, Map.Entry::getKey))
                .param("keys", column(media, Map.Entry::getValue))
                .update();
    }

    private static <T> String[] column(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /** The key of the contribution that each of these media came with first. */
    Map<String, String> owners(AccountId account, Collection<String> sha256) {
        return sql
                .sql(
                        """
                        select sha256, key from archive.import_media
                         where account = :account and sha256 = any(:sha256)
                        """)
                .param("account", account.value())
                .param("sha256", sha256.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("sha256"), row.getString("key")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<ImportReport.Count> counts(ImportId id) {
        return sql.sql(
                        """
                        select kind, year, taken, completed, known from archive.import_count
                         where import = :import order by year desc, kind
                        """)
                .param("import", id.value())
                .query(
                        (row, n) ->
                                new ImportReport.Count(
                                        row.getString("kind"),
                                        row.getInt("year"),
                                        row.getLong("taken"),
                                        row.getLong("completed"),
                                        row.getLong("known")))
                .list();
    }

    List<ImportReport.Remark> remarks(ImportId id) {
        return remarks(id, false);
    }

    /** Those that tell of something not read. */
    List<ImportReport.Remark> unread(ImportId id) {
        return remarks(id, true);
    }

    private List<ImportReport.Remark> remarks(ImportId id, boolean onlyUnread) {
        return sql.sql(
                        """
                        select sentence, count(*) as times, min(file) as example
                          from archive.import_note
                         where import = :import and (unread or not :only_unread)
                         group by sentence order by times desc, sentence
                        """)
                .param("import", id.value())
                .param("only_unread", onlyUnread)
                .query(
                        (row, n) ->
                                new ImportReport.Remark(
                                        row.getString("sentence"),
                                        row.getLong("times"),
                                        row.getString("example")))
                .list();
    }

    /** The remarks in order, in pages. */
    List<ImportReport.Line> lines(ImportId id, long after, int limit) {
        return sql.sql(
                        """
                        select number, sentence, file, element, unread from archive.import_note
                         where import = :import and number > :after order by number limit :limit
                        """)
                .param("import", id.value())
                .param("after", after)
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new ImportReport.Line(
                                        row.getLong("number"),
                                        row.getString("sentence"),
                                        row.getString("file"),
                                        row.getInt("element"),
                                        row.getBoolean("unread")))
                .list();
    }
}
