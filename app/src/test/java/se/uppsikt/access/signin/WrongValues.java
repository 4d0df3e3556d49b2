package se.uppsikt.access.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What somebody may send in a field who has not been given anything right to send. */
public final class WrongValues {
    /** In what is sent as text, to be looked for where it must not be. */
    public static final String MARK = "zq9skrivet";

    private static final String LONGEST = MARK + "å".repeat(TypedRules.LONGEST - MARK.length());

    private WrongValues() {}

    /** What is sent where several fields have been tried already, and long is what is left. */
    public static List<String> longest() {
        return List.of(LONGEST);
    }

    /** Whether anything that is written is such a thing. */
    public static boolean isText(Class<?> type) {
        return !type.isEnum()
                && !type.isPrimitive()
                && type != UUID.class
                && type != Boolean.class
                && !Number.class.isAssignableFrom(type);
    }

    /** Values that are no such thing, or as large or odd a one as there can be. */
    public static List<String> of(Class<?> type) {
        List<String> values = new ArrayList<>(List.of("", " "));
        if (type.isEnum()) {
            values.addAll(List.of(MARK, "0", "null"));
        } else if (type == UUID.class) {
            values.addAll(List.of(MARK, "1-1-1-1-1", "0".repeat(36), "{" + MARK + "}"));
        } else if (type == boolean.class || type == Boolean.class) {
            values.addAll(List.of(MARK, "2"));
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            values.addAll(
                    List.of(
                            MARK,
                            "1.5",
                            "0",
                            "-1",
                            "2147483647",
                            "-2147483648",
                            "99999999999",
                            "9".repeat(40)));
        } else {
            values.addAll(texts());
        }
        return values;
    }

    /** Text that a form may be given but that no page waits for. */
    private static List<String> texts() {
        return List.of(
                LONGEST,
                "2026-02-30",
                "99999-99-99",
                "-1",
                "99999999999",
                MARK + "'\"<b>\\%_&|!():*{0}${x}@{x}",
                "👩🏽‍🚒\u202e\u2028\ufeff" + MARK,
                "//" + MARK + ".example/?a=b#c",
                "\t\r\n" + MARK);
    }

    /** The longest that fits in an address, where the longest that fits in a form does not. */
    public static String inAddress(String value) {
        return value.length() > 1_000 ? value.substring(0, 1_000) : value;
    }

    /** Something that a field of this type takes. */
    public static String right(Class<?> type) {
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        if (type == UUID.class) {
            return "00000000-0000-7000-8000-000000000000";
        }
        return type == boolean.class || type == Boolean.class
                ? "true"
                : type == String.class ? "prov" : "1";
    }
}
