package se.uppsikt.records.disclosure;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppsikt.base.shared.Swedish;

/**
 * By what somebody follows a request without saying who it is, such as {@code
 * UT-2026-7K4M-9XQ2-B6TD}: easy to read aloud, with no letter that looks like another, and of so
 * many that nobody finds somebody else's by trying.
 */
@Swedish("referens")
public record Reference(String shown) {
    /** Without I, L, O and U: taken for 1 and 0, and no word comes of it by chance. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern FORM =
            Pattern.compile(
                    "UT(\\d{4})([" + SIGNS + "]{4})([" + SIGNS + "]{4})([" + SIGNS + "]{4})");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\u2010-\u2015-]+");
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    /**
     * @param chance a number below the one given, which nobody can foresee
     */
    static Reference of(int year, IntUnaryOperator chance) {
        StringBuilder made = new StringBuilder("UT-%04d".formatted(year));
        for (int sign = 0; sign < GROUPS * GROUP; sign++) {
            made.append(sign % GROUP == 0 ? "-" : "")
                    .append(SIGNS.charAt(chance.applyAsInt(SIGNS.length())));
        }
        return new Reference(made.toString());
    }

    /** As somebody has written it down: in small letters, without dashes, O for 0 and I for 1. */
    static Optional<Reference> read(String written) {
        String plain = BETWEEN.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        if (!plain.startsWith("UT")) {
            return Optional.empty();
        }
        Matcher found =
                FORM.matcher(
                        "UT"
                                + plain.substring(2)
                                        .replace('O', '0')
                                        .replace('I', '1')
                                        .replace('L', '1'));
        return found.matches()
                ? Optional.of(
                        new Reference(
                                String.join(
                                        "-",
                                        "UT",
                                        found.group(1),
                                        found.group(2),
                                        found.group(3),
                                        found.group(4))))
                : Optional.empty();
    }
}
