package se.uppsikt.platforms.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * One zip part. A sound zip is read through its table of contents; one that was cut off, and so has
 * lost the table at its end, is salvaged from its beginning ({@link ExportSalvage}).
 */
final class ExportZip {

    private ExportZip() {}

    static void addTo(ExportArchive archive, ExportArchive.Part named, MeteredStream.Meter meter)
            throws IOException {
        Path part = named.at();
        String partName = ExportNames.printable(named.name());
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
            Set<String> reused = addAll(archive, zip, meter);
            if (!reused.isEmpty()) {
                ExportSalvage.addReused(archive, named, reused, meter);
            }
        } catch (EOFException e) {
            // A table that lies of where it begins is no table; nothing was read by it.
            ExportSalvage.addTo(archive, part, partName, meter);
        } catch (ZipException e) {
            if (says(e, "encrypt")) {
                archive.note(Reason.ENCRYPTED, partName);
            }
            ExportSalvage.addTo(archive, part, partName, meter);
        }
    }

    /** What the bytes of a file are known by without reading them. */
    private record Content(long size, long crc) {}

    /**
     * Takes in the files of the zip, and tells the names that different files share: the table
     * finds only one of them.
     */
    private static Set<String> addAll(
            ExportArchive archive, ZipFile zip, MeteredStream.Meter meter) {
        Map<String, Content> seen = new LinkedHashMap<>();
        Set<String> reused = new LinkedHashSet<>();
        List<? extends ZipEntry> entries = zip.stream().filter(e -> !e.isDirectory()).toList();
        for (ZipEntry entry : entries) {
            Content content = new Content(entry.getSize(), entry.getCrc());
            Content before = seen.putIfAbsent(entry.getName(), content);
            if (before != null && !before.equals(content)) {
                reused.add(entry.getName());
            } else if (before != null) {
                archive.note(Reason.DUPLICATE_NAME, ExportNames.printable(entry.getName()));
            }
        }
        boolean windows = ExportNames.areOfWindows(seen.keySet());
        for (ZipEntry entry : entries) {
            String name = windows ? entry.getName().replace('\\', '/') : entry.getName();
            Content content = seen.get(entry.getName());
            if (content != null && !name.endsWith("/") && !reused.contains(entry.getName())) {
                seen.remove(entry.getName());
                archive.add(name, content, () -> open(zip, entry, meter));
            }
        }
        return reused;
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
