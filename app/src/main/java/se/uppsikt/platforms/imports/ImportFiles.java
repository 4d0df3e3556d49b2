package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.multipart.MultipartFile;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.base.storage.Shelf;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.base.storage.StorageKey;
import se.uppsikt.base.storage.StorageTrouble;
import se.uppsikt.base.storage.Stored;

/**
 * Uploaded exports, kept as {@code <id>/<number>.zip}, whatever they are; the names they came with
 * are never used as names of files. When the import is over they are moved to where exports are
 * kept as they came ({@link Exports}); those that could not be used are thrown away.
 */
@Component
public class ImportFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ImportFiles.class);
    private static final Duration UPLOAD_TAKES_AT_MOST = Duration.ofDays(1);
    private static final int PAGE = 500;

    private final Storage storage;
    private final ImportRows rows;
    private final Exports exports;
    private final TimeIds ids;
    private final InstantSource time;

    ImportFiles(
            Storage storage, ImportRows rows, Exports exports, TimeIds ids, InstantSource time) {
        this.storage = storage;
        this.rows = rows;
        this.exports = exports;
        this.ids = ids;
        this.time = time;
    }

    /** An upload in place, not yet ordered. */
    public record Received(ImportId id, List<Import.Part> parts) {}

    /** Puts an upload in place; the container has streamed it to the same disk, so it is moved. */
    Received receive(List<MultipartFile> uploads) throws IOException {
        ImportId id = new ImportId(ids.next());
        List<Import.Part> parts = new ArrayList<>();
        try {
            for (MultipartFile upload : uploads) {
                parts.add(receive(id, parts.size() + 1, upload));
            }
            return new Received(id, parts);
        } catch (IOException | RuntimeException e) {
            discard(new Received(id, parts));
            throw e;
        }
    }

    private Import.Part receive(ImportId id, int number, MultipartFile upload) throws IOException {
        Path beside = storage.workplace(Shelf.UPLOADS).resolve(id.value() + "-" + number);
        try {
            upload.transferTo(beside);
            Import.Part at = ImportParts.describe(number, name(upload, number), beside, true);
            StorageKey key = new StorageKey(Shelf.UPLOADS, id.value() + "/" + number + ".zip");
            storage.put(key, beside);
            Path kept = Path.of(key.toString());
            return new Import.Part(
                    number, at.name(), kept, true, at.size(), at.modified(), at.sha256());
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String name(MultipartFile upload, int number) {
        String said = upload.getOriginalFilename();
        String last = said == null ? "" : said.replaceFirst("(?s).*[/\\\\]", "").strip();
        return last.isEmpty() ? "del " + number : last.substring(0, Math.min(200, last.length()));
    }

    /** Throws away an upload that was not ordered. */
    void discard(Received received) {
        received.parts().forEach(this::discardOrTell);
    }

    /** Throws away what is ours of these parts, when the transaction has been committed. */
    void discardLater(List<Import.Part> parts) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        parts.stream()
                                .filter(Import.Part::ours)
                                .forEach(ImportFiles.this::discardOrTell);
                    }
                });
    }

    /** Keeps these parts as they were handed in, when the transaction has been committed. */
    void keepLater(List<Import.Part> parts) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        parts.forEach(ImportFiles.this::keepOrTell);
                    }
                });
    }

    /** One that could not be moved stays where it is, and is found there by the packages. */
    private void keepOrTell(Import.Part part) {
        try {
            exports.keep(part);
        } catch (IOException | UncheckedIOException | StorageTrouble e) {
            LOG.warn("a handed in export could not be moved from {}", part.path(), e);
        }
    }

    /** An upload that was cut off by a stop has nobody to throw it away. */
    void sweep() {
        Instant before = time.instant().minus(UPLOAD_TAKES_AT_MOST);
        String after = "";
        List<Stored> page;
        do {
            page = storage.list(Shelf.UPLOADS, after, PAGE);
            for (Stored each : page) {
                after = each.key().name();
                if (each.at().isBefore(before) && isNobodys(each.key())) {
                    storage.remove(each.key());
                }
            }
        } while (page.size() == PAGE);
    }

    private boolean isNobodys(StorageKey key) {
        try {
            return !rows.known(UUID.fromString(key.name().replaceFirst("/.*", "")));
        } catch (IllegalArgumentException notOurs) {
            return false;
        }
    }

    private void discardOrTell(Import.Part part) {
        try {
            storage.remove(ImportParts.key(part.path()));
        } catch (UncheckedIOException | StorageTrouble e) {
            LOG.warn("an uploaded file could not be thrown away: {}", part.path(), e);
        }
    }
}
