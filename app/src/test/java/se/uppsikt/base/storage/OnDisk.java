package se.uppsikt.base.storage;

import java.nio.file.Path;
import java.time.InstantSource;

/** What tests do with files that are kept on the disk. */
public final class OnDisk {
    private OnDisk() {}

    /** A storage in this folder alone. */
    public static Storage in(Path data) {
        return new Storage(
                new Places(Places.onDisk(data, data.resolve("arkiv"))), InstantSource.system());
    }

    /** Where it lies; it is there. */
    public static Path file(Storage storage, StorageKey key) {
        return storage.local(key).orElseThrow().path();
    }
}
