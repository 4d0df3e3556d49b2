package se.uppsikt.archive.eark;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A zip file written in one pass and in constant memory. {@code java.util.zip} wants the checksum
 * of a stored entry before its content, which means reading every film twice, and keeps the central
 * directory in memory. Here the header is mended in place once the entry has ended, and the central
 * directory waits on disk. Times are UTC and given, never the machine's, so the same input gives
 * the same bytes. Entries and files beyond 4 GiB use zip64.
 */
final class ZipFileWriter implements Closeable {
    static final long ZIP64_FROM = 0xFFFF_FFFFL;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int ZIP64_END = 0x06064b50;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int CRC_AT = 14;
    private static final int LOCAL_LENGTH = 30;
    private static final short STORED = 0;
    private static final short DEFLATED = 8;
    private static final int READABLE_FILE = 0100644 << 16;

    private final SeekableByteChannel channel;
    private final SpoolFile directory;
    private final OutputStream directoryOut;
    private final long zip64From;
    private final int dosTime;
    private final ByteBuffer buffer = little(ByteBuffer.allocateDirect(256 * 1024));
    private final byte[] deflated = new byte[32 * 1024];
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final CRC32 crc = new CRC32();

    private long flushed;
    private long entries;
    private byte[] name = {};
    private boolean compress;
    private boolean huge;
    private long headerAt;
    private long size;

    ZipFileWriter(SeekableByteChannel channel, Path scratch, Instant time, long zip64From)
            throws IOException {
        this.channel = channel;
        this.directory = SpoolFile.in(scratch);
        this.directoryOut = directory.out();
        this.zip64From = zip64From;
        this.dosTime = dosTime(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    /**
     * Starts an entry.
     *
     * @param expected its size where known, so that a film beyond 4 GiB gets room for its size
     */
    void begin(String entry, boolean compressed, long expected) throws IOException {
        name = entry.getBytes(StandardCharsets.US_ASCII);
        compress = compressed;
        huge = expected >= zip64From;
        size = 0;
        crc.reset();
        if (compressed) {
            deflater.reset();
        }
        room(LOCAL_LENGTH + name.length + 20);
        headerAt = position();
        buffer.putInt(LOCAL).putShort(version(huge)).putShort((short) 0).putShort(method());
        buffer.putInt(dosTime).putInt(0).putInt(0).putInt(0);
        buffer.putShort((short) name.length).putShort((short) (huge ? 20 : 0)).put(name);
        if (huge) {
            buffer.putShort((short) 1).putShort((short) 16).putLong(0).putLong(0);
        }
    }

    void write(byte[] bytes, int length) throws IOException {
        crc.update(bytes, 0, length);
        size += length;
        if (compress) {
            deflater.setInput(bytes, 0, length);
            while (!deflater.needsInput()) {
                put(deflated, deflater.deflate(deflated));
            }
        } else {
            put(bytes, length);
        }
    }

    /** Ends the entry: its checksum and sizes go into the header already written. */
    void end() throws IOException {
        if (compress) {
            deflater.finish();
            while (!deflater.finished()) {
                put(deflated, deflater.deflate(deflated));
            }
        }
        long packed = position() - headerAt - LOCAL_LENGTH - name.length - (huge ? 20 : 0);
        if (!huge && Math.max(packed, size) >= zip64From) {
            throw new IOException("entry grew past the size it was announced with: " + size);
        }
        ByteBuffer mended = little(ByteBuffer.allocate(12));
        mended.putInt((int) crc.getValue());
        mended.putInt(huge ? -1 : (int) packed).putInt(huge ? -1 : (int) size);
        patch(headerAt + CRC_AT, mended.array());
        if (huge) {
            ByteBuffer sizes = little(ByteBuffer.allocate(16)).putLong(size).putLong(packed);
            patch(headerAt + LOCAL_LENGTH + name.length + 4, sizes.array());
        }
        note(packed);
        entries++;
    }

    /** Writes the central directory; the zip file is whole after this. */
    void finish() throws IOException {
        long start = position();
        flush();
        directory.copyTo(Channels.newOutputStream(channel));
        long length = channel.position() - start;
        flushed = channel.position();
        ByteBuffer end = little(ByteBuffer.allocate(98));
        boolean zip64 = entries >= 0xFFFF || start >= zip64From || length >= zip64From;
        if (zip64) {
            end.putInt(ZIP64_END).putLong(44).putShort((short) 45).putShort((short) 45);
            end.putInt(0).putInt(0).putLong(entries).putLong(entries).putLong(length);
            end.putLong(start).putInt(ZIP64_LOCATOR).putInt(0).putLong(start + length).putInt(1);
        }
        short count = zip64 ? -1 : (short) entries;
        end.putInt(END).putInt(0).putShort(count).putShort(count);
        end.putInt(zip64 ? -1 : (int) length).putInt(zip64 ? -1 : (int) start).putShort((short) 0);
        put(end.array(), end.position());
        flush();
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        directory.close();
    }

    private void note(long packed) throws IOException {
        boolean far = huge || headerAt >= zip64From;
        ByteBuffer line = little(ByteBuffer.allocate(46 + name.length + 28));
        line.putInt(CENTRAL).putShort((short) (3 << 8 | version(far))).putShort(version(far));
        line.putShort((short) 0).putShort(method()).putInt(dosTime).putInt((int) crc.getValue());
        line.putInt(far ? -1 : (int) packed).putInt(far ? -1 : (int) size);
        line.putShort((short) name.length).putShort((short) (far ? 28 : 0)).putShort((short) 0);
        line.putInt(0).putInt(READABLE_FILE).putInt(far ? -1 : (int) headerAt).put(name);
        if (far) {
            line.putShort((short) 1).putShort((short) 24);
            line.putLong(size).putLong(packed).putLong(headerAt);
        }
        directoryOut.write(line.array(), 0, line.position());
    }

    private void patch(long at, byte[] bytes) throws IOException {
        if (at >= flushed) {
            buffer.put((int) (at - flushed), bytes);
            return;
        }
        flush();
        long resume = channel.position();
        channel.position(at);
        drain(ByteBuffer.wrap(bytes));
        channel.position(resume);
    }

    private void put(byte[] bytes, int length) throws IOException {
        room(length);
        if (length > buffer.remaining()) {
            ByteBuffer whole = ByteBuffer.wrap(bytes, 0, length);
            drain(whole);
            flushed += length;
        } else {
            buffer.put(bytes, 0, length);
        }
    }

    private void room(int length) throws IOException {
        if (buffer.remaining() < length) {
            flush();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        flushed += buffer.remaining();
        drain(buffer);
        buffer.clear();
    }

    private void drain(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private long position() {
        return flushed + buffer.position();
    }

    private short method() {
        return compress ? DEFLATED : STORED;
    }

    private static short version(boolean zip64) {
        return (short) (zip64 ? 45 : 20);
    }

    private static ByteBuffer little(ByteBuffer bytes) {
        return bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int dosTime(LocalDateTime time) {
        int date = (time.getYear() - 1980) << 9 | time.getMonthValue() << 5 | time.getDayOfMonth();
        int clock = time.getHour() << 11 | time.getMinute() << 5 | time.getSecond() / 2;
        return date << 16 | clock;
    }
}
