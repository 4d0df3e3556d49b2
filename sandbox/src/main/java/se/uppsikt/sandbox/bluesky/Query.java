package se.uppsikt.sandbox.bluesky;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What stands after the question mark; a parameter with several values is repeated. */
record Query(Map<String, List<String>> all) {

    static Query of(Request request) {
        Map<String, List<String>> all = new HashMap<>();
        String raw = request.uri().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            all.computeIfAbsent(decoded(sides[0]), name -> new ArrayList<>())
                    .add(sides.length == 2 ? decoded(sides[1]) : "");
        }
        return new Query(all);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    List<String> values(String name) {
        return all.getOrDefault(name, List.of());
    }

    String value(String name, String otherwise) {
        List<String> values = values(name);
        return values.isEmpty() ? otherwise : values.getFirst();
    }

    String required(String name) {
        List<String> values = values(name);
        if (values.isEmpty() || values.getFirst().isEmpty()) {
            throw XrpcError.missing(name);
        }
        return values.getFirst();
    }

    AtUri uri(String name) {
        return AtUri.parse(required(name))
                .orElseThrow(() -> XrpcError.invalid("Error: " + name + " must be a valid at-uri"));
    }

    int number(String name, int otherwise, int least, int most) {
        String value = value(name, Integer.toString(otherwise));
        if (!value.matches("[0-9]{1,6}")
                || Integer.parseInt(value) < least
                || Integer.parseInt(value) > most) {
            throw XrpcError.invalid(
                    "Error: %s can not be outside %d to %d".formatted(name, least, most));
        }
        return Integer.parseInt(value);
    }

    static JsonNode json(Request request) {
        try {
            JsonNode node = Json.MAPPER.readTree(request.body());
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            // told below
        }
        throw XrpcError.invalid("A request body is expected but none was provided");
    }
}
