package se.uppsikt.access.scim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a resource a change is made (RFC 7644, 3.5.2).
 *
 * @param extension the schema whose attribute it is; empty for the resource's own
 * @param attribute the attribute, as it is written
 * @param where which of several values; no conditions when all
 * @param part the part of the attribute; empty when the whole
 */
record ScimPath(String extension, String attribute, Map<String, String> where, String part) {
    private static final Pattern FORM =
            Pattern.compile(
                    "([A-Za-z$][A-Za-z0-9_$-]*)(?:\\[(.{1,300})])?(?:\\.([A-Za-z$][A-Za-z0-9_$-]*))?");
    private static final Pattern CONDITION =
            Pattern.compile(
                    "\\s*([A-Za-z$][A-Za-z0-9_$-]*)\\s+eq\\s+(?:\"([^\"]*)\"|([A-Za-z0-9-]+))\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final List<String> SCHEMAS =
            List.of(
                    Attributes.ENTERPRISE,
                    "urn:ietf:params:scim:schemas:core:2.0:User",
                    "urn:ietf:params:scim:schemas:core:2.0:Group");
    private static final int LONGEST = 500;

    ScimPath {
        where = Map.copyOf(where);
    }

    static ScimPath of(String written) {
        String path = written.strip();
        if (path.length() > LONGEST) {
            throw ScimFault.path("Sökvägen är för lång.");
        }
        for (String schema : SCHEMAS) {
            if (path.regionMatches(true, 0, schema, 0, schema.length())) {
                String rest = path.substring(schema.length());
                String extension = schema.equals(Attributes.ENTERPRISE) ? schema : "";
                return rest.isEmpty()
                        ? new ScimPath("", schema, Map.of(), "")
                        : within(extension, rest.substring(1));
            }
        }
        if (path.regionMatches(true, 0, "urn:", 0, 4)) {
            return new ScimPath("", path, Map.of(), ""); // a schema that is not used here
        }
        return within("", path);
    }

    private static ScimPath within(String extension, String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            throw ScimFault.path("Sökvägen går inte att förstå.");
        }
        String filter = form.group(2);
        String part = form.group(3);
        return new ScimPath(
                extension,
                form.group(1),
                filter == null ? Map.of() : conditions(filter),
                part == null ? "" : part);
    }

    private static Map<String, String> conditions(String filter) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (String each : filter.split("(?i)\\s+and\\s+")) {
            Matcher condition = CONDITION.matcher(each);
            if (!condition.matches()) {
                throw ScimFault.invalid(
                        "invalidFilter", "I en sökväg går bara eq och and att använda.");
            }
            String text = condition.group(2);
            conditions.put(condition.group(1), text == null ? condition.group(3) : text);
        }
        return conditions;
    }

    /** Whether a value is one of those meant. */
    boolean means(Object value) {
        Map<String, Object> group = Attributes.group(value);
        return where.entrySet().stream()
                .allMatch(
                        each ->
                                String.valueOf(Attributes.at(group, each.getKey()))
                                        .equalsIgnoreCase(each.getValue()));
    }

    /** A value that is one of those meant. */
    Map<String, Object> likeness() {
        Map<String, Object> value = new LinkedHashMap<>();
        where.forEach(
                (name, text) ->
                        value.put(
                                name,
                                text.matches("(?i)true|false")
                                        ? (Object) Boolean.valueOf(text)
                                        : text));
        return value;
    }

    /** Values of which there may be several. */
    boolean isMany() {
        return !where.isEmpty() || MANY.contains(Attributes.folded(attribute));
    }

    private static final List<String> MANY =
            new ArrayList<>(
                    List.of(
                            "emails",
                            "members",
                            "groups",
                            "roles",
                            "addresses",
                            "phonenumbers",
                            "ims",
                            "photos",
                            "entitlements",
                            "x509certificates"));
}
