package se.uppsikt.archive.eark;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.archive.eark.BuildWatch.BuildStopped;

/**
 * The zip file of a package: every byte passes once, on its way to disk and to its digest. Entries
 * are written one at a time.
 */
public final class PackageZip implements Closeable {
    private final ZipFileWriter zip;
    private final HashingThread digesting = new HashingThread();
    private final BuildWatch watch;
    private @Nullable Entry open;
    private long files;
    private long bytes;

    PackageZip(SeekableByteChannel channel, Path scratch, Instant at, BuildWatch watch)
            throws IOException {
        this.zip = new ZipFileWriter(channel, scratch, at, ZipFileWriter.ZIP64_FROM);
        this.watch = watch;
    }

    /** What to do once a file is written and its digest known; runs on the digest's thread. */
    @FunctionalInterface
    interface Ended {
        void with(Written written) throws IOException;
    }

    /**
     * A file as it lies in the package.
     *
     * @param path from the root folder of the package
     */
    record Written(String path, FileKind kind, long size, String sha512) {}

    Entry entry(String root, String path, FileKind kind, long expected, Ended ended)
            throws IOException {
        if (open != null) {
            throw new IllegalStateException("still writing " + open.path);
        }
        zip.begin(root + path, kind.compressed(), expected);
        Entry entry = new Entry(path, kind, ended);
        open = entry;
        return entry;
    }

    /** Waits until every digest asked for has been used. */
    void await() throws IOException {
        digesting.await();
    }

    void finish() throws IOException {
        zip.finish();
    }

    long files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        digesting.close();
        zip.close();
    }

    /** The content of one entry. */
    public final class Entry extends OutputStream {
        private final String path;
        private final Ended ended;
        private FileKind kind;
        private byte[] buffer;
        private int filled;
        private long size;

        private Entry(String path, FileKind kind, Ended ended) throws IOException {
            this.path = path;
            this.kind = kind;
            this.ended = ended;
            this.buffer = digesting.buffer();
        }

        @Override
        public void write(int b) throws IOException {
            buffer[filled++] = (byte) b;
            if (filled == buffer.length) {
                hand();
            }
        }

        @Override
        public void write(byte[] source, int from, int length) throws IOException {
            int done = 0;
            while (done < length) {
                int part = Math.min(length - done, buffer.length - filled);
                System.arraycopy(source, from + done, buffer, filled, part);
                filled += part;
                done += part;
                if (filled == buffer.length) {
                    hand();
                }
            }
        }

        /** Takes the whole of a stream, without a copy in between. */
        public void from(InputStream source) throws IOException {
            for (int n = read(source); n >= 0; n = read(source)) {
                filled += n;
                if (filled == buffer.length) {
                    hand();
                }
            }
        }

        @Override
        public void close() throws IOException {
            if (open != this) {
                return;
            }
            hand();
            digesting.giveBack(buffer);
            zip.end();
            open = null;
            files++;
            bytes += size;
            FileKind known = kind;
            long whole = size;
            digesting.end(sha512 -> ended.with(new Written(path, known, whole, sha512)));
            watch.packed(files, bytes);
        }

        private int read(InputStream source) throws IOException {
            try {
                return source.read(buffer, filled, buffer.length - filled);
            } catch (IOException e) {
                throw ArchiveProblem.unreadable(path, e);
            }
        }

        private void hand() throws IOException {
            if (watch.stopped()) {
                throw new BuildStopped();
            }
            if (size == 0) {
                kind = kind.seen(buffer, filled);
            }
            size += filled;
            zip.write(buffer, filled);
            digesting.update(buffer, filled);
            buffer = digesting.buffer();
            filled = 0;
        }
    }
}
