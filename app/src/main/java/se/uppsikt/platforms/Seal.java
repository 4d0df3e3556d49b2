package se.uppsikt.platforms;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.shared.StartProblem;

/**
 * Seals tokens for the database with AES-256-GCM (B3). The key lies outside the database: given as
 * {@code uppsikt.key} (base64, 32 bytes), or made once in the file {@code <data>/nyckel} that only
 * the owner of the program may read. Each seal is bound to its place, so that a sealed value moved
 * to another row does not open.
 */
@Component
class Seal {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Seal(@Value("${uppsikt.key:}") String given, @Value("${uppsikt.data:./data}") Path data) {
        byte[] raw = given.isBlank() ? fromFile(data.resolve("nyckel")) : decode(given.strip());
        this.key = new SecretKeySpec(raw, "AES");
    }

    byte[] seal(Secret secret, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed =
                apply(
                        Cipher.ENCRYPT_MODE,
                        nonce,
                        place,
                        secret.reveal().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
    }

    Secret open(byte[] sealed, String place) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] closed = new byte[buffer.remaining()];
        buffer.get(closed);
        return new Secret(
                new String(
                        apply(Cipher.DECRYPT_MODE, nonce, place, closed), StandardCharsets.UTF_8));
    }

    private byte[] apply(int mode, byte[] nonce, String place, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Hemligheten " + place + " går inte att öppna med den här nyckelfilen.", e);
        }
    }

    private byte[] fromFile(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            byte[] fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            try (var channel =
                    Files.newByteChannel(
                            file,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")))) {
                channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(fresh)));
                return fresh;
            }
        } catch (FileAlreadyExistsException e) {
            return read(file);
        } catch (IOException e) {
            throw new StartProblem(
                    "Nyckelfilen "
                            + file
                            + " går inte att skapa. Kontrollera att du får skriva i mappen och att det finns"
                            + " plats.",
                    e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new StartProblem(
                    "Nyckelfilen "
                            + file
                            + " går inte att läsa. Uppsikt måste köras av den som äger filen.",
                    e);
        }
    }

    private static byte[] decode(String base64) {
        byte[] raw = Base64.getDecoder().decode(base64);
        if (raw.length != KEY_BYTES) {
            throw new IllegalStateException("Nyckeln ska vara 32 byte i base64.");
        }
        return raw;
    }
}
