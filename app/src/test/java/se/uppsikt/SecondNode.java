package se.uppsikt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a second node needs of the first, as whoever installs it sees to. */
final class SecondNode {
    private static final String KEY = "nyckel";

    private SecondNode() {}

    /** The same key, and what is kept as files on a disk that both reach. */
    static Path beside(Path first, Path second) throws IOException {
        Files.copy(first.resolve(KEY), second.resolve(KEY));
        for (String shared : List.of("media", "export", "import")) {
            Path there = first.resolve(shared);
            if (!Files.exists(there)) {
                Files.createDirectory(there);
            }
            Files.createSymbolicLink(second.resolve(shared), there);
        }
        return second;
    }
}
