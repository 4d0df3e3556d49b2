package se.uppsikt.platforms.imports;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.imports.ImportLifeRules.Cause;

/** The SQL of imports themselves; what they gave is in {@link ImportReportRows}. */
@Component
class ImportRows {
    private static final String COLUMNS =
            """
            select id, account, state, ordered_by, ordered_at, ended_at, trouble, file, element,
                   files, taken, completed, known, media, media_bytes, repaired, notes
              from archive.import
            """;

    private final JdbcClient sql;

    ImportRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** False when the account has an import under way already. */
    boolean add(Import ordered, List<Import.Part> parts) {
        int added =
                sql.sql(
                                """
                                insert into archive.import (id, account, state, ordered_by, ordered_at)
                                values (:id, :account, :state, :by, :at)
                                on conflict (account)
                                   where state in ('WAITING', 'RUNNING', 'STOPPING') do nothing
                                """)
                        .param("id", ordered.id().value())
                        .param("account", ordered.account().value())
                        .param("state", ordered.state().name())
                        .param("by", ordered.order().by())
                        .param("at", Columns.time(ordered.order().at()))
                        .update();
        if (added == 1) {
            parts.forEach(part -> add(ordered.id(), part));
        }
        return added == 1;
    }

    private void add(ImportId id, Import.Part part) {
        sql.sql(
                        """
                        insert into archive.import_part
                               (import, number, name, path, ours, size, modified, sha256)
                        values (:import, :number, :name, :path, :ours, :size, :modified, :sha256)
                        """)
                .param("import", id.value())
                .param("number", part.number())
                .param("name", part.name())
                .param("path", part.path().toString())
                .param("ours", part.ours())
                .param("size", part.size())
                .param("modified", Columns.time(part.modified()))
                .param("sha256", part.sha256())
                .update();
    }

    Optional<Import> find(ImportId id) {
        return sql.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query(ImportRows::toImport)
                .optional();
    }

    List<Import> latest(Set<AccountId> accounts, int limit) {
        return sql.sql(
                        COLUMNS
                                + " where account = any(:accounts) order by ordered_at desc limit :limit")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query(ImportRows::toImport)
                .list();
    }

    List<Import.Part> parts(ImportId id) {
        return sql.sql(
                        """
                        select number, name, path, ours, size, modified, sha256
                          from archive.import_part where import = :import order by number
                        """)
                .param("import", id.value())
                .query(ImportRows::toPart)
                .list();
    }

    void fingerprint(ImportId id, int part, String sha256) {
        sql.sql(
                        """
                        update archive.import_part set sha256 = :sha256
                         where import = :import and number = :number
                        """)
                .param("sha256", sha256)
                .param("import", id.value())
                .param("number", part)
                .update();
    }

    /** Moves it along; false when there is no such edge from where it stands. */
    boolean move(ImportId id, Cause cause) {
        return ImportLifeRules.LIFE.targets(cause).entrySet().stream()
                .anyMatch(edge -> move(id, edge.getValue(), edge.getKey()));
    }

