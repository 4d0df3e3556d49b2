package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.storage.Shelf;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.base.storage.StorageKey;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.CopyElsewhere;
import se.uppsikt.records.destruction.Hindrance;

/**
 * Exports as they were handed in, each under its fingerprint: what the platform gave, byte for
 * byte, kept for the packages of the years that it tells of. The same export handed in twice is
 * kept once.
 */
@Component
public class Exports implements CopyElsewhere {
    private static final Hindrance IN_AN_EXPORT =
            new Hindrance(
                    "Det ligger i en export som har lämnats in och sparats hel. Exportfilen måste gallras först.");

    private final Storage storage;
    private final ExportRows rows;

    Exports(Storage storage, ExportRows rows) {
        this.storage = storage;
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
                            if (exports.stream().anyMatch(this::isHere)) {
                                there.put(id, IN_AN_EXPORT);
                            }
                        });
        return there;
    }

    /** The bytes; empty when they are gone, or it was a folder and never a file. */
    public Optional<InputStream> open(ExportRows.HandedIn export) throws IOException {
        if (export.sha256() == null) {
            return Optional.empty();
        }
        Optional<InputStream> kept = storage.open(key(export.sha256()));
        if (kept.isPresent()) {
            return kept;
        }
        if (export.ours()) {
            return storage.open(ImportParts.key(export.path()));
        }
        return Files.isRegularFile(export.path())
                ? Optional.of(Files.newInputStream(export.path()))
                : Optional.empty();
    }

    public boolean isHere(ExportRows.HandedIn export) {
        return export.sha256() != null
                && (storage.find(key(export.sha256())).isPresent()
                        || (export.ours()
                                ? storage.find(ImportParts.key(export.path())).isPresent()
                                : Files.isRegularFile(export.path())));
    }

    /** Takes over an export that was uploaded to us, or a copy of one that lies elsewhere. */
    void keep(Import.Part part) throws IOException {
        if (part.sha256() == null) {
            return;
        }
        StorageKey place = key(part.sha256());
        if (part.ours()) {
            if (storage.find(place).isPresent()) {
                storage.remove(ImportParts.key(part.path()));
            } else {
                storage.move(ImportParts.key(part.path()), place);
            }
        } else if (Files.isRegularFile(part.path()) && storage.find(place).isEmpty()) {
            storage.put(place, copy(part.path()));
        }
    }

    private Path copy(Path file) throws IOException {
        Path beside = Files.createTempFile(storage.workplace(Shelf.EXPORTS), "export", null);
        try {
            return Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
    }

    private static StorageKey key(String sha256) {
        return new StorageKey(Shelf.EXPORTS, sha256 + ".zip");
    }
}
