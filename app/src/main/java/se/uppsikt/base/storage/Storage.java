package se.uppsikt.base.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import se.uppsikt.base.shared.Opened;

/**
 * The door to the files that are kept. New ones go to the one place that is set; one that is not
 * there is looked for in the other, where files went before.
 *
 * <p>What is taken away goes from the older place first and from the newer last, so that whoever
 * moves it between them ({@link Moving}) sees that it is gone, or has what was moved taken away
 * too.
 *
 * <p>Everything here may throw {@link StorageTrouble} when a store does not do what it must, and
 * {@link UncheckedIOException} when the disk does not.
 */
@Service
public class Storage {
    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);
    private static final Duration IS_MADE_WITHIN = Duration.ofDays(2);

    private final Places places;
    private final InstantSource time;

    Storage(Places places, InstantSource time) {
        this.places = places;
        this.time = time;
    }

    /** On the disk of this machine alone, which asks nobody. */
    @EventListener(Opened.class)
    void sweep() {
        try {
            places.disk().sweep(time.instant().minus(IS_MADE_WITHIN));
        } catch (IOException e) {
            LOG.warn("what was being made when Uppsikt stopped could not be thrown away", e);
        }
    }

    /** A folder of this machine where a file can be made before it is put on its shelf. */
    public Path workplace(Shelf shelf) {
        return io(() -> places.disk().workplace(shelf));
    }

    /** Puts the bytes of a file of ours on a shelf, whole or not at all. The file is gone then. */
    public void put(StorageKey key, Path file) {
        io(
                () -> {
                    places.now().put(key, file);
                    return Files.deleteIfExists(file);
                });
    }

    public Optional<Stored> find(StorageKey key) {
        return first(place -> place.find(key));
    }

    public Optional<InputStream> open(StorageKey key) {
        return first(place -> opened(place, key));
    }

    /** For an answer to a browser, which may want a stretch of it. */
    public Optional<Resource> resource(StorageKey key) {
        return first(place -> place.find(key).map(found -> new StoredResource(place, found)));
    }

    private static Optional<InputStream> opened(Place place, StorageKey key) throws IOException {
        Optional<Stored> found = place.find(key);
        try {
            return found.isEmpty() ? Optional.empty() : Optional.of(place.open(found.get()));
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        }
    }

    /** To be read anywhere in, as a zip must be. */
    public Optional<LocalFile> local(StorageKey key) {
        return first(place -> place.local(key, places.disk().workplace(key.shelf())));
    }

    public void remove(StorageKey key) {
        io(
                () -> {
                    for (Place place : places.all().reversed()) {
                        place.remove(key);
                    }
                    return null;
                });
    }

    /**
     * Takes it away, unless somebody has put it there since then, who has it. Whether it is
     * anybody's already is the caller's to know.
     *
     * @return whether it is gone
     */
    public boolean removeUnlessPut(StorageKey key, Instant since) {
        return io(
                () -> {
                    boolean gone = true;
                    for (Place place : places.all().reversed()) {
                        gone &= place.removeUnlessPut(key, since);
                    }
                    return gone;
                });
    }

    /** Gives it another name; false when there is nothing of the old one. */
    public boolean move(StorageKey from, StorageKey to) {
        return io(
                () -> {
                    for (Place place : places.all()) {
                        if (place.move(from, to)) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    /**
     * What is on a shelf, in the order of names.
     *
     * @param after the last name of the page before; empty for the first
     */
    public List<Stored> list(Shelf shelf, String after, int limit) {
        return io(
                () -> {
                    Map<String, Stored> found = new TreeMap<>();
                    for (Place place : places.all()) {
                        place.list(shelf, after, limit)
                                .forEach(each -> found.putIfAbsent(each.key().name(), each));
                    }
                    return found.values().stream().limit(limit).toList();
                });
    }

    @FunctionalInterface
    private interface Asked<T> {
        T of(Place place) throws IOException;
    }

    private <T> Optional<T> first(Asked<Optional<T>> asked) {
        return io(
                () -> {
                    for (Place place : places.looked()) {
                        Optional<T> found = asked.of(place);
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                    return Optional.empty();
                });
    }

    @FunctionalInterface
    private interface OnDisk<T extends @Nullable Object> {
        T done() throws IOException;
    }

    private static <T extends @Nullable Object> T io(OnDisk<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new UncheckedIOException("a kept file could not be read or written", e);
        }
    }
}
