package se.uppsikt.base.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A kept file on the disk of this machine, to be read while it is open.
 *
 * @param fetched whether it is a copy that goes when it is closed
 */
public record LocalFile(Path path, boolean fetched) implements Closeable {
    /** One that is not ours and stays where it is. */
    public static LocalFile at(Path path) {
        return new LocalFile(path, false);
    }

    @Override
    public void close() throws IOException {
        if (fetched) {
            Files.deleteIfExists(path);
        }
    }
}
