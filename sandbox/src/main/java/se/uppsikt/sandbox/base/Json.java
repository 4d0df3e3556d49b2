package se.uppsikt.sandbox.base;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the platform writes it. */
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final DateTimeFormatter GRAPH_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static ObjectNode success() {
        return object().put("success", true);
    }

    public static String time(Instant at) {
        return GRAPH_TIME.format(at);
    }

    /**
     * The bytes on the wire: every character outside ASCII as {@code \}{@code uXXXX} with small
     * letters, and slashes escaped. Both occur only inside strings, so the result is the same JSON;
     * but whoever signs it after reading it gets another signature.
     */
    public static byte[] wire(JsonNode node) {
        String plain = node.toString();
        StringBuilder out = new StringBuilder(plain.length() + 64);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '/') {
                out.append("\\/");
            } else if (c < 0x7f) {
                out.append(c);
            } else {
                out.append(String.format("\\u%04x", (int) c));
            }
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
