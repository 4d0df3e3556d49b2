package se.uppsikt.sandbox.meta;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list cut in pages. The cut is made before what may not be seen is taken away, so a page can be
 * short, or empty and still have a next one: whoever stops at an empty page misses things.
 */
public record Listing<T>(
        List<T> all, Predicate<T> visible, Function<T, String> id, Function<T, GraphNode> node) {

    private static final int USUAL = 25;
    private static final int MOST = 100;

    public ObjectNode page(GraphNode.Asked asked, GraphNode.Context context) {
        int limit = limit(asked.parameters().get("limit"));
        String before = asked.parameters().getOrDefault("before", "");
        int end = before.isEmpty() ? all.size() : position(before);
        int from = before.isEmpty() ? start(asked.parameters()) : Math.max(0, end - limit);
        List<T> cut = all.subList(from, Math.min(end, from + limit));
        ObjectNode out = Json.object();
        ArrayNode data = out.putArray("data");
        cut.stream()
                .filter(visible)
                .forEach(each -> data.add(node.apply(each).pick(asked.fields(), context)));
        if (!cut.isEmpty()) {
            paging(out.putObject("paging"), asked, cut, from, limit);
        }
        return out;
    }

    private void paging(
            ObjectNode paging, GraphNode.Asked asked, List<T> cut, int from, int limit) {
        String before = cursor(id.apply(cut.getFirst()));
        String after = cursor(id.apply(cut.getLast()));
        paging.putObject("cursors").put("before", before).put("after", after);
        if (from + cut.size() < all.size()) {
            paging.put("next", address(asked, limit, "after", after));
        }
        if (from > 0) {
            paging.put("previous", address(asked, limit, "before", before));
        }
    }

    private static String address(GraphNode.Asked asked, int limit, String side, String cursor) {
        StringBuilder url = new StringBuilder(asked.address()).append('?');
        for (Map.Entry<String, String> each : asked.parameters().entrySet()) {
            if (!List.of("limit", "after", "before", "appsecret_proof").contains(each.getKey())) {
                url.append(encode(each.getKey())).append('=');
                url.append(encode(each.getValue())).append('&');
            }
        }
        return url.append("limit=%d&%s=%s".formatted(limit, side, encode(cursor))).toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int start(Map<String, String> parameters) {
        String after = parameters.getOrDefault("after", "");
        return after.isEmpty() ? 0 : position(after) + 1;
    }

    private int position(String cursor) {
        String wanted;
        try {
            wanted = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            throw GraphError.invalid("Invalid cursors values");
        }
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(wanted)) {
                return i;
            }
        }
        throw GraphError.invalid("Invalid cursors values");
    }

    private static String cursor(String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return USUAL;
        }
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) == 0) {
            throw GraphError.invalid("Param limit must be an integer greater than 0");
        }
        return Math.min(MOST, Integer.parseInt(text));
    }
}
