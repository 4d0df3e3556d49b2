package se.uppsikt.operation.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.base.database.WithoutLimit;
import se.uppsikt.base.shared.OwnerOnly;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.storage.Shelf;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.base.storage.StorageKey;
import se.uppsikt.operation.backup.DumpRows.Source;
import se.uppsikt.operation.backup.Manifest.Broken;
import se.uppsikt.operation.backup.Manifest.Kept;
import se.uppsikt.operation.backup.Manifest.Table;

/**
 * Puts a copy into an empty database and an empty data folder. Everything is read and compared
 * before anything is written; the database is filled in one transaction, which is committed only
 * when every table, copied out again, is what the list says.
 */
@Component
class PuttingBack {
    private static final String TRIGGERS =
            """
            select format('alter table %s %s trigger %I', t.tgrelid::regclass,
                case t.tgenabled when 'A' then 'enable always' when 'R' then 'enable replica'
                    when 'D' then 'disable' else 'enable' end, t.tgname)
            from pg_trigger t join pg_class c on c.oid = t.tgrelid
                join pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and n.nspname not like 'pg\\_%' order by 1
            """;

    private static final String TIES =
            " from pg_constraint k where k.contype = 'f' and k.conparentid = 0 order by 1";

    private static final String ADD_TIES =
            "select format('alter table %s add constraint %I %s',"
                    + " k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))"
                    + TIES;

    private static final String DROP_TIES =
            "select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname)"
                    + TIES;

    private static final int PIECE = 1 << 16;

    private final DataSource database;
    private final Places places;
    private final Storage storage;

    PuttingBack(DataSource database, Places places, Storage storage) {
        this.database = new WithoutLimit(database);
        this.places = places;
        this.storage = storage;
    }

    /**
     * What was done.
     *
     * @param earlier when the database was filled from this very copy before, and is left as it is;
     *     empty when it was filled now
     */
    record Done(Manifest manifest, Optional<Instant> earlier) {}

    /**
     * @throws Broken when the copy or the database will not do
     */
    Done putBack(Path folder, Consumer<String> progress) throws IOException, SQLException, Broken {
        Manifest manifest = Manifest.read(folder);
        CopyFolder copy = new CopyFolder(folder);
        progress.accept("Läser kopian och jämför …");
        copy.verify(manifest);
        try (DumpRows rows = DumpRows.loading(database.getConnection())) {
            Optional<Instant> earlier = rows.putBack(manifest.takenAt());
            if (earlier.isPresent()) {
                return new Done(manifest, earlier);
            }
            requireFit(rows, manifest);
            progress.accept("Lägger tillbaka bilder, filmer, exporter och arkivpaket …");
            for (Kept file : manifest.files()) {
                putBack(copy, file);
            }
            progress.accept("Lägger tillbaka databasen …");
            load(rows, manifest, copy);
            progress.accept("Läser databasen igen och jämför …");
            compare(rows, manifest);
            rows.rememberPutBack(manifest);
            rows.commit();
            rows.execute("analyze");
            rows.commit();
        }
        return new Done(manifest, Optional.empty());
    }

    private static void requireFit(DumpRows rows, Manifest manifest) throws SQLException, Broken {
        if (rows.used()) {
            throw new Broken(
                    "Databasen är inte tom. En säkerhetskopia läggs bara tillbaka på en tom: välj en ny mapp med --uppsikt.data=…, eller en ny databas. Ingenting har ändrats.");
        }
        if (!rows.schema().equals(manifest.schema())) {
            throw new Broken(
                    "Kopian är tagen med en annan version av Uppsikt. Lägg tillbaka den med den versionen, och uppgradera sedan. Ingenting har ändrats.");
        }
    }

    private void putBack(CopyFolder copy, Kept file) throws IOException, Broken {
        Optional<StorageKey> key = key(file.place());
        if (key.isPresent()) {
            Path folder = storage.workplace(key.get().shelf());
            Path beside = Files.createTempFile(folder, "aterstalld", null);
            write(copy, file, beside);
            storage.put(key.get(), beside);
            return;
        }
        Path target = target(file.place());
        if (target != null) {
            OwnerOnly.folder(Objects.requireNonNull(target.getParent()));
            Path beside = target.resolveSibling(target.getFileName() + ".pa-vag");
            write(copy, file, beside);
            Files.move(
                    beside,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Beside, so that a name always has all its bytes. */
    private static void write(CopyFolder copy, Kept file, Path beside) throws IOException, Broken {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = new DigestInputStream(copy.open(file), digest)) {
            Files.deleteIfExists(beside);
            Files.createFile(beside, OwnerOnly.file());
            Files.copy(bytes, beside, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Sha256.ofRaw(digest.digest()).equals(file.hash())) {
            throw new Broken("Filen " + file.place() + " ändrades medan den lästes.");
        }
    }

    private static Optional<StorageKey> key(String place) {
        return Stream.of(Shelf.values())
                .filter(shelf -> place.startsWith(shelf.word() + "/"))
                .findFirst()
                .map(shelf -> new StorageKey(shelf, place.substring(shelf.word().length() + 1)));
    }

    private @Nullable Path target(String place) {
        int stroke = place.indexOf('/');
        if (stroke < 0) {
            return places.home().resolve(place);
        }
        Path folder = places.folders().get(place.substring(0, stroke));
        return folder == null ? null : folder.resolve(place.substring(stroke + 1));
    }

    /** With triggers and ties off, which would else refuse or do everything once more. */
    private static void load(DumpRows rows, Manifest manifest, CopyFolder copy)
            throws SQLException, IOException, Broken {
        List<Source> tables = rows.tables();
        List<String> on = new ArrayList<>(rows.texts(ADD_TIES));
        on.addAll(rows.texts(TRIGGERS));
        for (String untie : rows.texts(DROP_TIES)) {
            rows.execute(untie);
        }
        for (Source table : tables) {
            rows.execute("alter table " + table.name() + " disable trigger user");
        }
        rows.execute(
                "truncate " + tables.stream().map(Source::name).collect(Collectors.joining(", ")));
        fill(rows, tables, manifest, copy);
        for (Manifest.Sequence sequence : manifest.sequences()) {
            rows.put(sequence);
        }
        for (String order : on) {
            rows.execute(order);
        }
    }

    private static void fill(DumpRows rows, List<Source> tables, Manifest manifest, CopyFolder copy)
            throws SQLException, IOException, Broken {
        Map<String, Kept> files =
                manifest.files().stream()
                        .collect(Collectors.toMap(Kept::place, Function.identity()));
        for (Source table : tables) {
            Kept file = files.get(Taking.file(table.file()));
            if (file == null) {
                throw new Broken("Tabellen " + table.file() + " saknas i kopian.");
            }
            try (InputStream bytes = new GZIPInputStream(copy.open(file), PIECE)) {
                rows.in(table, bytes);
            }
        }
    }

    private static void compare(DumpRows rows, Manifest manifest)
            throws SQLException, IOException, Broken {
        Map<String, Table> told =
                manifest.tables().stream().collect(Collectors.toMap(Table::name, each -> each));
        for (Source source : rows.tables()) {
            MessageDigest digest = Sha256.digest();
            long count =
                    rows.out(
                            source,
                            new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            Table found = new Table(source.file(), count, Sha256.ofRaw(digest.digest()));
            if (!found.equals(told.get(source.file()))) {
                throw new Broken(
                        "Tabellen "
                                + source.file()
                                + " blev inte som i kopian. Ingenting har lagts tillbaka i databasen.");
            }
        }
    }
}
