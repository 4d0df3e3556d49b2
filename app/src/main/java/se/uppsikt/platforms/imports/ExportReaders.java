package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.storage.Storage;

/** Whose exports can be read, and by whom. */
@Component
class ExportReaders {
    private final Map<Platform, ExportReader> readers = new EnumMap<>(Platform.class);
    private final Accounts accounts;
    private final Storage storage;
    private final Export.Limits limits;

    ExportReaders(
            List<ExportReader> readers, Accounts accounts, Storage storage, Export.Limits limits) {
        readers.forEach(reader -> this.readers.put(reader.platform(), reader));
        this.accounts = accounts;
        this.storage = storage;
        this.limits = limits;
    }

    boolean read(Platform platform) {
        return readers.containsKey(platform);
    }

    /** The platforms whose exports can be read, for a sentence. */
    String swedish() {
        return readers.keySet().stream()
                .map(Platform::shown)
                .collect(Collectors.joining(", "))
                .replaceFirst(", (?=[^,]*$)", " och ");
    }

    /** The files on this machine, as they were when they were handed in. */
    ImportParts parts(List<Import.Part> parts) throws IOException {
        return ImportParts.open(parts, storage);
    }

    /**
     * Opens the parts of an export of the account's platform.
     *
     * @param ordered when it was handed in; nothing in it was written later
     */
    Export.Opening open(AccountId account, List<ExportArchive.Part> parts, Instant ordered)
            throws IOException {
        Account to = accounts.account(account);
        Platform platform = to.platform();
        ExportReader reader =
                Optional.ofNullable(readers.get(platform))
                        .orElseThrow(() -> new IllegalStateException("no reader of " + platform));
        return reader.open(new ExportReader.Given(parts, limits, to.platformId(), ordered));
    }
}
