package se.uppsikt.policy;

import java.util.Locale;

/**
 * The organisation's own colour, once for light pages and once for dark, each as {@code #rrggbb}.
 */
record Accent(String light, String dark) {
    /** Uppsikt's own, for a profile that names none. */
    static final Accent HOUSE = new Accent("#0b5566", "#86c7d3");

    /** The two values as {@code tokens.css} asks for them. */
    String css() {
        return ":root { --accent-light: %s; --accent-dark: %s; }\n"
                .formatted(light.toLowerCase(Locale.ROOT), dark.toLowerCase(Locale.ROOT));
    }
}
