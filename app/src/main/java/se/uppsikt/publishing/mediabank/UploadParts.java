package se.uppsikt.publishing.mediabank;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.storage.Shelf;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.base.storage.StorageKey;

/**
 * The parts of files that have not come whole, each named by where it begins. The same part has the
 * same length and the same name, so that it may be put there again.
 */
@Component
class UploadParts {
    private final Storage storage;

    UploadParts(Storage storage) {
        this.storage = storage;
    }

    /** Puts the next part of a file in its place. */
    void put(Upload upload, MultipartFile part) throws IOException {
        Path beside =
                storage.workplace(Shelf.UPLOADS)
                        .resolve("mediebank-" + upload.id() + "-" + UUID.randomUUID());
        try {
            part.transferTo(beside);
            storage.put(key(upload, upload.kept()), beside);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** All of it, from its beginning; each part is opened when it is read. */
    InputStream whole(Upload upload) {
        return new SequenceInputStream(
                new Enumeration<>() {
                    private long at;

                    @Override
                    public boolean hasMoreElements() {
                        return at < upload.size();
                    }

                    @Override
                    public InputStream nextElement() {
                        if (!hasMoreElements()) {
                            throw new NoSuchElementException();
                        }
                        StorageKey key = key(upload, at);
                        at += Upload.PART;
                        return storage.open(key)
                                .orElseThrow(() -> new NotFound("part of upload " + upload.id()));
                    }
                });
    }

    void forget(Upload upload) {
        // One more than is noted: a part may have come whose row was never written.
        for (long at = 0; at < upload.size() && at <= upload.kept(); at += Upload.PART) {
            storage.remove(key(upload, at));
        }
    }

    private static StorageKey key(Upload upload, long from) {
        return new StorageKey(Shelf.UPLOADS, "mediebank-" + upload.id() + "/" + from);
    }
}
