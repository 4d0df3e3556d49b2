package se.uppsikt.base.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Sha256;

/**
 * Moves files from where they went before to where they go now, while Uppsikt works: each is put
 * there, read from there again and compared, and only then taken away. Stopped anywhere it goes on
 * from what is left.
 */
@Component
class Moving {
    private static final int PAGE = 200;
    private static final int PIECE = 1 << 20;

    private final Places places;

    Moving(Places places) {
        this.places = places;
    }

    /**
     * What has been moved so far.
     *
     * @param bytes together
     */
    record Moved(long files, long bytes) {
        Moved and(long size) {
            return new Moved(files + 1, bytes + size);
        }
    }

    /**
     * @param told after each page
     * @throws StorageTrouble when what was read there is not what was put there; it is left where
     *     it was
     */
    Moved all(Consumer<Moved> told) throws IOException {
        Moved moved = new Moved(0, 0);
        Optional<Place> from = places.before();
        for (Shelf shelf : from.isEmpty() ? new Shelf[0] : Shelf.values()) {
            String after = "";
            List<Stored> page;
            do {
                page = from.get().list(shelf, after, PAGE);
                for (Stored each : page) {
                    after = each.key().name();
                    if (move(each.key(), from.get())) {
                        moved = moved.and(each.size());
                    }
                }
                told.accept(moved);
            } while (!page.isEmpty());
        }
        return moved;
    }

    /** One that is taken away meanwhile is not brought back. */
    private boolean move(StorageKey key, Place from) throws IOException {
        Place to = places.now();
        try (LocalFile local = from.local(key, places.disk().workplace(key.shelf())).orElse(null)) {
            if (local == null) {
                return false;
            }
            Sha256 hash = hash(Files.newInputStream(local.path()));
            to.put(key, local.path());
            if (from.find(key).isEmpty()) {
                to.remove(key);
                return false;
            }
            Stored there = to.find(key).orElseThrow(() -> new StorageTrouble("not there: " + key));
            if (!hash(to.open(there)).equals(hash)) {
                throw new StorageTrouble("not as it was put there: " + key);
            }
        }
        from.remove(key);
        return true;
    }

    private static Sha256 hash(InputStream bytes) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] piece = new byte[PIECE];
        try (bytes) {
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return Sha256.ofRaw(digest.digest());
    }

    /** Whether anything is left where files went before. */
    boolean anythingLeft() throws IOException {
        Optional<Place> from = places.before();
        for (Shelf shelf : Shelf.values()) {
            if (from.isPresent() && !from.get().list(shelf, "", 1).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
