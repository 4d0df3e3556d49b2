package se.uppsikt.access.scim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attributes of a resource as it travels: names in any letters, as RFC 7643, 2.1 allows. */
final class Attributes {
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private static final int LONGEST = 254;

    private final Map<String, Object> values;

    Attributes(Map<String, Object> values) {
        this.values = values;
    }

    /** The value, under whichever letters it stands. */
    static @Nullable Object at(Map<String, Object> values, String name) {
        Object exact = values.get(name);
        return exact != null
                ? exact
                : values.entrySet().stream()
                        .filter(each -> each.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** Puts the value under the letters that stand there already, if any do. */
    static void put(Map<String, Object> values, String name, @Nullable Object value) {
        String key =
                values.keySet().stream()
                        .filter(each -> each.equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(name);
        values.put(key, value);
    }

    static void remove(Map<String, Object> values, String name) {
        values.keySet().removeIf(each -> each.equalsIgnoreCase(name));
    }

    /** A group of attributes in the group; an empty one where there is none. */
    @SuppressWarnings("unchecked") // names in JSON are text
    static Map<String, Object> group(@Nullable Object value) {
        return value instanceof Map<?, ?> group ? (Map<String, Object>) group : Map.of();
    }

    /** The same, made if it is not there, so that something can be put in it. */
    @SuppressWarnings("unchecked") // names in JSON are text
    static Map<String, Object> made(Map<String, Object> values, String name) {
        if (at(values, name) instanceof Map<?, ?> there) {
            return (Map<String, Object>) there;
        }
        Map<String, Object> made = new LinkedHashMap<>();
        put(values, name, made);
        return made;
    }

    static List<Object> list(@Nullable Object value) {
        if (value == null) {
            return new ArrayList<>();
        }
        return value instanceof List<?> many
                ? new ArrayList<>(many)
                : new ArrayList<>(List.of(value));
    }

    /** A text that can be kept; empty where there is none. */
    String text(String name) {
        return text(name, at(values, name));
    }

    /** A text of a group of attributes. */
    String text(String group, String name) {
        return text(group + "." + name, at(group(at(values, group)), name));
    }

    private static String text(String name, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
            throw ScimFault.value(name + " är ingen text.");
        }
        String text = value.toString().strip();
        if (text.length() > LONGEST) {
            throw ScimFault.value(name + " är längre än " + LONGEST + " tecken.");
        }
        if (text.codePoints().anyMatch(Attributes::isUnreadable)) {
            throw ScimFault.value(name + " har tecken som inte går att läsa.");
        }
        return text;
    }

    private static boolean isUnreadable(int sign) {
        int type = Character.getType(sign);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    /** Yes or no, also where it is written as a text, as some directories do. */
    boolean yes(String name, boolean otherwise) {
        Object value = at(values, name);
        return switch (value) {
            case null -> otherwise;
            case Boolean yes -> yes;
            case String word when word.equalsIgnoreCase("true") -> true;
            case String word when word.equalsIgnoreCase("false") -> false;
            default -> throw ScimFault.value(name + " är varken true eller false.");
        };
    }

    /** The address for work; else the first one. */
    String mail() {
        List<Object> mails = list(at(values, "emails"));
        Optional<Object> work =
                mails.stream()
                        .filter(each -> "work".equals(at(group(each), "type")))
                        .findFirst()
                        .or(() -> mails.stream().findFirst());
        return work.map(each -> text("emails.value", at(group(each), "value"))).orElse("");
    }

    /** Whose id the manager has, whether told as a group or as a text. */
    String manager() {
        Map<String, Object> enterprise = group(at(values, ENTERPRISE));
        Object told = at(enterprise, "manager");
        return told instanceof Map<?, ?> group
                ? text("manager.value", at(group(group), "value"))
                : text("manager", told);
    }

    String department() {
        return text(ENTERPRISE, "department");
    }

    /** A word in the letters of every comparison. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
