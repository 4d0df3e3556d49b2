package se.uppsikt.records.casesystems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.uppsikt.records.casesystems.FilingPackage.PackedFile;

/**
 * The folders of one committee: what is handed over lies whole or not at all, and a process that
 * died in the middle knows afterwards how far it came.
 */
final class FilingFolders {
    private static final String OUT = "att-registrera";
    private static final String RECEIPTS = "kvitton";
    private static final String READ = "lasta-kvitton";
    private static final String REFUSED = "avvisade-kvitton";
    private static final String UNDER_WAY = ".pagar";
    private static final String READY = ".klar";

    /** Those who run the case system read here, as members of the folder's group. */
    private static final String FOLDER_RIGHTS = "rwxrwx---";

    private static final String FILE_RIGHTS = "rw-rw----";

    private final Path committee;

    /**
     * @param code of the committee
     */
    FilingFolders(Path folder, String code) {
        this.committee = folder.resolve(code.replaceAll("[^\\p{L}\\p{N}]", "_"));
    }

    /** Makes what is not there. */
    void open() throws IOException {
        for (String each : List.of(OUT, RECEIPTS, READ, REFUSED, UNDER_WAY)) {
            folder(committee.resolve(each));
        }
    }

    Path receipts() {
        return committee.resolve(RECEIPTS);
    }

    Path read() {
        return committee.resolve(READ);
    }

    Path refused() {
        return committee.resolve(REFUSED);
    }

    /**
     * Puts it there under its name, once for each round. It is written beside, file by file onto
     * the disk, with the manifest last; then it is marked as whole and renamed. Whoever comes after
     * a process that died sees by the mark whether it was renamed: it may have been fetched since.
     */
    void put(FilingPackage made, int round) throws IOException {
        open();
        Path beside = committee.resolve(UNDER_WAY).resolve(made.name() + "_" + round);
        Path whole = mark(made, round);
        Path there = committee.resolve(OUT).resolve(made.name());
        if (Files.exists(whole)) {
            if (Files.exists(beside)) {
                rename(beside, there);
            }
            return;
        }
        delete(beside);
        if (Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            if (!same(there, made)) {
                throw new IOException("another content lies there under this name");
            }
            return;
        }
        write(beside, made);
        Files.createFile(whole);
        force(committee.resolve(UNDER_WAY));
        rename(beside, there);
    }

    /** It is noted, and needs no mark any more. */
    void noted(FilingPackage made, int round) throws IOException {
        Files.deleteIfExists(mark(made, round));
    }

    /** Writes a file where everything goes, and takes it away again. */
    void attempt() throws IOException {
        open();
        for (String each : List.of(OUT, UNDER_WAY, READ, REFUSED)) {
            Path trial = committee.resolve(each).resolve(".prov");
            Files.deleteIfExists(trial);
            Files.writeString(trial, "prov");
            Files.delete(trial);
        }
        if (!Files.isReadable(receipts())) {
            throw new AccessDeniedException(receipts().toString());
        }
    }

    static byte[] bytes(PackedFile file) {
        try (InputStream in = file.source().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mark(FilingPackage made, int round) {
        return committee.resolve(UNDER_WAY).resolve(made.name() + "_" + round + READY);
    }

    private static boolean same(Path there, FilingPackage made) throws IOException {
        Path manifest = there.resolve(FilingPackage.MANIFEST);
        return Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)
                && Arrays.equals(Files.readAllBytes(manifest), made.manifest());
    }

    private static void write(Path folder, FilingPackage made) throws IOException {
        folder(folder);
        for (PackedFile file : made.files()) {
            Path path = folder.resolve(file.path());
            folder(Objects.requireNonNull(path.getParent()));
            try (InputStream in = file.source().open()) {
                write(path, in);
            }
        }
        try (InputStream in = new ByteArrayInputStream(made.manifest())) {
            write(folder.resolve(FilingPackage.MANIFEST), in);
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                force(each);
            }
        }
    }

    private static void write(Path path, InputStream in) throws IOException {
        try (FileChannel file =
                        FileChannel.open(
                                path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(file)) {
            in.transferTo(out);
            file.force(true);
        }
        rights(path, FILE_RIGHTS);
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        force(Objects.requireNonNull(to.getParent()));
        force(Objects.requireNonNull(from.getParent()));
    }

    /** What is in a folder is on the disk when the folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        }
    }

    private static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            rights(folder, FOLDER_RIGHTS);
        }
    }

    private static void rights(Path path, String rights) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
