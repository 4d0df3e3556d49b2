package se.uppsikt.platforms.youtube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/**
 * Asks for films and comments by their ids. What is not in the answer is gone, if the key has been
 * seen to be the channel's. How a comment stands is not told of one that is asked for by its id.
 */
final class Question {
    private final DataApi api;
    private final Access access;
    private final PollSink desk;
    private final Comparing comparing;

    Question(DataApi api, Access access, PollSink desk, Comparing comparing) {
        this.api = api;
        this.access = access;
        this.desk = desk;
        this.comparing = comparing;
    }

    /** One of which perhaps only the key has been heard. */
    void ask(PlatformKey key, @Nullable PlatformKey post) {
        Contribution known = desk.known(key).orElse(null);
        PlatformKey thread = known == null ? post : known.thread();
        boolean film = thread == null || thread.equals(key);
        if (film ? !Reading.isFilm(key.value()) : !Reading.isName(key.value())) {
            return; // of the channel's posts that are no films the Data API knows nothing
        }
        DataApi.Reply reply = reply(key.value(), film);
        List<Seen> shown = shown(reply, film, thread == null ? Map.of() : Map.of(key, thread));
        comparing.keep(reply, shown);
        if (shown.isEmpty() && known != null) {
            new Channel(api, access).uploads();
            comparing.gone(reply, List.of(known));
        }
    }

    /** Up to fifty that are kept, when the key has been seen to be the channel's. */
    void ask(List<Contribution> known, boolean films) {
        String ids =
                known.stream().map(each -> each.key().value()).collect(Collectors.joining(","));
        Map<PlatformKey, PlatformKey> threads = new HashMap<>();
        known.forEach(each -> threads.put(each.key(), each.thread()));
        DataApi.Reply reply = reply(ids, films);
        List<Seen> shown = shown(reply, films, threads);
        comparing.keep(reply, shown);
        Set<PlatformKey> there = new HashSet<>();
        shown.forEach(each -> there.add(each.key()));
        List<Contribution> gone =
                known.stream().filter(each -> !there.contains(each.key())).toList();
        if (!gone.isEmpty()) {
            comparing.gone(reply, gone);
        }
    }

    private DataApi.Reply reply(String ids, boolean films) {
        DataApi.Reply reply =
                films
                        ? api.get(
                                access.token(),
                                "videos",
                                Map.of("part", "id,snippet,status,statistics", "id", ids))
                        : api.get(
                                access.token(),
                                "comments",
                                Map.of(
                                        "part", "id,snippet",
                                        "id", ids,
                                        "textFormat", "plainText",
                                        "maxResults", "50"));
        if (!reply.items().isArray()) {
            throw PlatformHttp.unavailable(Platform.YOUTUBE, "a list without items");
        }
        return reply;
    }

    private static List<Seen> shown(
            DataApi.Reply reply, boolean films, Map<PlatformKey, PlatformKey> threads) {
        List<Seen> shown = new ArrayList<>();
        for (JsonNode each : reply.items()) {
            Seen one = films ? Reading.film(each) : comment(each, threads);
            if (one != null) {
                shown.add(one);
            }
        }
        return shown;
    }

    private static @Nullable Seen comment(JsonNode node, Map<PlatformKey, PlatformKey> threads) {
        Seen alone = Reading.comment(node, new PlatformKey("?"), null);
        PlatformKey thread = alone == null ? null : threads.get(alone.key());
        return thread == null ? null : Reading.comment(node, thread, above(alone));
    }

    /** A reply's own name begins with that of the comment which it answers. */
    private static @Nullable PlatformKey above(@Nullable Seen alone) {
        String id = alone == null ? "" : alone.key().value();
        int dot = id.indexOf('.');
        return dot > 0 ? new PlatformKey(id.substring(0, dot)) : null;
    }
}
