package se.uppsikt.platforms.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.uppsikt.platforms.facebook.FacebookExport.Reason;

/**
 * One zip part. A sound zip is read through its table of contents; one that was cut off, and so has
 * lost the table at its end, is salvaged from its beginning ({@link ExportSalvage}).
 */
final class ExportZip {

    private ExportZip() {}

    static void addTo(ExportArchive archive, Path part, MeteredStream.Meter meter)
            throws IOException {
        String partName = ExportNames.printable(part.getFileName().toString());
        if (!Files.isReadable(part)) {
            archive.note(Reason.UNREADABLE, partName);
            return;
        }
        if (ZipTable.size(part) > archive.longestTable()) {
            archive.note(Reason.TOO_MANY_FILES, partName);
            return;
        }
        try {
            // Names without the UTF-8 mark are read byte by byte and repaired like all other text.
            ZipFile zip = new ZipFile(part.toFile(), ISO_8859_1);
            archive.closeLater(zip);
            addAll(archive, zip, meter);
        } catch (ZipException e) {
            if (says(e, "encrypt")) {
                archive.note(Reason.ENCRYPTED, partName);
            }
            ExportSalvage.addTo(archive, part, partName, meter);
        }
    }

    private static void addAll(ExportArchive archive, ZipFile zip, MeteredStream.Meter meter) {
        Set<String> seen = new HashSet<>();
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (entry.isDirectory()) {
                continue;
            }
            if (!seen.add(entry.getName())) {
                archive.note(Reason.DUPLICATE_NAME, ExportNames.printable(entry.getName()));
                continue;
            }
            archive.add(entry.getName(), () -> open(zip, entry, meter));
        }
    }

    private static MeteredStream open(ZipFile zip, ZipEntry entry, MeteredStream.Meter meter)
            throws IOException {
        return new MeteredStream(
                zip.getInputStream(entry), meter, entry::getCompressedSize, entry.getCrc());
    }

    static boolean says(ZipException e, String word) {
        String message = e.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains(word);
    }

    /** The first bytes of every zip that holds at least one file. */
    static boolean startsAsZip(Path part) throws IOException {
        try (var in = Files.newInputStream(part)) {
            return List.of(0x50, 0x4B, 0x03, 0x04)
                    .equals(List.of(in.read(), in.read(), in.read(), in.read()));
        }
    }
}
