package se.uppsikt.archive.eark;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lines that must come later in a file than they become known: written to disk now and copied in
 * when it is their turn. It has no name once it is open, so not even a killed process leaves it
 * behind.
 */
public final class SpoolFile implements Closeable {
    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;
    private final OutputStream out;

    private SpoolFile(FileChannel file) {
        this.file = file;
        this.out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
    }

    public static SpoolFile in(Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "arkiv", ".rader");
        return new SpoolFile(
                FileChannel.open(
                        path,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE));
    }

    public OutputStream out() {
        return out;
    }

    /** How much has been written so far. */
    public long size() throws IOException {
        out.flush();
        return file.size();
    }

    public void copyTo(OutputStream target) throws IOException {
        copyTo(target, 0, size());
    }

    /** Copies a stretch of it. */
    public void copyTo(OutputStream target, long from, long to) throws IOException {
        out.flush();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = from; at < to; at += buffer.position()) {
            buffer.clear().limit((int) Math.min(BUFFER, to - at));
            if (file.read(buffer, at) < 0) {
                throw new EOFException("spilled lines end too soon");
            }
            target.write(buffer.array(), 0, buffer.position());
        }
    }

    /** Bytes not yet on disk are thrown away with the file. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
