package se.uppsikt.platforms.meta;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.secrets.Secret;

/** HMAC-SHA256 with one secret; the keyed state is prepared once and copied for each use. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final int HEX_LENGTH = 64;

    private final Secret secret;
    private final Mac keyed;

    Signature(Secret secret) {
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

    /** Whether the header is this secret's signature of the bytes; compared in constant time. */
    boolean fits(byte[] body, @Nullable String header) {
        if (header == null
                || header.length() != PREFIX.length() + HEX_LENGTH
                || !header.startsWith(PREFIX)) {
            return false;
        }
        byte[] claimed;
        try {
            claimed = HexFormat.of().parseHex(header, PREFIX.length(), header.length());
        } catch (IllegalArgumentException e) {
            return false;
        }
        return MessageDigest.isEqual(claimed, of(body));
    }

    /** The header that goes with these bytes. */
    String header(byte[] body) {
        return PREFIX + HexFormat.of().formatHex(of(body));
    }

    /** The signature in lower-case hex, as {@code appsecret_proof} wants it. */
    String hex(String text) {
        return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] of(byte[] content) {
        try {
            return ((Mac) keyed.clone()).doFinal(content);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's HMAC cannot be copied", e);
        }
    }
}
