package se.uppsikt.platforms.facebook;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of a file, found by a first look at its outermost level: a list of elements, an object
 * with lists in it, or a single element that Facebook did not put in a list.
 *
 * @param lists the names of the lists that hold elements; empty for a root list or single element
 * @param header the short fields beside the lists, such as a conversation's title
 */
record ExportOutline(Shape shape, Set<String> lists, ObjectNode header) {

    enum Shape {
        LIST,
        LISTS_IN_OBJECT,
        SINGLE,
        UNKNOWN
    }

    /** Lists that belong to an element, and so do not hold elements. */
    private static final Set<String> OF_AN_ELEMENT =
            Set.of("data", "attachments", "tags", "label_values", "media");

    private static final Set<String> OF_A_THREAD = Set.of("messages");
    private static final Set<String> OF_AN_ALBUM = Set.of("photos");

    static ExportOutline of(ExportFileKind kind, InputStream in) throws IOException {
        try (JsonParser parser = JsonElements.JSON.createParser(in)) {
            return switch (parser.nextToken()) {
                case START_ARRAY -> empty(Shape.LIST);
                case START_OBJECT -> ofObject(kind, parser);
                case null, default -> empty(Shape.UNKNOWN);
            };
        } catch (JacksonException e) {
            throw JsonElements.asIo(e);
        }
    }

    private static ExportOutline empty(Shape shape) {
        return new ExportOutline(shape, Set.of(), JsonNodeFactory.instance.objectNode());
    }

    private static ExportOutline ofObject(ExportFileKind kind, JsonParser parser) {
        Set<String> lists = new LinkedHashSet<>();
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        try {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.START_ARRAY && holdsElements(kind, name)) {
                    lists.add(name);
                    parser.skipChildren();
                } else if (name.equals("participants") || value.isScalarValue()) {
                    header.set(name, (JsonNode) parser.readValueAsTree());
                } else {
                    parser.skipChildren();
                }
                if (lists.isEmpty() && isSingle(kind, header, name)) {
                    return empty(Shape.SINGLE);
                }
            }
        } catch (JacksonException cut) {
            // What came before the damage is read; the reading itself tells of the damage.
            if (lists.isEmpty()) {
                throw cut;
            }
        }
        return new ExportOutline(
                lists.isEmpty() ? Shape.UNKNOWN : Shape.LISTS_IN_OBJECT, lists, header);
    }

    private static boolean holdsElements(ExportFileKind kind, String name) {
        return switch (kind) {
            case MESSAGES -> OF_A_THREAD.contains(name);
            case ALBUM -> OF_AN_ALBUM.contains(name);
            case POSTS, COMMENTS, VIDEOS, PHOTOS -> !OF_AN_ELEMENT.contains(name);
        };
    }

    private static boolean isSingle(ExportFileKind kind, ObjectNode header, String name) {
        return switch (kind) {
            case MESSAGES, ALBUM -> false;
            case POSTS, COMMENTS, VIDEOS, PHOTOS ->
                    OF_AN_ELEMENT.contains(name)
                            || header.has("timestamp")
                            || header.has("creation_timestamp");
        };
    }
}
