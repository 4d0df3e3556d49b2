package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.CopyElsewhere;
import se.uppsikt.records.destruction.Hindrance;

/**
 * Exports as they were handed in, in {@code <data>/export/<sha-256>.zip}: what the platform gave,
 * byte for byte, kept for the packages of the years that it tells of. The same export handed in
 * twice is kept once.
 */
@Component
public class Exports implements CopyElsewhere {
    private static final Hindrance IN_AN_EXPORT =
            new Hindrance(
                    "Det ligger i en export som har lämnats in och sparats hel. Exportfilen måste gallras först.");

    private final Path root;
    private final ExportRows rows;

    Exports(@Value("${uppsikt.data:./data}") Path data, ExportRows rows) {
        this.root = data.toAbsolutePath().normalize().resolve("export");
        this.rows = rows;
    }

    /** Those that told of contributions of the account's year, in the order they were handed in. */
    public List<ExportRows.HandedIn> of(AccountId account, int year) {
        return rows.of(account, year);
    }

    /** What lies in a file that is kept whole can be taken out of it by nobody. */
    @Override
    public Map<ContributionId, Hindrance> of(Collection<ContributionId> contributions) {
        Map<ContributionId, Hindrance> there = new HashMap<>();
        rows.tellingOf(contributions)
                .forEach(
                        (id, exports) -> {
                            if (exports.stream().anyMatch(each -> file(each).isPresent())) {
                                there.put(id, IN_AN_EXPORT);
                            }
                        });
        return there;
    }

    /** Where it lies now; empty when it is gone, or was a folder and never a file. */
    public Optional<Path> file(ExportRows.HandedIn export) {
        return export.sha256() == null
                ? Optional.empty()
                : List.of(path(export.sha256()), export.path()).stream()
                        .filter(Files::isRegularFile)
                        .findFirst();
    }

    /** Takes over an export that was uploaded to us, or a copy of one that lies elsewhere. */
    void keep(Import.Part part) throws IOException {
        String sha256 = part.sha256();
        if (sha256 == null || !Files.isRegularFile(part.path())) {
            return;
        }
        Path place = path(sha256);
        Files.createDirectories(root);
        if (Files.exists(place)) {
            return;
        }
        if (part.ours()) {
            Files.move(part.path(), place, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Path beside = Files.createTempFile(root, "export", ".del");
            try {
                Files.copy(part.path(), beside, StandardCopyOption.REPLACE_EXISTING);
                force(beside);
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        }
        force(root);
    }

    private Path path(String sha256) {
        return root.resolve(sha256 + ".zip");
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
