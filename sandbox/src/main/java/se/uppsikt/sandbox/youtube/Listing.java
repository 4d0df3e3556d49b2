package se.uppsikt.sandbox.youtube;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A list as Google writes it, a page at a time. */
final class Listing {
    private Listing() {}

    /** How many stand on a page: a default, and the most that may be asked for. */
    record Pages(int usual, int most) {}

    /**
     * @param kind such as {@code youtube#commentThreadListResponse}
     */
    static <T> ObjectNode of(
            Call call, String kind, List<T> all, Pages pages, Function<T, JsonNode> shown) {
        int size = size(call, pages);
        int from = from(call.value("pageToken"), all.size());
        List<T> page = all.subList(from, Math.min(all.size(), from + size));
        ObjectNode root = Json.object().put("kind", kind);
        root.put("etag", etag(kind + from + all));
        if (from + size < all.size()) {
            root.put("nextPageToken", token(from + size));
        }
        if (from > 0) {
            root.put("prevPageToken", token(Math.max(0, from - size)));
        }
        root.putObject("pageInfo").put("totalResults", all.size()).put("resultsPerPage", size);
        ArrayNode items = root.putArray("items");
        page.forEach(each -> items.add(shown.apply(each)));
        return root;
    }

    private static int size(Call call, Pages pages) {
        String wanted = call.value("maxResults");
        if (wanted == null) {
            return pages.usual();
        }
        if (!wanted.matches("[0-9]{1,4}")
                || Integer.parseInt(wanted) > pages.most()
                || Integer.parseInt(wanted) < 1) {
            throw ApiError.invalid("maxResults");
        }
        return Integer.parseInt(wanted);
    }

    private static String token(int from) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("sida:" + from).getBytes(StandardCharsets.UTF_8));
    }

    private static int from(@Nullable String token, int all) {
        if (token == null || token.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.matches("sida:[0-9]{1,8}")) {
                return Math.min(all, Integer.parseInt(text.substring(5)));
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw ApiError.badRequest(
                "youtube.parameter",
                "invalidPageToken",
                "The request specifies an invalid page token.");
    }

    static String etag(String of) {
        return "sandlada" + Integer.toHexString(of.hashCode());
    }
}
