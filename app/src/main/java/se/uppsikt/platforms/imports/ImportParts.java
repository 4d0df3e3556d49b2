package se.uppsikt.platforms.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.storage.LocalFile;
import se.uppsikt.base.storage.Shelf;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.base.storage.StorageKey;

/**
 * The files of an export while it is read: described when ordered, compared when opened. Those that
 * were uploaded to us are fetched to this machine where they are kept elsewhere.
 */
public final class ImportParts implements Closeable {
    private final List<LocalFile> open = new ArrayList<>();

    private ImportParts() {}

    /** A file is no longer what it was when the import was ordered. */
    static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String swedish;

        Changed(String swedish) {
            super("a file of an import has been moved or changed");
            this.swedish = swedish;
        }

        String swedish() {
            return swedish;
        }
    }

    public static Import.Part describe(int number, String name, Path path, boolean ours)
            throws IOException {
        return new Import.Part(number, name, path, ours, size(path), modified(path), null);
    }

    /** Where one that was uploaded to us is kept. */
    public static StorageKey key(Path path) {
        int names = path.getNameCount();
        return new StorageKey(Shelf.UPLOADS, path.subpath(names - 2, names).toString());
    }

    /**
     * Opens all of them.
     *
     * @throws Changed when one is gone or another: the position is of no use in another file
     */
    static ImportParts open(List<Import.Part> parts, Storage storage) throws IOException {
        ImportParts opened = new ImportParts();
        try {
            for (Import.Part part : parts) {
                opened.add(part, storage);
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void add(Import.Part part, Storage storage) throws IOException {
        LocalFile local =
                part.ours()
                        ? storage.local(key(part.path())).orElseThrow(() -> gone(part))
                        : LocalFile.at(part.path());
        open.add(local);
        if (!Files.exists(local.path())) {
            throw gone(part);
        }
        if (size(local.path()) != part.size()
                || !part.ours() && !modified(local.path()).equals(part.modified())) {
            throw new Changed(
                    "Filen "
                            + part.name()
                            + " har ändrats sedan importen beställdes. Beställ en ny import; det som"
                            + " redan är inläst tas inte in igen.");
        }
    }

    private static Changed gone(Import.Part part) {
        return new Changed(
                "Filen "
                        + part.name()
                        + " finns inte kvar där den låg. Lägg tillbaka den och fortsätt importen.");
    }

    /** In the order of the parts. */
    List<Path> paths() {
        return open.stream().map(LocalFile::path).toList();
    }

    @Override
    public void close() throws IOException {
        for (LocalFile each : open) {
            each.close();
        }
    }

    static Sha256 fingerprint(Path path) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] piece = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(path)) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                digest.update(piece, 0, n);
            }
        }
        return Sha256.ofRaw(digest.digest());
    }

    private static long size(Path path) throws IOException {
        return Files.isDirectory(path) ? 0 : Files.size(path);
    }

    /** As finely as the database keeps it. */
    private static Instant modified(Path path) throws IOException {
        return Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
