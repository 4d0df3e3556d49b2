package se.uppsikt.base.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import se.uppsikt.base.shared.OwnerOnly;
import se.uppsikt.base.shared.Sha256;

/**
 * Media bytes as files named by their fingerprint, {@code <data>/media/ab/cd/abcd…}. A file is
 * written beside, brought to the disk and moved into place, so that a name always has all its
 * bytes. The same bytes are kept once.
 */
@Component
public class MediaStore {
    private static final int PIECE = 64 << 10;
    private static final int LARGE_PIECE = 1 << 20;

    private final Path root;
    private final long largest;

    MediaStore(
            @Value("${uppsikt.data:./data}") Path data,
            @Value("${uppsikt.media.largest:4GB}") DataSize largest) {
        this.root = data.toAbsolutePath().normalize().resolve("media");
        this.largest = largest.toBytes();
    }

    /**
     * @throws MediaTooLarge when there are more bytes than allowed
     */
    public StoredMedia store(InputStream bytes) {
        try {
            Path incoming = OwnerOnly.folder(root.resolve("incoming"));
            Path beside = Files.createTempFile(incoming, "medium", null);
            try {
                StoredMedia stored = write(bytes, beside);
                place(beside, path(stored.hash()));
                return stored;
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a medium could not be stored", e);
        }
    }

    public Optional<InputStream> open(Sha256 hash) {
        try {
            return Optional.of(Files.newInputStream(path(hash)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("medium " + hash + " could not be read", e);
        }
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

    public Path path(Sha256 hash) {
        String name = hash.hex();
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    private StoredMedia write(InputStream bytes, Path beside) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] piece = new byte[PIECE];
        byte[] head = new byte[0];
        long size = 0;
        try (FileChannel file = FileChannel.open(beside, StandardOpenOption.WRITE)) {
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
                ByteBuffer out = ByteBuffer.wrap(piece, 0, read);
                while (out.hasRemaining()) {
                    file.write(out);
                }
            }
            file.force(true);
        }
        return new StoredMedia(Sha256.ofRaw(digest.digest()), MediaType.of(head).mime(), size);
    }

    /**
     * Takes the bytes away, unless somebody has stored them since then: whoever does so meanwhile
     * has them. Whether they are anybody's already is the caller's to know.
     */
    public void forget(Sha256 hash, Instant since) {
        Path file = path(hash);
        try {
            if (Files.exists(file) && stored(file).isBefore(since)) {
                Path aside =
                        OwnerOnly.folder(root.resolve("incoming"))
                                .resolve(hash.hex() + ".forgotten");
                Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
                if (stored(aside).isBefore(since)) {
                    Files.delete(aside);
                } else {
                    place(aside, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("medium " + hash + " could not be forgotten", e);
        }
    }

    private static Instant stored(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    /** Whether the same bytes are there; then they are stored as lately as these. */
    private static boolean isThere(Path target, Path beside) throws IOException {
        try {
            Files.setLastModifiedTime(target, Files.getLastModifiedTime(beside));
            return true;
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private static void place(Path beside, Path target) throws IOException {
        if (isThere(target, beside)) {
            return;
        }
        Path folder = OwnerOnly.folder(Objects.requireNonNull(target.getParent()));
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the media folder must be one file system", e);
        }
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** A medium is larger than what is set in {@code uppsikt.media.largest}; nothing was stored. */
    public class MediaTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MediaTooLarge(long largest) {
            super("a medium is larger than " + largest + " bytes");
        }
    }
}
