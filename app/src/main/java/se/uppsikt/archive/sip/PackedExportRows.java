package se.uppsikt.archive.sip;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.imports.ExportRows.HandedIn;

/** The exports that go into a package. */
@Repository
class PackedExportRows {
    private final JdbcClient database;

    PackedExportRows(JdbcClient database) {
        this.database = database;
    }

    void add(PackageId id, PackedExport packed) {
        HandedIn export = packed.export();
        database.sql(
                        """
                        insert into archive.packed_export
                            (package, place, sha256, name, size, handed_in_at, handed_in_by, missing)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, id.value())
                .param(2, packed.place())
                .param(3, export.sha256())
                .param(4, export.name())
                .param(5, export.size())
                .param(6, Columns.time(export.at()))
                .param(7, export.by())
                .param(8, packed.missing())
                .update();
    }
}
