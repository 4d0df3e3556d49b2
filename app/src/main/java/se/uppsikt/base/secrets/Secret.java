package se.uppsikt.base.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import se.uppsikt.base.shared.Enforces;

/**
 * A token or password of a platform in clear (B3). It never shows itself in logs, pages or fault
 * texts.
 */
@Enforces(value = "B3", how = "En nyckel skriver aldrig ut sig själv.")
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
