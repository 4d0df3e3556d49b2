package se.uppsikt.base.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One place where files are kept. What goes wrong with it is a {@link StorageTrouble}. */
sealed interface Place permits DiskPlace, S3Place {
    /**
     * Puts the bytes there, whole or not at all; what lay there is replaced. The file stays or
     * goes.
     */
    void put(StorageKey key, Path file) throws IOException;

    Optional<Stored> find(StorageKey key) throws IOException;

    /** The bytes of one that was found, from the first; skipping costs nothing. */
    InputStream open(Stored stored) throws IOException;

    /** As a file that can be read anywhere in; fetched into the folder where it lies elsewhere. */
    Optional<LocalFile> local(StorageKey key, Path workplace) throws IOException;

    void remove(StorageKey key) throws IOException;

    /** Takes it away unless it was put there since then, by whomever; true when it is gone. */
    boolean removeUnlessPut(StorageKey key, Instant since) throws IOException;

    /**
     * Gives it another name; what lay there is replaced. False when there is nothing of the old.
     */
    boolean move(StorageKey from, StorageKey to) throws IOException;

    /** In the order of names. */
    List<Stored> list(Shelf shelf, String after, int limit) throws IOException;
}
