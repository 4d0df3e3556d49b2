package se.uppsikt.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 fingerprint as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {
    private static final int DIGITS = 64;

    public Sha256 {
        if (!isLowerCaseHex(hex)) {
            throw new IllegalArgumentException(
                    "not a SHA-256 in lower-case hex: " + hex.length() + " characters");
        }
    }

    /** Looked at for every row that is written and read, so it is done by hand. */
    private static boolean isLowerCaseHex(String hex) {
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return hex.length() == DIGITS;
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

    /** Splits fingerprints into two halves of the same size. */
    public boolean isEven() {
        return Character.digit(hex.charAt(hex.length() - 1), 16) % 2 == 0;
    }

    @Override
    public String toString() {
        return hex;
    }
}
