package se.uppsikt.sandbox.youtube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes that programs send, each film in a file of its own that grows by pieces. */
final class Reels {
    private final Path folder;

    Reels(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    void begin(String name) {
        write(name, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    }

    void append(String name, byte[] part) {
        write(name, part, StandardOpenOption.APPEND);
    }

    private void write(String name, byte[] part, StandardOpenOption how) {
        try {
            Files.write(
                    folder.resolve(name),
                    part,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size(String name) {
        try {
            return Files.size(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At most so many bytes from there on. */
    byte[] part(String name, long from, int most) {
        try (FileChannel file = FileChannel.open(folder.resolve(name), StandardOpenOption.READ)) {
            int length = (int) Math.clamp(file.size() - from, 0, most);
            ByteBuffer part = ByteBuffer.allocate(length);
            while (part.hasRemaining() && file.read(part, from + part.position()) >= 0) {
                // until it is full
            }
            return part.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        return new String(part(name, 0, Integer.MAX_VALUE), StandardCharsets.UTF_8);
    }
}
