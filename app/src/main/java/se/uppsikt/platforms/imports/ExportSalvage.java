package se.uppsikt.platforms.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.imports.Export.Stopped;

/**
 * Saves what can be saved of a zip without its table of contents: its files are read one after the
 * other from the beginning, as far as it goes, into one nameless file beside the part. The file
 * that was cut in the middle is left out.
 */
final class ExportSalvage {

    private final ExportArchive archive;
    private final FileChannel store;
    private final MeteredStream.Meter meter;
    private long written;

    private ExportSalvage(ExportArchive archive, FileChannel store, MeteredStream.Meter meter) {
        this.archive = archive;
        this.store = store;
        this.meter = meter;
    }

    static void addTo(ExportArchive archive, Path part, String partName, MeteredStream.Meter meter)
            throws IOException {
        if (!ExportZip.startsAsZip(part)) {
            archive.note(Reason.NOT_A_ZIP, partName);
            return;
        }
        ExportSalvage salvage = open(archive, part, meter);
        archive.note(salvage.readAll(part, name -> true).orElse(Reason.CUT), partName);
    }

    /** Takes in the files of a sound zip that share their names with others, each as it is. */
    static void addReused(
            ExportArchive archive,
            ExportArchive.Part part,
            Set<String> names,
            MeteredStream.Meter meter)
            throws IOException {
        names.forEach(name -> archive.note(Reason.NAME_REUSED, ExportNames.printable(name)));
        open(archive, part.at(), meter)
                .readAll(part.at(), names::contains)
                .ifPresent(reason -> archive.note(reason, ExportNames.printable(part.name())));
    }

    private static ExportSalvage open(ExportArchive archive, Path part, MeteredStream.Meter meter)
            throws IOException {
        Path beside = part.resolveSibling("." + UUID.randomUUID() + ".salvage");
        FileChannel store = FileChannel.open(beside, CREATE_NEW, READ, WRITE, DELETE_ON_CLOSE);
        archive.closeLater(store);
        return new ExportSalvage(archive, store, meter);
    }

    /** Reads until it goes no further, and tells why if that was before the end. */
    private Optional<Reason> readAll(Path part, Predicate<String> wanted) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(part))) {
            Counted raw = new Counted(file);
            return Optional.ofNullable(readAll(raw, wanted));
        }
    }

    private @Nullable Reason readAll(Counted raw, Predicate<String> wanted) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(raw, ISO_8859_1)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && wanted.test(entry.getName())) {
                    keep(entry.getName(), zip, raw);
                }
            }
            return null;
        } catch (Stopped e) {
            return e.reason();
        } catch (ZipException e) {
            return ExportZip.says(e, "encrypt") ? Reason.ENCRYPTED : Reason.CUT;
        } catch (java.io.EOFException e) {
            return Reason.CUT;
        }
    }

    private void keep(String name, ZipInputStream zip, Counted raw) throws IOException {
        long from = written;
        long packedFrom = raw.count;
        // Not closed: closing it would end the zip it reads from.
        MeteredStream metered =
                new MeteredStream(
                        zip, meter, () -> raw.count - packedFrom + 8192, MeteredStream.UNKNOWN_CRC);
        byte[] buffer = new byte[64 * 1024];
        for (int n = metered.read(buffer, 0, buffer.length);
                n >= 0;
                n = metered.read(buffer, 0, buffer.length)) {
            ByteBuffer piece = ByteBuffer.wrap(buffer, 0, n);
            while (piece.hasRemaining()) {
                written += store.write(piece, written);
            }
        }
        long to = written;
        archive.add(
                name,
                () ->
                        new MeteredStream(
                                new Slice(store, from, to),
                                meter,
                                () -> to - from,
                                MeteredStream.UNKNOWN_CRC));
    }

    /** A stretch of the nameless file. */
    private static final class Slice extends InputStream {
        private final FileChannel store;
        private final long to;
        private long at;

        Slice(FileChannel store, long from, long to) {
            this.store = store;
            this.at = from;
            this.to = to;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (at >= to) {
                return -1;
            }
            int wanted = (int) Math.min(length, to - at);
            int n = store.read(ByteBuffer.wrap(bytes, offset, wanted), at);
            at += Math.max(0, n);
            return n;
        }
    }

    /** Counts the packed bytes, so that a bomb shows itself also where no table tells its size. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = in.read(bytes, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
