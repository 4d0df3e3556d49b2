package se.uppsikt.base.shared;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Uppsikt writes is for the one it runs as, and for no other user of the machine: secrets,
 * records and packages alike (dataskyddsförordningen art. 32).
 */
public final class OwnerOnly {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final int STICKY = 01000;

    private OwnerOnly() {}

    /** For a file that is about to be made. */
    public static FileAttribute<Set<PosixFilePermission>> file() {
        return PosixFilePermissions.asFileAttribute(FILE);
    }

    /** Makes the folder if it is not there, and takes it from everybody else. */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        take(folder);
        return folder;
    }

    /**
     * The same for the data folder, with what already lies directly in it.
     *
     * @throws StartProblem when the folder is one that everybody shares
     */
    public static void dataFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder) && shared(folder)) {
            throw new StartProblem(
                    "Mappen "
                            + folder
                            + " delas av alla på datorn, och Uppsikts uppgifter får inte ligga så. Välj en"
                            + " egen mapp med --uppsikt.data=…",
                    null);
        }
        folder(folder);
        try (Stream<Path> within = Files.list(folder)) {
            for (Path each : (Iterable<Path>) within::iterator) {
                take(each);
            }
        }
    }

    /** Such as {@code /tmp}, or the whole disk. */
    private static boolean shared(Path folder) throws IOException {
        return folder.getParent() == null
                || Files.getAttribute(folder, "unix:mode") instanceof Integer mode
                        && (mode & STICKY) != 0;
    }

    private static void take(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return;
        }
        Set<PosixFilePermission> wanted = Files.isDirectory(path) ? FOLDER : FILE;
        try {
            if (!wanted.containsAll(Files.getPosixFilePermissions(path))) {
                Files.setPosixFilePermissions(path, wanted);
            }
        } catch (FileSystemException e) {
            LOG.debug("belongs to somebody else, or is gone: {}", path, e);
        }
    }

    /** Writes a secret, whole or not at all. */
    public static void write(Path file, List<String> lines) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".ny");
        Files.deleteIfExists(beside);
        Files.createFile(beside, file());
        Files.write(beside, lines);
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
