package se.uppsikt.sandbox.youtube;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A call to the Data API with who makes it. Parameters may be repeated, and each may hold several
 * values with commas between.
 *
 * @param channel whose token it is
 */
record Call(Request request, DemoChannel channel, Map<String, List<String>> query) {

    static Call of(Request request, DemoChannel channel) {
        Map<String, List<String>> query = new HashMap<>();
        String raw = request.uri().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            query.computeIfAbsent(decoded(sides[0]), name -> new ArrayList<>())
                    .add(sides.length == 2 ? decoded(sides[1]) : "");
        }
        return new Call(request, channel, query);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    boolean has(String name) {
        return query.containsKey(name);
    }

    @Nullable String value(String name) {
        List<String> values = query.get(name);
        return values == null ? null : values.getLast();
    }

    String value(String name, String otherwise) {
        String value = value(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    String required(String name) {
        String value = value(name);
        if (value == null || value.isEmpty()) {
            throw ApiError.missing(name);
        }
        return value;
    }

    List<String> values(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** What of the things is wanted; without it the call is refused. */
    List<String> parts() {
        List<String> parts = values("part");
        if (parts.isEmpty()) {
            throw ApiError.missing("part");
        }
        return parts;
    }

    boolean flag(String name) {
        return "true".equals(value(name));
    }

    JsonNode json() {
        return json(request.body());
    }

    static JsonNode json(byte[] body) {
        try {
            JsonNode node = Json.MAPPER.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            // told below
        }
        throw ApiError.badRequest("global", "parseError", "Parse Error");
    }
}
