package se.uppsikt.operation.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.uppsikt.base.shared.OwnerOnly;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.storage.Shelf;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.base.storage.Stored;
import se.uppsikt.operation.backup.Manifest.Broken;
import se.uppsikt.operation.backup.Manifest.Kept;

/** The folder of a copy: files go in and out of it with their fingerprints. */
record CopyFolder(Path root) {
    private static final int PIECE = 1 << 20;
    private static final int PAGE = 1_000;

    /** Writes what a file is to hold. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream to) throws IOException;
    }

    static CopyFolder empty(Path root) throws IOException, Broken {
        if (Files.exists(root)) {
            try (Stream<Path> within = Files.list(root)) {
                if (within.findAny().isPresent()) {
                    throw new Broken(
                            "Mappen "
                                    + root
                                    + " är inte tom. Välj en ny mapp; en halv eller äldre kopia skrivs aldrig över.");
                }
            }
        }
        return new CopyFolder(OwnerOnly.folder(root));
    }

    /** A file of the copy, on the disk when it is told of. */
    Kept put(String place, Content content) throws IOException {
        Path file = root.resolve(place);
        OwnerOnly.folder(Objects.requireNonNull(file.getParent()));
        MessageDigest digest = Sha256.digest();
        Files.createFile(file, OwnerOnly.file());
        try (OutputStream out =
                new DigestOutputStream(
                        Files.newOutputStream(file, StandardOpenOption.WRITE), digest)) {
            content.write(out);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return new Kept(Sha256.ofRaw(digest.digest()), Files.size(file), place);
    }

    /** Everything on a shelf. What is disposed of meanwhile the copy has no more than Uppsikt. */
    List<Kept> putAll(Shelf shelf, Storage storage) throws IOException {
        List<Kept> kept = new ArrayList<>();
        String after = "";
        List<Stored> page;
        do {
            page = storage.list(shelf, after, PAGE);
            for (Stored each : page) {
                after = each.key().name();
                try (InputStream bytes = storage.open(each.key()).orElse(null)) {
                    if (bytes != null) {
                        kept.add(put(each.key().toString(), bytes::transferTo));
                    }
                }
            }
        } while (!page.isEmpty());
        return kept;
    }

    /** Everything below a folder of the program's own, as far as it is there. */
    List<Kept> putAll(String place, Path from) throws IOException {
        List<Kept> kept = new ArrayList<>();
        if (!Files.isDirectory(from)) {
            return kept;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each :
                    (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                try (InputStream bytes = Files.newInputStream(each)) {
                    kept.add(put(place + "/" + from.relativize(each), bytes::transferTo));
                } catch (NoSuchFileException fetchedMeanwhile) {
                    continue;
                }
            }
        }
        return kept;
    }

    InputStream open(Kept file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(root.resolve(file.place())), PIECE);
    }

    /**
     * Reads every file again.
     *
     * @throws Broken naming the first that is not as it was
     */
    void verify(Manifest manifest) throws IOException, Broken {
        for (Kept file : manifest.files()) {
            if (!Files.isRegularFile(root.resolve(file.place()))) {
                throw new Broken("Filen " + file.place() + " saknas i kopian.");
            }
            MessageDigest digest = Sha256.digest();
            try (InputStream bytes = new DigestInputStream(open(file), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            if (!Sha256.ofRaw(digest.digest()).equals(file.hash())) {
                throw new Broken(
                        "Filen "
                                + file.place()
                                + " i kopian är inte som när den togs. Kopian kan inte användas.");
            }
        }
    }
}
