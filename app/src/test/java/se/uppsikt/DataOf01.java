package se.uppsikt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A data folder that Uppsikt 0.1 left behind, and what stood in it; told in that version's own
 * tables, before anything later has touched them.
 *
 * @param url the database, which the program under test then works in
 */
record DataOf01(Path folder, String url) {

    /** A deed in the ledger, as it was written down. */
    record Deed(UUID contribution, String sentence, String actor) {}

    /** A contribution, with its first words. */
    record Said(UUID contribution, String text, boolean withheld) {}

    static DataOf01 restore(Path folder) throws IOException {
        DataOf01 data = new DataOf01(folder, TestDatabase.freshDatabase());
        try (InputStream dump = new GZIPInputStream(resource("database.sql.gz"))) {
            String sql = new String(dump.readAllBytes(), StandardCharsets.UTF_8);
            try (var connection = data.source().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (java.sql.SQLException e) {
                throw new IOException(e);
            }
        }
        data.unpack();
        return data;
    }

    private void unpack() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(resource("folder.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.copy(zip, file);
            }
        }
    }

    List<Deed> deeds() {
        return database()
                .sql(
                        """
                        select contribution, sentence, actor from records.ledger
                        where contribution is not null order by contribution, number
                        """)
                .query(
                        (row, _) ->
                                new Deed(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3)))
                .list();
    }

    List<Said> said() {
        return database()
                .sql(
                        """
                        select distinct on (c.id) c.id, v.text, c.never_shown
                        from records.contribution c join records.version v on v.contribution = c.id
                        where v.text <> '' order by c.id, v.number
                        """)
                .query(
                        (row, _) ->
                                new Said(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getBoolean(3)))
                .list();
    }

    /** One column of texts. */
    List<String> texts(String query) {
        return database().sql(query).query((row, _) -> row.getString(1)).list();
    }

    JdbcClient database() {
        return JdbcClient.create(source());
    }

    private DriverManagerDataSource source() {
        return new DriverManagerDataSource(url, "postgres", "");
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DataOf01.class.getResourceAsStream("v01/" + name), name);
    }
}
