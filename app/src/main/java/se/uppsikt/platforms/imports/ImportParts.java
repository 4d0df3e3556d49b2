package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import se.uppsikt.base.shared.Sha256;

/** The files of an export as they lie on disk: described when ordered, compared when read. */
public final class ImportParts {

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

    /** The position is of no use in another file. */
    static void requireUnchanged(Import.Part part) throws IOException {
        Path path = part.path();
        if (!Files.exists(path)) {
            throw new Changed(
                    "Filen "
                            + part.name()
                            + " finns inte kvar där den låg. Lägg tillbaka den och fortsätt importen.");
        }
        if (size(path) != part.size() || !modified(path).equals(part.modified())) {
            throw new Changed(
                    "Filen "
                            + part.name()
                            + " har ändrats sedan importen beställdes. Beställ en ny import; det som"
                            + " redan är inläst tas inte in igen.");
        }
    }

    static boolean isFolder(Import.Part part) {
        return Files.isDirectory(part.path());
    }

    static Sha256 fingerprint(Import.Part part) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] piece = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(part.path())) {
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
