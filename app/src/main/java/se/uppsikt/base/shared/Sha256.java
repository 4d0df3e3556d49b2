package se.uppsikt.base.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 fingerprint as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {
    private static final int DIGITS = 64;

    public Sha256 {
        if (!isFingerprint(hex)) {
            throw new IllegalArgumentException(
                    "not a SHA-256 in lower-case hex: " + hex.length() + " characters");
        }
    }

    public static Sha256 of(byte[] content) {
        return ofRaw(digest().digest(content));
    }

    /** The fingerprint whose 32 raw bytes these are. */
    public static Sha256 ofRaw(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    /** A fresh digest, for content that streams past. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public byte[] raw() {
        return HexFormat.of().parseHex(hex);
    }

    /** Looked through by hand: one is made for every field of every row. */
    private static boolean isFingerprint(String hex) {
        boolean fits = hex.length() == DIGITS;
        for (int i = 0; fits && i < DIGITS; i++) {
            char digit = hex.charAt(i);
            fits = digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f';
        }
        return fits;
    }

    /** Splits fingerprints into two halves of the same size. */
    public boolean isEven() {
        return Character.digit(hex.charAt(hex.length() - 1), 16) % 2 == 0;
    }

    @Override
    public String toString() {
        return hex;
    }
}
