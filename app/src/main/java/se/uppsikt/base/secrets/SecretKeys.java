package se.uppsikt.base.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.OwnerOnly;
import se.uppsikt.base.shared.StartProblem;

/**
 * The keys of {@link SecretCipher}, outside the database (B3): given as {@code uppsikt.key}
 * (base64, 32 bytes), or made once in the file {@code <data>/nyckel} that only the owner of the
 * program may read. There is one, except while it is being changed: then the new one stands first
 * and seals, and those after it still open what they sealed.
 */
@Component
class SecretKeys {
    private static final int KEY_BYTES = 32;
    private static final String OWNER_ONLY = "rw-------";

    private final SecureRandom random = new SecureRandom();
    private final String given;
    private final Path file;
    private volatile @Nullable List<SecretKeySpec> known;

    SecretKeys(@Value("${uppsikt.key:}") String given, @Value("${uppsikt.data:./data}") Path data) {
        this.given = given.strip();
        this.file = data.resolve("nyckel").toAbsolutePath();
        this.known = given() ? decode(this.given) : null;
    }

    /** As they were last read; the first one seals. */
    List<SecretKeySpec> known() {
        List<SecretKeySpec> read = known;
        return read == null ? first() : read;
    }

    private synchronized List<SecretKeySpec> first() {
        List<SecretKeySpec> read = known;
        if (read == null) {
            read = made();
            known = read;
        }
        return read;
    }

    /** As they are now: another process may have changed the file. */
    List<SecretKeySpec> now() {
        if (given()) {
            return known();
        }
        first();
        List<SecretKeySpec> now = read();
        known = now;
        return now;
    }

    /** Whether the operator gives the keys, so that they are changed there. */
    boolean given() {
        return !given.isEmpty();
    }

    /** Whether there are any; asking makes none. */
    boolean there() {
        return given() || Files.exists(file);
    }

    Path file() {
        return file;
    }

    /** Puts a new key first in the file. Those that were there still open. */
    void begin() {
        write(Stream.concat(Stream.of(fresh()), now().stream()).toList());
    }

    /** Leaves only the first key in the file. */
    void end() {
        write(now().subList(0, 1));
    }

    private SecretKeySpec fresh() {
        byte[] raw = new byte[KEY_BYTES];
        random.nextBytes(raw);
        return new SecretKeySpec(raw, "AES");
    }

    private List<SecretKeySpec> made() {
        try {
            OwnerOnly.folder(Objects.requireNonNull(file.getParent()));
            return put(file, List.of(fresh()), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            return read();
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /** All or nothing: the file that is there is whole until the new one takes its place. */
    private void write(List<SecretKeySpec> keys) {
        Path beside = file.resolveSibling("nyckel.ny");
        try {
            Files.deleteIfExists(beside);
            known = put(beside, keys, StandardOpenOption.CREATE_NEW);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private static List<SecretKeySpec> put(Path to, List<SecretKeySpec> keys, OpenOption how)
            throws IOException {
        String lines =
                keys.stream()
                        .map(key -> Base64.getEncoder().encodeToString(key.getEncoded()))
                        .collect(Collectors.joining("\n"));
        try (FileChannel channel =
                FileChannel.open(
                        to,
                        Set.of(how, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString(OWNER_ONLY)))) {
            channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        return List.copyOf(keys);
    }

    private List<SecretKeySpec> read() {
        try {
            return decode(Files.readString(file));
        } catch (IOException e) {
            throw new StartProblem(
                    "Nyckelfilen "
                            + file
                            + " går inte att läsa. Uppsikt måste köras av den som äger filen.",
                    e);
        }
    }

    private static List<SecretKeySpec> decode(String keys) {
        try {
            return Arrays.stream(keys.strip().split("[,\\s]+"))
                    .map(Base64.getDecoder()::decode)
                    .peek(SecretKeys::requireLength)
                    .map(raw -> new SecretKeySpec(raw, "AES"))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new StartProblem(
                    "Nyckeln till hemligheterna ska vara 32 byte i base64. Så gör du en ny: openssl"
                            + " rand -base64 32",
                    e);
        }
    }

    private static void requireLength(byte[] raw) {
        if (raw.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key of " + raw.length + " bytes");
        }
    }

    private StartProblem notWritten(IOException cause) {
        return new StartProblem(
                "Nyckelfilen "
                        + file
                        + " går inte att skriva. Kontrollera att du får skriva i mappen och att det finns"
                        + " plats.",
                cause);
    }
}
