package se.uppsikt.base.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.storage.Shelf;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.base.storage.StorageKey;
import se.uppsikt.base.storage.StorageTrouble;
import se.uppsikt.base.storage.Stored;

/**
 * Media bytes as files named by their fingerprint, {@code ab/cd/abcd…}. The same bytes are kept
 * once. The store may not do what it must: {@link StorageTrouble}.
 */
@Component
public class MediaStore {
    private static final int PIECE = 64 << 10;
    private static final int LARGE_PIECE = 1 << 20;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Storage storage;
    private final long largest;

    MediaStore(Storage storage, @Value("${uppsikt.media.largest:4GB}") DataSize largest) {
        this.storage = storage;
        this.largest = largest.toBytes();
    }

    /**
     * @throws MediaTooLarge when there are more bytes than allowed
     */
    public StoredMedia store(InputStream bytes) {
        try {
            Path beside = Files.createTempFile(storage.workplace(Shelf.MEDIA), "medium", null);
            try {
                StoredMedia stored = write(bytes, beside);
                storage.put(key(stored.hash()), beside);
                return stored;
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a medium could not be stored", e);
        }
    }

    public Optional<InputStream> open(Sha256 hash) {
        return storage.open(key(hash));
    }

    /** As pages answer with it; empty when it is not there. */
    public Optional<Resource> resource(Sha256 hash) {
        return storage.resource(key(hash));
    }

    /** The fingerprint of the bytes as they are now; empty when they are not there. */
    public Optional<Sha256> now(Sha256 hash) {
        try (InputStream bytes = open(hash).orElse(null)) {
            if (bytes == null) {
                return Optional.empty();
            }
            MessageDigest digest = Sha256.digest();
            byte[] piece = new byte[LARGE_PIECE];
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                digest.update(piece, 0, read);
            }
            return Optional.of(Sha256.ofRaw(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("medium " + hash + " could not be read", e);
        }
    }

    /**
     * Takes the bytes away, unless somebody has stored them since then: whoever does so meanwhile
     * has them. Whether they are anybody's already is the caller's to know.
     *
     * @return whether they are gone
     */
    public boolean forget(Sha256 hash, Instant since) {
        return storage.removeUnlessPut(key(hash), since);
    }

    /**
     * What is stored, a page at a time.
     *
     * @param after the place that the page before ended with; empty for the first
     */
    public Page page(String after, int limit) {
        List<Stored> listed = storage.list(Shelf.MEDIA, after, limit);
        Map<Sha256, Instant> files = new LinkedHashMap<>();
        for (Stored each : listed) {
            String name = each.key().name().replaceFirst(".*/", "");
            if (HASH.matcher(name).matches()) {
                files.put(new Sha256(name), each.at());
            }
        }
        return new Page(files, listed.isEmpty() ? "" : listed.getLast().key().name());
    }

    /**
     * Some of what is stored.
     *
     * @param files and when each was stored last
     * @param last where to go on; empty after the last page
     */
    public record Page(Map<Sha256, Instant> files, String last) {}

    /** Where bytes lie, by their fingerprint. */
    public static StorageKey key(Sha256 hash) {
        String name = hash.hex();
        return new StorageKey(
                Shelf.MEDIA, name.substring(0, 2) + "/" + name.substring(2, 4) + "/" + name);
    }

    private StoredMedia write(InputStream bytes, Path beside) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] piece = new byte[PIECE];
        byte[] head = new byte[0];
        long size = 0;
        try (OutputStream file = Files.newOutputStream(beside)) {
            for (int read = bytes.readNBytes(piece, 0, PIECE);
                    read > 0;
                    read = bytes.readNBytes(piece, 0, PIECE)) {
                if (size == 0) {
                    head = Arrays.copyOf(piece, Math.min(read, Recognition.HEAD));
                }
                size += read;
                if (size > largest) {
                    throw new MediaTooLarge(largest);
                }
                digest.update(piece, 0, read);
                file.write(piece, 0, read);
            }
        }
        return new StoredMedia(Sha256.ofRaw(digest.digest()), MediaType.of(head).mime(), size);
    }

    /** A medium is larger than what is set in {@code uppsikt.media.largest}; nothing was stored. */
    public class MediaTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MediaTooLarge(long largest) {
            super("a medium is larger than " + largest + " bytes");
        }
    }
}
