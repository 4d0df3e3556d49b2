package se.uppsikt.access.emergency;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import se.uppsikt.base.shared.Sha256;

/**
 * A code that opens once. It is typed by hand, so no two of its signs are taken for each other, and
 * what people put between them does not matter.
 *
 * @param value sixteen signs without anything between them: 80 bits
 */
record OneTimeCode(String value) {
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeCode fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new OneTimeCode(code.toString());
    }

    static OneTimeCode typed(String typed) {
        return new OneTimeCode(typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    Sha256 hash() {
        return Sha256.of(("one-time code " + value).getBytes(StandardCharsets.UTF_8));
    }

    /** As it is shown, in groups of four. */
    String shown() {
        StringBuilder shown = new StringBuilder(value);
        for (int at = GROUP; at < shown.length(); at += GROUP + 1) {
            shown.insert(at, '-');
        }
        return shown.toString();
    }

    @Override
    public String toString() {
        return "OneTimeCode[•••]";
    }
}
