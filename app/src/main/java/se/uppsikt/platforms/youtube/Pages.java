package se.uppsikt.platforms.youtube;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.meta.GraphJson;

/** Walks through a list a page at a time. */
final class Pages {
    /** So many thousand pages are a list that never ends. */
    private static final int MOST = 20_000;

    private Pages() {}

    /**
     * @param more whether the next page is wanted
     */
    static void walk(
            DataApi api,
            Secret token,
            String resource,
            Map<String, String> asked,
            Predicate<DataApi.Reply> more) {
        Map<String, String> next = new TreeMap<>(asked);
        Set<String> been = new HashSet<>();
        while (true) {
            DataApi.Reply reply = api.get(token, resource, next);
            if (!reply.items().isArray()) {
                throw PlatformHttp.unavailable(
                        Platform.YOUTUBE, "a list without items, " + kind(reply));
            }
            boolean wanted = more.test(reply);
            String page = reply.nextPage();
            if (!wanted || page == null) {
                return;
            }
            if (!been.add(page) || been.size() > MOST) {
                throw PlatformHttp.unavailable(Platform.YOUTUBE, "a list that goes round");
            }
            next.put("pageToken", page);
        }
    }

    private static String kind(DataApi.Reply reply) {
        String kind = GraphJson.id(reply.body(), "kind");
        return kind == null ? "no kind" : kind.replaceAll("[^A-Za-z#]", "?");
    }
}
