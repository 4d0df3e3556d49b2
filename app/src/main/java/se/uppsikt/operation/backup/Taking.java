package se.uppsikt.operation.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import se.uppsikt.base.database.WithoutLimit;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.storage.Shelf;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.operation.backup.DumpRows.Source;
import se.uppsikt.operation.backup.Manifest.Broken;
import se.uppsikt.operation.backup.Manifest.Kept;
import se.uppsikt.operation.backup.Manifest.Table;

/** Takes a copy of the whole while Uppsikt runs, and reads it again. */
@Component
class Taking {
    private static final int PIECE = 1 << 16;

    private final DataSource database;
    private final Places places;
    private final Storage storage;
    private final CopyRows taken;
    private final InstantSource time;

    Taking(
            DataSource database,
            Places places,
            Storage storage,
            CopyRows taken,
            InstantSource time) {
        this.database = new WithoutLimit(database);
        this.places = places;
        this.storage = storage;
        this.taken = taken;
        this.time = time;
    }

    /**
     * @param progress told what is being done, in Swedish
     * @throws Broken when the folder will not do, or what was written is not what is there
     */
    Manifest take(Path folder, Consumer<String> progress) throws IOException, SQLException, Broken {
        CopyFolder copy = CopyFolder.empty(folder);
        Manifest manifest = write(copy, progress);
        manifest.write(folder);
        progress.accept("Läser kopian igen och jämför …");
        copy.verify(Manifest.read(folder));
        taken.add(manifest);
        return manifest;
    }

    private Manifest write(CopyFolder copy, Consumer<String> progress)
            throws IOException, SQLException {
        Instant begun = time.instant();
        List<Table> tables = new ArrayList<>();
        List<Kept> files = new ArrayList<>();
        try (DumpRows rows = DumpRows.snapshot(database.getConnection())) {
            Sha256 schema = rows.schema();
            progress.accept("Kopierar databasen som den är nu …");
            for (Source source : rows.tables()) {
                files.add(
                        copy.put(file(source.file()), out -> tables.add(table(rows, source, out))));
            }
            var sequences = rows.sequences();
            progress.accept("Kopierar bilder, filmer, exporter och arkivpaket …");
            for (Shelf shelf : Shelf.values()) {
                files.addAll(copy.putAll(shelf, storage));
            }
            for (Map.Entry<String, Path> folder : places.folders().entrySet()) {
                files.addAll(copy.putAll(folder.getKey(), folder.getValue()));
            }
            if (Files.isRegularFile(places.roots())) {
                files.add(
                        copy.put(
                                places.roots().getFileName().toString(),
                                out -> Files.copy(places.roots(), out)));
            }
            return new Manifest(begun, schema, tables, sequences, files);
        }
    }

    static String file(String table) {
        return "databas/" + table + ".copy.gz";
    }

    private static Table table(DumpRows rows, Source source, OutputStream to) throws IOException {
        MessageDigest digest = Sha256.digest();
        GZIPOutputStream packed = new GZIPOutputStream(unclosed(to), PIECE);
        try {
            long count = rows.out(source, new DigestOutputStream(packed, digest));
            packed.finish();
            return new Table(source.file(), count, Sha256.ofRaw(digest.digest()));
        } catch (SQLException e) {
            throw new IOException("table " + source.file() + " could not be copied", e);
        }
    }

    private static OutputStream unclosed(OutputStream to) {
        return new FilterOutputStream(to) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
