package se.uppsikt.base.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A few words for a telephone, by whatever gateway the web hook leads to.
 *
 * @param to a number as {@code +46701234567}
 */
public record TextMessage(String to, String text) {
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern FILLING = Pattern.compile("[ ()\\u00a0/-]");

    public TextMessage {
        if (!NUMBER.matcher(to).matches()) {
            throw new IllegalArgumentException("no telephone number");
        }
    }

    /** The number that somebody has typed; a Swedish one may begin with 0. */
    public static Optional<String> number(String typed) {
        String bare = FILLING.matcher(typed).replaceAll("");
        String whole =
                bare.startsWith("00")
                        ? "+" + bare.substring(2)
                        : bare.startsWith("0") ? "+46" + bare.substring(1) : bare;
        return Optional.of(whole).filter(number -> NUMBER.matcher(number).matches());
    }
}