    private boolean move(ImportId id, Collection<Import.State> from, Import.State to) {
        return sql.sql(
                                """
                                update archive.import
                                   set state = :to, trouble = null, ended_at = null
                                 where id = :id and state = any(:from)
                                """)
                        .param("to", to.name())
                        .param("id", id.value())
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    /**
     * It stands still for good, or until somebody lets it go on; false when it already did, because
     * another node was before.
     */
    boolean end(ImportId id, Cause cause, @Nullable String trouble, Instant at) {
        return ImportLifeRules.LIFE.targets(cause).entrySet().stream()
                .anyMatch(edge -> end(id, new Edge(edge.getValue(), edge.getKey()), trouble, at));
    }

    private record Edge(Collection<Import.State> from, Import.State to) {}

    private boolean end(ImportId id, Edge edge, @Nullable String trouble, Instant at) {
        return sql.sql(
                                """
                        update archive.import set state = :state, trouble = :trouble, ended_at = :at
                         where id = :id and state = any(:from)
                        """)
                        .param("state", edge.to().name())
                        .param("from", edge.from().stream().map(Enum::name).toArray(String[]::new))
                        .param("trouble", trouble)
                        .param("at", Columns.time(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** The export has been opened for the first time; false when it had been already. */
    boolean opened(ImportId id, int files) {
        return sql.sql("update archive.import set files = :files where id = :id and files is null")
                        .param("files", files)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /**
     * Goes back to the beginning when there are other files to read than before, as after a new
     * release: a position counts for the plan it was taken in. What is kept already is known again.
     */
    void restartIfOther(ImportId id, int files) {
        sql.sql(
                        """
                        update archive.import set files = :files, file = 0, element = 0, files_read = 0
                         where id = :id and files <> :files
                        """)
                .param("files", files)
                .param("id", id.value())
                .update();
    }

    /**
     * The transaction is over before it is on disk. If the power goes, its items and its position
     * go together and are read again; whatever is written after it, the end of the import too, is
     * on disk only when this is.
     */
    void waitForNoDisk() {
        sql.sql("set local synchronous_commit = off").update();
    }

    /**
     * Moves the position and adds to the tally; false when somebody else has moved it meanwhile.
     */
    boolean advance(Import from, ImportBatch batch, Import.Tally more) {
        return sql.sql(
                                """
                        update archive.import
                           set file = :file, element = :element,
                               files_read = files_read + :finished, taken = taken + :taken,
                               completed = completed + :completed, known = known + :known,
                               media = media + :media, media_bytes = media_bytes + :bytes,
                               repaired = repaired + :repaired, notes = notes + :notes
                         where id = :id and file = :from_file and element = :from_element
                           and state in ('RUNNING', 'STOPPING')
                        """)
                        .param("file", batch.after().file())
                        .param("element", batch.after().element())
                        .param("finished", batch.finished())
                        .param("taken", more.taken())
                        .param("completed", more.completed())
                        .param("known", more.known())
                        .param("media", more.media())
                        .param("bytes", more.mediaBytes())
                        .param("repaired", more.repaired())
                        .param("notes", more.notes())
                        .param("id", from.id().value())
                        .param("from_file", from.progress().file())
                        .param("from_element", from.progress().element())
                        .update()
                == 1;
    }

    /** How many of its files have not been read to their end. */
    int unfinishedFiles(ImportId id) {
        return sql.sql("select coalesce(files, 0) - files_read from archive.import where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void noted(ImportId id, int more) {
        sql.sql("update archive.import set notes = notes + :more where id = :id")
                .param("more", more)
                .param("id", id.value())
                .update();
    }

    /** Whether there is such an import, for the cleaning of what was left behind. */
    boolean known(UUID id) {
        return sql.sql("select exists (select from archive.import where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static Import toImport(ResultSet row, int number) throws SQLException {
        Instant ended = Columns.timeOrNull(row, "ended_at");
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                Import.State.valueOf(row.getString("state")),
                new Import.Order(row.getString("ordered_by"), Columns.time(row, "ordered_at")),
                new Import.Progress(
                        row.getInt("file"),
                        row.getInt("element"),
                        row.getObject("files", Integer.class),
                        ended),
                toTally(row),
                row.getString("trouble"));
    }

    private static Import.Tally toTally(ResultSet row) throws SQLException {
        return new Import.Tally(
                row.getLong("taken"),
                row.getLong("completed"),
                row.getLong("known"),
                row.getLong("media"),
                row.getLong("media_bytes"),
                row.getLong("repaired"),
                row.getLong("notes"));
    }

    private static Import.Part toPart(ResultSet row, int number) throws SQLException {
        return new Import.Part(
                row.getInt("number"),
                row.getString("name"),
                Path.of(row.getString("path")),
                row.getBoolean("ours"),
                row.getLong("size"),
                Columns.time(row, "modified"),
                row.getString("sha256"));
    }
}
