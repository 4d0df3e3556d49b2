package se.uppsikt.operation.backup;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where that lies which is kept as files. */
@Component("backupPlaces")
record Places(
        @Value("${uppsikt.data:./data}") Path data,
        @Value("${uppsikt.archive.folder}") Path archiveFolder,
        @Value("${uppsikt.from:.}") Path from) {
    Path media() {
        return home().resolve("media");
    }

    Path archive() {
        return archiveFolder.toAbsolutePath().normalize();
    }

    /** The roots of the days, noted beside the database. */
    Path roots() {
        return home().resolve("dagsrotter.txt");
    }

    Path home() {
        return data.toAbsolutePath().normalize();
    }

    /** A folder as somebody named it where the command was given. */
    Path named(String folder) {
        return from.toAbsolutePath().resolve(folder).normalize();
    }
}
