package se.uppsikt.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    void note(ImportId id, ImportReport.Line line) {
        sql.sql(
                        """
                        insert into archive.import_note (import, sentence, file, element, unread)
                        values (:import, :sentence, :file, :element, :unread)
                        """)
                .param("import", id.value())
                .param("sentence", line.sentence())
                .param("file", line.file())
                .param("element", line.element())
                .param("unread", line.unread())
                .update();
    }

    /** Remembers that a medium came with a contribution; the first one stays. */
    void belongs(AccountId account, String sha256, String key) {
        sql.sql(
                        """
                        insert into archive.import_media (account, sha256, key)
                        values (:account, :sha256, :key) on conflict do nothing
                        """)
                .param("account", account.value())
                .param("sha256", sha256)
                .param("key", key)
                .update();
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
