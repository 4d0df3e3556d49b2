package se.uppsikt.base.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Check;
import se.uppsikt.base.checks.Gauges;

/** Whether there is room in the data folder, and whether it is closed to everybody else. */
@Component
class DiskCheck implements Check, Gauges {
    private static final long GIBIBYTE = 1L << 30;
    private static final long LEAST = 5;
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    private final Path data;

    DiskCheck(@Value("${uppsikt.data:./data}") Path data) {
        this.data = data.toAbsolutePath().normalize();
    }

    @Override
    public String id() {
        return "storage";
    }

    @Override
    public String name() {
        return "Lagringen";
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public boolean necessary() {
        return true;
    }

    @Override
    public boolean ofThisMachine() {
        return true;
    }

    @Override
    public How how() {
        return How.settings(
                "Bilder, filmer, arkivpaket och nyckeln ligger i datamappen, och den inbyggda databasen också. Lägg den på en disk med plats att växa, i en mapp som bara den användare som Uppsikt går som kommer åt.",
                "install -d -m 0700 -o uppsikt -g uppsikt /srv/uppsikt",
                "--uppsikt.data=/srv/uppsikt");
    }

    @Override
    public Found look() {
        try {
            if (!Files.isDirectory(data) || !Files.isWritable(data) || !Files.isReadable(data)) {
                return new Found.Wrong(
                        "Datamappen " + data + " går inte att läsa och skriva i.",
                        "Ge mappen till den användare som Uppsikt går som.");
            }
            FileStore disk = Files.getFileStore(data);
            return found(
                    data,
                    Files.getPosixFilePermissions(data),
                    disk.getUsableSpace(),
                    disk.getTotalSpace());
        } catch (IOException e) {
            return new Found.Wrong(
                    "Datamappen " + data + " går inte att läsa.",
                    "Kontrollera att disken är ansluten och att Uppsikt får läsa i mappen.");
        }
    }

    @Override
    public List<Gauge> now() {
        try {
            FileStore disk = Files.getFileStore(data);
            return List.of(
                    Gauge.of(
                            "uppsikt_disk_free_bytes",
                            "Ledigt på disken med datamappen",
                            disk.getUsableSpace()),
                    Gauge.of(
                            "uppsikt_disk_size_bytes",
                            "Storleken på disken med datamappen",
                            disk.getTotalSpace()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Found found(Path data, Set<PosixFilePermission> rights, long free, long total) {
        if (!OWNERS.containsAll(rights)) {
            return new Found.Wrong(
                    "Andra användare på datorn kommer åt datamappen " + data + ".",
                    "Stäng den: chmod 700 " + data);
        }
        String room = gibibytes(free) + " GB ledigt av " + gibibytes(total) + " GB i " + data + ".";
        return free < LEAST * GIBIBYTE
                ? new Found.Wrong(
                        "Disken håller på att ta slut: " + room,
                        "Frigör plats, eller flytta datamappen till en större disk och ange den med --uppsikt.data=")
                : new Found.Right(room);
    }

    private static long gibibytes(long bytes) {
        return bytes / GIBIBYTE;
    }
}
