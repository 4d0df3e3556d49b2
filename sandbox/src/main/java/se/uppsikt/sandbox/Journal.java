package se.uppsikt.sandbox;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The events in a file, one JSON line each. A line cut by a sudden stop is dropped at start.
 *
 * <p>Not a file channel: those close themselves when a writing thread is interrupted.
 */
final class Journal implements AutoCloseable {
    private final RandomAccessFile file;

    private Journal(RandomAccessFile file) {
        this.file = file;
    }

    static Journal open(Path path, Consumer<Event> replay) throws IOException {
        byte[] all = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        int whole = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                replay.accept(
                        Json.MAPPER.readValue(Arrays.copyOfRange(all, whole, i), Event.class));
                whole = i + 1;
            }
        }
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(whole);
        file.seek(whole);
        return new Journal(file);
    }

    void append(Event event) {
        String line = Json.MAPPER.writerFor(Event.class).writeValueAsString(event) + "\n";
        try {
            file.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox could not write its event file", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
