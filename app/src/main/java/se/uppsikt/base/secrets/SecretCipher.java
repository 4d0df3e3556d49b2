package se.uppsikt.base.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Enforces;

/**
 * Seals tokens for the database with AES-256-GCM (B3), under {@link SecretKeys}. Each seal is bound
 * to its place, so that a sealed value moved to another row does not open.
 */
@Enforces(value = "B3", how = "Nycklarna ligger förseglade i databasen.")
@Component
public class SecretCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeys keys;

    SecretCipher(SecretKeys keys) {
        this.keys = keys;
    }

    public byte[] seal(Secret secret, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] closed =
                    cipher(Cipher.ENCRYPT_MODE, keys.now().getFirst(), nonce, place)
                            .doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + place, e);
        }
    }

    /** Tells whether two are the same, and to nobody without the key what they are. */
    public byte[] print(String of, String place) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.known().getFirst().getEncoded(), "HmacSHA256"));
            return mac.doFinal((place + "\n" + of).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no print for " + place, e);
        }
    }

    public Secret open(byte[] sealed, String place) {
        return open(sealed, place, keys.known())
                .or(() -> open(sealed, place, keys.now()))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Hemligheten "
                                                + place
                                                + " går inte att öppna med den här nyckelfilen."));
    }

    private static Optional<Secret> open(byte[] sealed, String place, List<SecretKeySpec> keys) {
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer buffer = ByteBuffer.wrap(sealed).get(nonce);
        byte[] closed = new byte[buffer.remaining()];
        buffer.get(closed);
        for (SecretKeySpec key : keys) {
            try {
                byte[] clear = cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(closed);
                return Optional.of(new Secret(new String(clear, StandardCharsets.UTF_8)));
            } catch (AEADBadTagException otherKey) {
                continue;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("cannot open " + place, e);
            }
        }
        return Optional.empty();
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
