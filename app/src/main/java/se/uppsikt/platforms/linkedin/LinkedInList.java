package se.uppsikt.platforms.linkedin;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.linkedin.LinkedInApi.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Walks a list page by page, by place and number; addresses in the answer are never followed. */
final class LinkedInList {
    private static final int LARGEST_PAGE = 100;
    private static final int MOST_PAGES = 20_000;

    private LinkedInList() {}

    /**
     * @param more says after each page whether to go on
     * @throws PlatformTrouble when a page is no list, or the list never ends: then it is not known
     *     what stands in it
     */
    static void walk(
            LinkedInApi api,
            Secret token,
            String path,
            Map<String, String> asked,
            Predicate<Reply> more) {
        int start = 0;
        JsonNode before = MissingNode.getInstance();
        for (int page = 0; ; page++) {
            Map<String, String> place = new TreeMap<>(asked);
            place.put("start", Integer.toString(start));
            place.putIfAbsent("count", Integer.toString(LARGEST_PAGE));
            Reply reply = api.get(token, path, place);
            JsonNode elements = reply.body().path("elements");
            boolean round = !elements.isEmpty() && elements.equals(before);
            if (!elements.isArray() || round || page == MOST_PAGES) {
                throw LinkedInApi.broken(Effect.READS, "no list, or one that never ends");
            }
            before = elements;
            int shown = elements.size();
            if (!more.test(reply) || !goesOn(reply.body(), start + shown)) {
                return;
            }
            start += Math.max(shown, 1);
        }
    }

    /** What is refused to us is left out of a page, so a short one is not the last. */
    private static boolean goesOn(JsonNode body, int so) {
        JsonNode paging = body.path("paging");
        if (paging.path("total").canConvertToInt()) {
            return so < paging.path("total").asInt(0) && !body.path("elements").isEmpty();
        }
        for (JsonNode link : paging.path("links")) {
            if ("next".equals(link.path("rel").asString(""))) {
                return true;
            }
        }
        return false;
    }
}
