package se.uppsikt.platforms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A token or password of a platform in clear (B3). It never shows itself in logs, pages or fault
 * texts.
 */
public record Secret(String reveal) {
    /** Compares without telling by the time it takes how much was right. */
    public boolean is(String claimed) {
        return MessageDigest.isEqual(
                reveal.getBytes(StandardCharsets.UTF_8), claimed.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Secret[•••]";
    }
}
