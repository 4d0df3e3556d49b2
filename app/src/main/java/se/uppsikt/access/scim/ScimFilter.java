package se.uppsikt.access.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which resources are asked for (RFC 7644, 3.4.2.2), as a condition of the database: comparisons
 * joined by {@code and} and {@code or}, without parentheses, which no directory sends.
 *
 * @param condition in SQL, with a question mark for each value
 */
record ScimFilter(String condition, List<Object> values) {
    private static final int LONGEST = 2_000;
    private static final Pattern COMPARISON =
            Pattern.compile(
                    "\\G\\s*([A-Za-z][A-Za-z0-9.:_-]*(?:\\[type eq \"work\"])?(?:\\.value)?)\\s+"
                            + "(?:(eq|ne|co|sw|ew)\\s+(\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z0-9-]+)|(pr))"
                            + "\\s*(?:\\b(and|or)\\b|$)",
                    Pattern.CASE_INSENSITIVE);

    /** The columns by the attributes that can be asked for, in small letters. */
    static final Map<String, String> USERS =
            Map.of(
                    "username", "lower(user_name)",
                    "externalid", "external_id",
                    "id", "id::text",
                    "displayname", "lower(display_name)",
                    "name.familyname", "lower(family_name)",
                    "name.givenname", "lower(given_name)",
                    "emails", "lower(mail)",
                    "emails.value", "lower(mail)",
                    "emails[type eq \"work\"].value", "lower(mail)",
                    "active", "active::text");

    static final Map<String, String> GROUPS =
            Map.of(
                    "displayname", "lower(display_name)",
                    "externalid", "external_id",
                    "id", "id::text");

    ScimFilter {
        values = List.copyOf(values);
    }

    static ScimFilter of(@Nullable String written, Map<String, String> columns) {
        if (written == null || written.isBlank()) {
            return new ScimFilter("true", List.of());
        }
        if (written.length() > LONGEST) {
            throw fault("Filtret är för långt.");
        }
        StringBuilder condition = new StringBuilder("(");
        List<Object> values = new ArrayList<>();
        Matcher each = COMPARISON.matcher(written);
        int end = 0;
        String joined = "";
        while (end < written.length() && each.find()) {
            condition.append(joined.isEmpty() ? "" : " " + joined + " ");
            condition.append(comparison(each, columns, values));
            joined = each.group(5) == null ? "" : Attributes.folded(each.group(5));
            end = each.end();
        }
        if (end < written.length() || !joined.isEmpty()) {
            throw fault("Filtret går inte att förstå.");
        }
        return new ScimFilter(condition.append(')').toString(), values);
    }

    private static String comparison(
            Matcher told, Map<String, String> columns, List<Object> values) {
        String column = columns.get(Attributes.folded(told.group(1)));
        if (column == null) {
            throw fault("Filtret frågar efter något som det inte går att fråga efter.");
        }
        if (told.group(4) != null) {
            return "coalesce(" + column + ", '') <> ''";
        }
        String text = value(told.group(3));
        values.add(
                column.startsWith("lower(") || column.startsWith("active")
                        ? Attributes.folded(text)
                        : text);
        String wanted = "cast(? as text)";
        return switch (Attributes.folded(told.group(2))) {
            case "eq" -> column + " = " + wanted;
            case "ne" -> column + " is distinct from " + wanted;
            case "co" -> "strpos(" + column + ", " + wanted + ") > 0";
            case "sw" -> "starts_with(" + column + ", " + wanted + ")";
            default -> "right(" + column + ", length(" + wanted + ")) = " + again(values, wanted);
        };
    }

    /** The same value once more, where the condition names it twice. */
    private static String again(List<Object> values, String wanted) {
        values.add(values.getLast());
        return wanted;
    }

    private static String value(String written) {
        return written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replaceAll("\\\\(.)", "$1")
                : written;
    }

    private static ScimFault fault(String detail) {
        return ScimFault.invalid("invalidFilter", detail);
    }
}
