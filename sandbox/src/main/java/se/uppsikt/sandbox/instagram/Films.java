package se.uppsikt.sandbox.instagram;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The films that were fetched, as files under names of our own. */
final class Films {
    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}\\.mp4");

    private final Path folder;

    Films(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /**
     * @param head the bytes before those that are left
     */
    String keep(byte[] head, InputStream rest) throws IOException {
        Path unfinished = Files.createTempFile(folder, "ny", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                out.write(head);
                rest.transferTo(out);
            }
            String name = UUID.randomUUID() + ".mp4";
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return name;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    Optional<byte[]> read(String name) throws IOException {
        Path file = folder.resolve(NAME.matcher(name).matches() ? name : "ingen");
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
}
