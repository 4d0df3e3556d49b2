package se.uppsikt.base.mail;

import java.util.regex.Pattern;

/**
 * A letter in plain text. Its subject is one line, whatever was put into it.
 *
 * @param to one address
 * @param urgent whether it leaves at once, at night too; else it may wait for the hours that are
 *     set
 */
public record Mail(String to, String subject, String text, boolean urgent) {
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

    /** One that may wait for the hours in which people read. */
    public Mail(String to, String subject, String text) {
        this(to, subject, text, false);
    }

    /** One that leaves at once. */
    public static Mail urgent(String to, String subject, String text) {
        return new Mail(to, subject, text, true);
    }

    /** Whether a letter can be sent there. */
    public static boolean isAddress(String typed) {
        return typed.length() <= LONGEST_ADDRESS && ADDRESS.matcher(typed).matches();
    }
}
