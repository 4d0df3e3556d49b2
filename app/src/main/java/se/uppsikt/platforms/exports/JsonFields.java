package se.uppsikt.platforms.exports;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads fields that may be missing or of another kind than expected, without ever failing. */
public final class JsonFields {

    private JsonFields() {}

    public static String text(JsonNode parent, String field) {
        return parent.path(field).stringValue("").strip();
    }

    /** The first of the fields that has a text. */
    public static String firstText(JsonNode parent, String... fields) {
        return firstOf(Stream.of(fields).map(field -> text(parent, field)).toList());
    }

    public static String firstOf(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** A whole number, or 0. */
    public static long number(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : 0;
    }

    /** The elements of a list; a single object counts as a list of one. */
    public static Stream<JsonNode> each(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false);
        }
        return value.isObject() ? Stream.of(value) : Stream.empty();
    }
}
