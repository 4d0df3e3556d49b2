package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How large a zip's table of contents says it is. The JDK reads the whole table into memory when it
 * opens a zip, so this is asked first; a zip without a table answers 0 and fails when opened.
 */
final class ZipTable {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_LENGTH = 20;
    private static final long SAID_ELSEWHERE = 0xFFFFFFFFL;

    private ZipTable() {}

    static long size(Path zip) throws IOException {
        try (FileChannel file = FileChannel.open(zip, StandardOpenOption.READ)) {
            int length =
                    (int) Math.min(file.size(), END_LENGTH + LONGEST_COMMENT + LOCATOR_64_LENGTH);
            ByteBuffer tail = read(file, file.size() - length, length);
            for (int at = length - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END) {
                    long size = Integer.toUnsignedLong(tail.getInt(at + 12));
                    return size == SAID_ELSEWHERE ? size64(file, tail, at) : size;
                }
            }
            return 0;
        }
    }

    private static long size64(FileChannel file, ByteBuffer tail, int end) throws IOException {
        int locator = end - LOCATOR_64_LENGTH;
        if (locator < 0 || tail.getInt(locator) != LOCATOR_64) {
            return SAID_ELSEWHERE;
        }
        long at = tail.getLong(locator + 8);
        if (at < 0 || at > file.size() - 48) {
            return SAID_ELSEWHERE;
        }
        long size = read(file, at, 48).getLong(40);
        return size < 0 ? Long.MAX_VALUE : size;
    }

    private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {}
        return bytes.rewind();
    }
}
