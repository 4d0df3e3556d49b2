package se.uppsikt.sandbox.base;

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
 *
 * @param <E> the events, told apart by the words that JSON names them with
 */
public final class Journal<E> implements AutoCloseable {
    private final RandomAccessFile file;
    private final Class<E> kind;

    private Journal(RandomAccessFile file, Class<E> kind) {
        this.file = file;
        this.kind = kind;
    }

    public static <E> Journal<E> open(Path path, Class<E> kind, Consumer<E> replay)
            throws IOException {
        byte[] all = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        int whole = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                replay.accept(Json.MAPPER.readValue(Arrays.copyOfRange(all, whole, i), kind));
                whole = i + 1;
            }
        }
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(whole);
        file.seek(whole);
        return new Journal<>(file, kind);
    }

    public void append(E event) {
        String line = Json.MAPPER.writerFor(kind).writeValueAsString(event) + "\n";
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
