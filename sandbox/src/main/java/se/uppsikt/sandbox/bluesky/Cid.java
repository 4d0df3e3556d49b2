package se.uppsikt.sandbox.bluesky;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What something is called by its content. A blob's name is what any server would give it; a
 * record's has the form, but is made of its JSON and not of its DAG-CBOR.
 */
final class Cid {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final byte RAW = 0x55;
    private static final byte DAG_CBOR = 0x71;

    private Cid() {}

    static String ofRecord(byte[] json) {
        return of(DAG_CBOR, json);
    }

    static String ofBlob(byte[] bytes) {
        return of(RAW, bytes);
    }

    private static String of(byte codec, byte[] content) {
        byte[] hash = sha256(content);
        byte[] all = new byte[4 + hash.length];
        all[0] = 1;
        all[1] = codec;
        all[2] = 0x12;
        all[3] = (byte) hash.length;
        System.arraycopy(hash, 0, all, 4, hash.length);
        return "b" + base32(all);
    }

    private static String base32(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = held << 8 | each & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                out.append(LETTERS.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? out.toString()
                : out.append(LETTERS.charAt(held << 5 - bits & 31)).toString();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK lacks SHA-256", e);
        }
    }
}
