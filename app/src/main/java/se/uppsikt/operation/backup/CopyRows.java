package se.uppsikt.operation.backup;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;

/** When copies were taken. */
@Repository
class CopyRows {
    private final JdbcClient database;

    CopyRows(JdbcClient database) {
        this.database = database;
    }

    void add(Manifest manifest) {
        database.sql(
                        """
                        insert into operation.copy_taken (taken_at, tables, rows, files, bytes)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        Columns.time(manifest.takenAt()),
                        manifest.tables().size(),
                        manifest.rows(),
                        manifest.files().size(),
                        manifest.bytes())
                .update();
    }

    Optional<Instant> latest() {
        return database.sql(
                        "select taken_at from operation.copy_taken order by taken_at desc limit 1")
                .query((row, n) -> Columns.time(row, "taken_at"))
                .optional();
    }
}
