package se.uppsikt.archive.eark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads a finished package again from disk: every entry against its checksum, by another reader
 * than the writer, and the SHA-512 of the whole file, for the receipt and for every later check.
 */
public final class PackageSeal {
    private PackageSeal() {}

    /**
     * The SHA-512 of a whole package.
     *
     * @throws IOException when anything in it does not read as written
     */
    public static String of(Path file, long files) throws IOException {
        byte[] buffer = new byte[HashingThread.BUFFER];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() != files) {
                throw new IOException("package holds " + zip.size() + " files of " + files);
            }
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                readThrough(zip, all.nextElement(), buffer);
            }
        }
        MessageDigest digest = HashingThread.sha512();
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void readThrough(ZipFile zip, ZipEntry entry, byte[] buffer) throws IOException {
        CRC32 crc = new CRC32();
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
            }
        }
        if (crc.getValue() != entry.getCrc()) {
            throw new IOException("does not read as written: " + entry.getName());
        }
    }
}
