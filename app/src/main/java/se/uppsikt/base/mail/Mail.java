package se.uppsikt.base.mail;

import java.util.regex.Pattern;

/**
 * A letter in plain text. Its subject is one line, whatever was put into it.
 *
 * @param to one address
 */
public record Mail(String to, String subject, String text) {
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                            + "@(?!-)[A-Za-z0-9-]+(?<!-)(\\.(?!-)[A-Za-z0-9-]+(?<!-))+");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    public Mail {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("no mail address");
        }
        subject = BREAKS.matcher(subject).replaceAll(" ").strip();
    }

    /** Whether a letter can be sent there. */
    public static boolean isAddress(String typed) {
        return typed.length() <= LONGEST_ADDRESS && ADDRESS.matcher(typed).matches();
    }
}
