package se.uppsikt.platforms.bluesky;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.bluesky.Wire.Reply;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records, by their names. Of the account's own the server answers itself, at once and for certain;
 * of everybody else's it asks the network.
 */
final class Repository {
    private static final String REPO = "com.atproto.repo.";
    private static final int MOST_PAGES = 200;

    private final Xrpc xrpc;
    private final Access access;

    Repository(Xrpc xrpc, Access access) {
        this.xrpc = xrpc;
        this.access = access;
    }

    /** Where a record of the account's own is. */
    AtUri own(String collection, String rkey) {
        return new AtUri(access.page(), collection, rkey);
    }

    Reply create(AtUri uri, ObjectNode record) {
        ObjectNode asked = asked(uri);
        asked.set("record", record);
        Reply reply = xrpc.post(access, REPO + "createRecord", asked);
        if (!uri.toString().equals(GraphJson.text(reply.body(), "uri"))) {
            throw PlatformHttp.outcomeUnknown(Platform.BLUESKY, "no uri in the answer");
        }
        return reply;
    }

    /**
     * Puts a record in the place of the one that was read; refused when another has come meanwhile.
     *
     * @param before what was read; null when nothing was there
     */
    Reply replace(AtUri uri, ObjectNode record, @Nullable String before) {
        ObjectNode asked = asked(uri).put("swapRecord", before);
        asked.set("record", record);
        return xrpc.post(access, REPO + "putRecord", asked);
    }

    /** What is not there is deleted all the same. */
    Reply delete(AtUri uri) {
        return xrpc.post(access, REPO + "deleteRecord", asked(uri));
    }

    private static ObjectNode asked(AtUri uri) {
        return GraphJson.JSON
                .createObjectNode()
                .put("repo", uri.did())
                .put("collection", uri.collection())
                .put("rkey", uri.rkey());
    }

    /** Empty only when whoever must know says that it is not there. */
    Optional<Reply> find(AtUri uri) {
        Reply reply;
        try {
            reply =
                    xrpc.get(
                            access,
                            REPO + "getRecord",
                            Map.entry("repo", uri.did()),
                            Map.entry("collection", uri.collection()),
                            Map.entry("rkey", uri.rkey()));
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() == PlatformProblem.GONE) {
                return Optional.empty();
            }
            throw trouble;
        }
        if (!uri.toString().equals(GraphJson.text(reply.body(), "uri"))) {
            throw PlatformHttp.unavailable(Platform.BLUESKY, "another record than asked for");
        }
        return Optional.of(reply);
    }

    /** The account's own records of one sort that are about this, the newest first. */
    List<AtUri> about(String collection, String subject) {
        List<AtUri> found = new ArrayList<>();
        list(
                collection,
                record -> {
                    if (subject.equals(subject(record.value()))) {
                        found.add(record.uri());
                    }
                    return found.isEmpty();
                });
        return found;
    }

    /** Which replies are put aside in each thread of the account's own that has any rules. */
    Map<AtUri, Set<String>> hidden() {
        Map<AtUri, Set<String>> hidden = new HashMap<>();
        list(
                AtUri.GATE,
                record -> {
                    AtUri root = AtUri.post(GraphJson.text(record.value(), "post"));
                    if (root != null && root.gate().equals(record.uri())) {
                        hidden.put(root, Reading.hidden(record.value()));
                    }
                    return true;
                });
        return hidden;
    }

    private record Found(AtUri uri, JsonNode value) {}

    /**
     * @param more whether more than this one is wanted
     */
    private void list(String collection, Predicate<Found> more) {
        Paging.walk(
                cursor ->
                        xrpc.get(
                                access,
                                REPO + "listRecords",
                                Paging.with(
                                        cursor,
                                        Map.entry("repo", access.page()),
                                        Map.entry("collection", collection),
                                        Map.entry("limit", "100"))),
                "records",
                MOST_PAGES,
                reply -> {
                    for (JsonNode each : reply.body().path("records")) {
                        AtUri uri = AtUri.parse(GraphJson.text(each, "uri"));
                        if (uri != null && !more.test(new Found(uri, each.path("value")))) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private static @Nullable String subject(JsonNode value) {
        JsonNode subject = value.path("subject");
        return subject.isObject()
                ? GraphJson.text(subject, "uri")
                : GraphJson.text(value, "subject");
    }
}
