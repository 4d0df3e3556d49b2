package se.uppsikt.platforms.bluesky;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.bluesky.Wire.Reply;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.meta.GraphJson;

/** Walks through a list a page at a time. */
final class Paging {
    private Paging() {}

    /**
     * @param page a page of the list by its cursor; the first has none
     * @param list where the elements stand in the answer
     * @param most how many pages at most
     * @param more whether the next page is wanted
     */
    static void walk(
            Function<@Nullable String, Reply> page, String list, int most, Predicate<Reply> more) {
        Set<String> been = new HashSet<>();
        String cursor = null;
        for (int pages = 0; pages < most; pages++) {
            Reply reply = page.apply(cursor);
            if (!reply.body().path(list).isArray()) {
                throw PlatformHttp.unavailable(Platform.BLUESKY, "a list without elements");
            }
            cursor = GraphJson.wording(reply.body(), "cursor");
            if (!more.test(reply) || cursor == null) {
                return;
            }
            if (!been.add(cursor)) {
                throw PlatformHttp.unavailable(Platform.BLUESKY, "a list that goes round");
            }
        }
    }

    @SafeVarargs
    static List<Map.Entry<String, String>> with(
            @Nullable String cursor, Map.Entry<String, String>... asked) {
        List<Map.Entry<String, String>> all = new ArrayList<>(List.of(asked));
        if (cursor != null) {
            all.add(Map.entry("cursor", cursor));
        }
        return all;
    }
}
