package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.multipart.MultipartFile;
import se.uppsikt.base.shared.Opened;
import se.uppsikt.base.shared.OwnerOnly;
import se.uppsikt.base.shared.TimeIds;

/**
 * Uploaded exports on disk, in {@code <data>/import/<id>/<number>.zip}; the names they came with
 * are never used. When the import is over they are moved to where exports are kept as they came
 * ({@link Exports}); those that could not be used are thrown away.
 */
@Component
public class ImportFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ImportFiles.class);
    private static final Duration UPLOAD_TAKES_AT_MOST = Duration.ofDays(1);

    private final Path root;
    private final ImportRows rows;
    private final Exports exports;
    private final TimeIds ids;
    private final InstantSource time;

    ImportFiles(
            @Value("${uppsikt.data:./data}") Path data,
            ImportRows rows,
            Exports exports,
            TimeIds ids,
            InstantSource time) {
        this.root = data.toAbsolutePath().normalize().resolve("import");
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
        Path folder = OwnerOnly.folder(root.resolve(id.value().toString()));
        try {
            List<Import.Part> parts = new ArrayList<>();
            for (MultipartFile upload : uploads) {
                int number = parts.size() + 1;
                Path file = folder.resolve(number + ".zip");
                upload.transferTo(file);
                parts.add(ImportParts.describe(number, name(upload, number), file, true));
            }
            return new Received(id, parts);
        } catch (IOException | RuntimeException e) {
            discard(folder);
            throw e;
        }
    }

    private static String name(MultipartFile upload, int number) {
        String said = upload.getOriginalFilename();
        String last = said == null ? "" : said.replaceFirst("(?s).*[/\\\\]", "").strip();
        return last.isEmpty() ? "del " + number : last.substring(0, Math.min(200, last.length()));
    }

    /** Throws away an upload that was not ordered. */
    void discard(Received received) throws IOException {
        discard(root.resolve(received.id().value().toString()));
    }

    /** Throws away what is ours of these parts, when the transaction has been committed. */
    void discardLater(List<Import.Part> parts) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        parts.stream()
                                .filter(Import.Part::ours)
                                .map(part -> part.path().getParent())
                                .distinct()
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
            if (part.ours()) {
                Files.deleteIfExists(part.path());
                Files.deleteIfExists(part.path().getParent());
            }
        } catch (DirectoryNotEmptyException moreToMove) {
            LOG.debug("more parts of the import are to be moved", moreToMove);
        } catch (IOException e) {
            LOG.warn("a handed in export could not be moved from {}", part.path(), e);
        }
    }

    /** An upload that was cut off by a stop has nobody to throw it away. */
    @EventListener(Opened.class)
    void sweep() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        Instant before = time.instant().minus(UPLOAD_TAKES_AT_MOST);
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.toList()) {
                UUID id = id(folder);
                if (id != null
                        && Files.getLastModifiedTime(folder).toInstant().isBefore(before)
                        && !rows.known(id)) {
                    discardOrTell(folder);
                }
            }
        }
    }

    private static @Nullable UUID id(Path folder) {
        try {
            return UUID.fromString(folder.getFileName().toString());
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private void discardOrTell(Path folder) {
        try {
            discard(folder);
        } catch (IOException e) {
            LOG.warn("the uploaded files in {} could not be thrown away", folder, e);
        }
    }

    private static void discard(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
