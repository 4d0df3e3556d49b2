package se.uppsikt.platforms.linkedin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.secrets.Secret;

/** HMAC-SHA256 with the app's secret, as LinkedIn signs and wants to be answered. */
final class LinkedInSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "hmacsha256=";
    private static final int HEX_LENGTH = 64;

    private final Secret secret;
    private final Mac keyed;

    LinkedInSignature(Secret secret) {
        this.secret = secret;
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(
                    new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    boolean madeFor(Secret other) {
        return secret.equals(other);
    }

    /**
     * Whether the header is this secret's signature of the bytes, with or without the prefix that
     * is signed along; compared in constant time.
     */
    boolean fits(byte[] body, @Nullable String header) {
        if (header == null) {
            return false;
        }
        String hex = header.startsWith(PREFIX) ? header.substring(PREFIX.length()) : header;
        if (hex.length() != HEX_LENGTH) {
            return false;
        }
        try {
            byte[] prefix = PREFIX.getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(HexFormat.of().parseHex(hex), of(prefix, body));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** As LinkedIn would sign it. */
    String sign(byte[] body) {
        return HexFormat.of().formatHex(of(PREFIX.getBytes(StandardCharsets.UTF_8), body));
    }

    /** What shows that we know the secret. */
    String answer(String challenge) {
        return HexFormat.of().formatHex(of(challenge.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] of(byte[]... parts) {
        try {
            Mac mac = (Mac) keyed.clone();
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's HMAC cannot be copied", e);
        }
    }
}
