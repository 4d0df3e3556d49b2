package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/** An export that was unpacked already. Links are not followed, so nothing outside is read. */
final class ExportFolder {

    private ExportFolder() {}

    static void addTo(ExportArchive archive, Path folder, MeteredStream.Meter meter)
            throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Iterator<Path> paths = walk.sorted().iterator(); paths.hasNext(); ) {
                add(archive, folder, paths.next(), meter);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void add(
            ExportArchive archive, Path folder, Path path, MeteredStream.Meter meter) {
        String name =
                folder.relativize(path)
                        .toString()
                        .replace(path.getFileSystem().getSeparator(), "/");
        if (Files.isSymbolicLink(path)) {
            archive.note(Reason.SYMBOLIC_LINK, ExportNames.printable(name));
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            archive.add(name, () -> open(path, meter));
        }
    }

    /** A table that was handed in by itself, under the name that it came with. */
    static void addTable(
            ExportArchive archive, ExportArchive.Part part, MeteredStream.Meter meter) {
        if (Files.isReadable(part.at())) {
            archive.add(ExportNames.last(part.name()), () -> open(part.at(), meter));
        } else {
            archive.note(Reason.UNREADABLE, ExportNames.printable(part.name()));
        }
    }

    private static MeteredStream open(Path path, MeteredStream.Meter meter) throws IOException {
        long size = Files.size(path);
        return new MeteredStream(
                Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS),
                meter,
                () -> size,
                MeteredStream.UNKNOWN_CRC);
    }
}
