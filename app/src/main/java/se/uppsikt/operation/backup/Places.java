package se.uppsikt.operation.backup;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where that lies which is kept as files beside the shelves of the storage. */
@Component("backupPlaces")
record Places(
        @Value("${uppsikt.data:./data}") Path data,
        @Value("${uppsikt.casesystems.folder}") Path caseSystems,
        @Value("${uppsikt.from:.}") Path from) {

    /** Folders by what they are called in a copy: what is kept, and what is on its way. */
    Map<String, Path> folders() {
        Map<String, Path> folders = new LinkedHashMap<>();
        folders.put("overlamning", caseSystems.toAbsolutePath().normalize());
        return folders;
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
