package se.uppsikt.base.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.OwnerOnly;

/**
 * Files in folders of this machine. One is written beside, brought to the disk and moved into
 * place, so that a name always has all its bytes.
 */
final class DiskPlace implements Place {
    /** Where files are made before they have their bytes; never listed. */
    private static final String INCOMING = "incoming";

    private final Map<Shelf, Path> roots;

    DiskPlace(Map<Shelf, Path> roots) {
        this.roots = Map.copyOf(roots);
    }

    Path root(Shelf shelf) {
        return Objects.requireNonNull(roots.get(shelf));
    }

    /** On the same disk as the shelf. */
    Path workplace(Shelf shelf) throws IOException {
        return OwnerOnly.folder(root(shelf).resolve(INCOMING));
    }

    /** What was being made when the program was killed is nobody's. */
    void sweep(Instant before) throws IOException {
        for (Shelf shelf : Shelf.values()) {
            Path folder = root(shelf).resolve(INCOMING);
            for (String name : names(folder)) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file) && put(file).isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void put(StorageKey key, Path file) throws IOException {
        Path target = path(key);
        if (key.shelf().byFingerprint() && renewed(target, file)) {
            return;
        }
        place(file, target);
    }

    @Override
    public Optional<Stored> find(StorageKey key) throws IOException {
        Path file = path(key);
        return Files.isRegularFile(file)
                ? Optional.ofNullable(stored(key, file))
                : Optional.empty();
    }

    @Override
    public InputStream open(Stored stored) throws IOException {
        return Files.newInputStream(path(stored.key()));
    }

    @Override
    public Optional<LocalFile> local(StorageKey key, Path workplace) {
        Path file = path(key);
        return Files.isRegularFile(file) ? Optional.of(LocalFile.at(file)) : Optional.empty();
    }

    @Override
    public void remove(StorageKey key) throws IOException {
        Path file = path(key);
        Files.deleteIfExists(file);
        removeIfEmpty(key.shelf(), file.getParent());
    }

    /** Whoever puts the same bytes there meanwhile has them. */
    @Override
    public boolean removeUnlessPut(StorageKey key, Instant since) throws IOException {
        Path file = path(key);
        if (!Files.exists(file)) {
            return true;
        }
        if (!put(file).isBefore(since)) {
            return false;
        }
        Path aside = workplace(key.shelf()).resolve(key.name().replace('/', '_') + ".forgotten");
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        if (put(aside).isBefore(since)) {
            Files.delete(aside);
            return true;
        }
        place(aside, file);
        return false;
    }

    @Override
    public boolean move(StorageKey from, StorageKey to) throws IOException {
        Path file = path(from);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        place(file, path(to));
        removeIfEmpty(from.shelf(), file.getParent());
        return true;
    }

    @Override
    public List<Stored> list(Shelf shelf, String after, int limit) throws IOException {
        List<Stored> found = new ArrayList<>();
        list(shelf, "", after, limit, found);
        return found;
    }

    private void list(Shelf shelf, String at, String after, int limit, List<Stored> found)
            throws IOException {
        for (String name : names(root(shelf).resolve(at))) {
            String whole = at + name;
            if (found.size() == limit
                    || whole.equals(INCOMING + "/")
                    || !StorageKey.isName(name.replace("/", ""))) {
                continue;
            }
            if (whole.endsWith("/")) {
                if (after.startsWith(whole) || whole.compareTo(after) > 0) {
                    list(shelf, whole, after, limit, found);
                }
            } else if (whole.compareTo(after) > 0 && isKept(name)) {
                StorageKey key = new StorageKey(shelf, whole);
                Stored stored = stored(key, path(key));
                if (stored != null) {
                    found.add(stored);
                }
            }
        }
    }

    /** What is half written by an older Uppsikt, or hidden, is none of ours. */
    private static boolean isKept(String name) {
        return StorageKey.isName(name) && !name.endsWith(".part") && !name.endsWith(".del");
    }

    /** Folders end with a stroke, which is how whole names are ordered. */
    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> within = Files.list(folder)) {
            return within.map(each -> each.getFileName() + (Files.isDirectory(each) ? "/" : ""))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException _) {
            return List.of();
        }
    }

    private static @Nullable Stored stored(StorageKey key, Path file) throws IOException {
        try {
            return new Stored(key, Files.size(file), put(file));
        } catch (NoSuchFileException goneMeanwhile) {
            return null;
        }
    }

    Path path(StorageKey key) {
        return root(key.shelf()).resolve(key.name());
    }

    private static Instant put(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    /** Whether the same bytes are there; then they are put there as lately as these. */
    private static boolean renewed(Path target, Path file) throws IOException {
        try {
            Files.setLastModifiedTime(target, Files.getLastModifiedTime(file));
            return true;
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private static void place(Path file, Path target) throws IOException {
        Path folder = OwnerOnly.folder(Objects.requireNonNull(target.getParent()));
        force(file);
        try {
            Files.move(
                    file,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the folders of what is kept must be one file system", e);
        }
        force(folder);
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Folders of fingerprints stay: somebody may be putting a file into them. */
    private void removeIfEmpty(Shelf shelf, @Nullable Path folder) throws IOException {
        if (shelf.byFingerprint()
                || folder == null
                || folder.equals(root(shelf))
                || !Files.isDirectory(folder)) {
            return;
        }
        boolean empty;
        try (Stream<Path> within = Files.list(folder)) {
            empty = within.findAny().isEmpty();
        }
        if (empty) {
            Files.deleteIfExists(folder);
        }
    }
}
