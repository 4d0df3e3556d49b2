package se.uppsikt.platforms.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
 * with lists in it, or a single element that was not put in a list.
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

    /** Reads the file to its end: what is damaged anywhere is not to be trusted at all. */
    static ExportOutline of(JsonFile.Form form, InputStream in) throws IOException {
        try (JsonParser parser = JsonElements.BOUNDARIES.createParser(in)) {
            ExportOutline outline =
                    switch (parser.nextToken()) {
                        case START_ARRAY -> empty(Shape.LIST);
                        case START_OBJECT -> new OfObject(form).read(parser);
                        case null, default -> empty(Shape.UNKNOWN);
                    };
            in.transferTo(OutputStream.nullOutputStream());
            return outline;
        } catch (JacksonException e) {
            throw JsonElements.asIo(e);
        }
    }

    private static ExportOutline empty(Shape shape) {
        return new ExportOutline(shape, Set.of(), JsonNodeFactory.instance.objectNode());
    }

    /** What the outermost object of a file has, and what that makes of it. */
    private static final class OfObject {

        /** Lists that belong to an element; they hold elements only where nothing else does. */
        private static final Set<String> OF_AN_ELEMENT =
                Set.of("data", "attachments", "tags", "label_values", "media");

        /** What of the fields beside the lists says something of all elements. */
        private static final Set<String> HEADER = Set.of("title", "name", "thread_path");

        private static final Set<String> TIMES =
                Set.of("timestamp", "creation_timestamp", "timestamp_ms");

        private final JsonFile.Form form;
        private final ObjectNode header = JsonNodeFactory.instance.objectNode();
        private final Set<String> lists = new LinkedHashSet<>();
        private final Set<String> listsWithTimes = new LinkedHashSet<>();
        private boolean hasTime;
        private boolean looksLikeAnElement;

        OfObject(JsonFile.Form form) {
            this.form = form;
        }

        ExportOutline read(JsonParser parser) {
            try {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    field(parser.currentName(), parser.nextToken(), parser);
                }
            } catch (JacksonException cut) {
                // What came before the damage is read; the reading itself tells of the damage.
                if (cut.getCause() instanceof IOException || elementLists().isEmpty()) {
                    throw cut;
                }
            }
            if (isElement()) {
                return empty(Shape.SINGLE);
            }
            Set<String> found = elementLists();
            return found.isEmpty()
                    ? empty(Shape.UNKNOWN)
                    : new ExportOutline(Shape.LISTS_IN_OBJECT, found, header);
        }

        private void field(String name, JsonToken value, JsonParser parser) {
            hasTime |= TIMES.contains(name) && value.isScalarValue();
            looksLikeAnElement |= OF_AN_ELEMENT.contains(name) || form.within().contains(name);
            if (name.equals("participants") || HEADER.contains(name) && value.isScalarValue()) {
                header.set(name, (JsonNode) parser.readValueAsTree());
            } else if (value == JsonToken.START_ARRAY) {
                if (holdsElements(name)) {
                    lists.add(name);
                }
                if (passByTellingTimes(parser)) {
                    listsWithTimes.add(name);
                }
            } else {
                parser.skipChildren();
            }
        }

        private boolean holdsElements(String name) {
            return form.only() == null
                    ? !OF_AN_ELEMENT.contains(name) && !form.within().contains(name)
                    : name.equals(form.only());
        }

        /** Passes the list by that has just begun; true when what it holds has times. */
        private static boolean passByTellingTimes(JsonParser parser) {
            boolean times = false;
            for (int depth = 1; depth > 0; ) {
                JsonToken token = parser.nextToken();
                if (token == JsonToken.PROPERTY_NAME) {
                    times |= depth == 2 && TIMES.contains(parser.currentName());
                } else if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                }
            }
            return times;
        }

        private boolean isElement() {
            if (form.only() != null) {
                return false;
            }
            return hasTime
                    ? looksLikeAnElement || listsWithTimes.isEmpty()
                    : looksLikeAnElement && elementLists().isEmpty();
        }

        /** Of {@code {"data": [{"timestamp": …}]}} the list holds the elements. */
        private Set<String> elementLists() {
            Set<String> found = new LinkedHashSet<>(lists);
            if (!hasTime) {
                listsWithTimes.stream()
                        .filter(OF_AN_ELEMENT::contains)
                        .filter(name -> !form.within().contains(name))
                        .forEach(found::add);
            }
            return found;
        }
    }
}
