package se.uppsikt.sandbox;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The bytes of films, as they come in parts. */
final class Films {
    private final Path folder;

    Films(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    void keep(String id, long from, byte[] part) {
        try (RandomAccessFile file = new RandomAccessFile(path(id).toFile(), "rw")) {
            file.seek(from);
            file.write(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> read(String id) {
        try {
            return Files.exists(path(id))
                    ? Optional.of(Files.readAllBytes(path(id)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it begins as an MP4 or a QuickTime film does. */
    boolean readable(String id) {
        try (RandomAccessFile file = new RandomAccessFile(path(id).toFile(), "r")) {
            byte[] head = new byte[8];
            file.readFully(head);
            return "ftyp".equals(new String(head, 4, 4, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }

    private Path path(String id) {
        return folder.resolve((id.matches("[0-9]{1,30}") ? id : "ingen") + ".mp4");
    }
}
