package se.uppsikt.platforms.linkedin;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A delivery as it is kept where what members write is left unread: what has happened, when, and by
 * which ids; of what the page itself wrote also the words (decision 0116). Who a member is, is left
 * out too. Pure and total; what cannot be read is kept as a delivery that says nothing.
 */
final class IdsOnly {
    private static final String MARK = "kept";
    private static final String IDS = "ids";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_:(),.%-]{1,300}");
    private static final List<String> ENVELOPE =
            List.of(
                    "notificationId",
                    "action",
                    "organizationalEntity",
                    "generatedActivity",
                    "sourcePost",
                    "lastModifiedAt");
    private static final List<String> WORDS = List.of("entity", "object", "parentComment");

    private IdsOnly() {}

    /** Whether a delivery was kept so. */
    static boolean is(JsonNode root) {
        return IDS.equals(GraphJson.text(root, MARK));
    }

    /** As it came where nobody has done anything in it, as on trial. */
    static byte[] of(byte[] body) {
        JsonNode root = read(body);
        JsonNode told = root == null ? null : root.path("notifications");
        if (told != null && told.isArray() && told.isEmpty()) {
            return body;
        }
        ObjectNode kept = GraphJson.JSON.createObjectNode().put(MARK, IDS);
        if (root != null && told != null && told.isArray()) {
            copy(root, kept, List.of("type"));
            var all = kept.putArray("notifications");
            told.forEach(each -> all.add(notification(each)));
        }
        return GraphJson.JSON.writeValueAsBytes(kept);
    }

    private static @Nullable JsonNode read(byte[] body) {
        try {
            return GraphJson.JSON.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static ObjectNode notification(JsonNode told) {
        ObjectNode kept = GraphJson.JSON.createObjectNode();
        copy(told, kept, ENVELOPE);
        JsonNode source = told.path("decoratedSourcePost");
        if (source.isObject()) {
            copy(source, kept.putObject("decoratedSourcePost"), List.of("entity"));
        }
        JsonNode made = told.path("decoratedGeneratedActivity");
        String organisation = GraphJson.text(told, "organizationalEntity");
        for (String sort : List.of("comment", "share")) {
            JsonNode words = made.path(sort);
            if (words.isObject()) {
                ObjectNode ids = GraphJson.JSON.createObjectNode();
                copy(words, ids, WORDS);
                String owner = GraphJson.id(words, "owner");
                if (owner != null && owner.equals(organisation)) {
                    own(words, ids, owner);
                }
                kept.putObject("decoratedGeneratedActivity").set(sort, ids);
            }
        }
        return kept;
    }

    private static void own(JsonNode words, ObjectNode kept, String owner) {
        kept.put("owner", owner);
        String text = GraphJson.wording(words, "text");
        String plain = text == null ? GraphJson.wording(words.path("message"), "text") : text;
        if (plain != null) {
            kept.put("text", plain);
        }
    }

    /** Nothing that could be words. */
    private static void copy(JsonNode from, ObjectNode to, List<String> names) {
        for (String name : names) {
            JsonNode value = from.path(name);
            if (value.isIntegralNumber()
                    || value.isString() && ID.matcher(value.asString()).matches()) {
                to.set(name, value);
            }
        }
    }
}
