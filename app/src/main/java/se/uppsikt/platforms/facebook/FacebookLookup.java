package se.uppsikt.platforms.facebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Done;
import se.uppsikt.platforms.Adapter.Finding;
import se.uppsikt.platforms.Adapter.Order;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.Graph.Verb;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.GraphList;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/**
 * Asks the platform how it is now, and finds out whether that is our doing. What people see is read
 * back and known. An answer is either found or not known of: that it is not in a list proves
 * nothing, since lists lag behind and deeds may be done after their calls.
 */
final class FacebookLookup {
    /** Each costs a call; the one that was written in last stands first. */
    private static final int MOST_CONVERSATIONS = 50;

    private final Graph graph;
    private final Access access;

    FacebookLookup(Graph graph, Access access) {
        this.graph = graph;
        this.access = access;
    }

    Finding lookUp(Order order) {
        return switch (order.deed()) {
            case ANSWER -> FacebookCommands.message(order) ? message(order) : comment(order);
            case PRIVATE_ANSWER -> privateAnswer(order);
            case HIDE -> told(order, "is_hidden", true);
            case UNHIDE -> told(order, "is_hidden", false);
            case REMOVE -> absence(order);
            case BLOCK -> blocked(order, true);
            case UNBLOCK -> blocked(order, false);
            // never sent: the task refuses what nothing can do
            case CLOSE_COMMENTS, OPEN_COMMENTS -> new Finding.Unclear(List.of());
            case LIKE -> told(order, "user_likes", true);
            case UNLIKE -> told(order, "user_likes", false);
        };
    }

    private Finding blocked(Order order, boolean wanted) {
        return new FacebookCommands.Blocks(graph, access)
                .standing(order.about(), wanted)
                .<Finding>map(Finding.Carried::new)
                .orElseGet(Finding.NotCarried::new);
    }

    /** As the comment tells of itself. */
    private Finding told(Order order, String field, boolean wanted) {
        Reply reply;
        try {
            reply = look(order.about().key(), "id," + field);
        } catch (PlatformTrouble trouble) {
            requireThere(order.about().key(), trouble);
            throw trouble;
        }
        return reply.body().has(field) && GraphJson.flag(reply.body(), field) == wanted
                ? new Finding.Carried(new Done(null, reply.raw()))
                : new Finding.NotCarried();
    }

    private Finding absence(Order order) {
        return new FacebookPresence(graph, access)
                .absence(order.about().key())
                .<Finding>map(gone -> new Finding.Carried(new Done(null, gone.answer())))
                .orElseGet(Finding.NotCarried::new);
    }

    private Reply look(PlatformKey key, String fields) {
        return graph.call(
                Verb.GET, access.token(), Graph.segment(key.value()), Map.of("fields", fields));
    }

    private Finding comment(Order order) {
        PlatformKey under = FacebookCommands.under(order.about());
        AnswerSearch search = new AnswerSearch(graph, access, order);
        try {
            search.place(Graph.segment(under.value()) + "/comments");
        } catch (PlatformTrouble trouble) {
            requireThere(under, trouble);
            throw trouble;
        }
        return search.finding();
    }

    /** Of a no it is asked whether it is only that the thing is gone. */
    private void requireThere(PlatformKey key, PlatformTrouble trouble) {
        if (trouble.problem() == PlatformProblem.GONE
                || trouble.problem() == PlatformProblem.REFUSED) {
            new FacebookPresence(graph, access).requireThere(key);
        }
    }

    /** In the conversation with whoever wrote, or in any where what we answer stands. */
    private Finding message(Order order) {
        AnswerSearch search = new AnswerSearch(graph, access, order);
        String person = order.about().thread().value();
        for (JsonNode conversation : conversations(Map.of("user_id", person), search.since())) {
            boolean anybodys = conversation.path("participants").isMissingNode();
            search.perhaps(messages(conversation), anybodys || isWith(conversation, person));
        }
        if (!search.found()) {
            for (JsonNode conversation : conversations(Map.of(), search.since())) {
                search.perhaps(messages(conversation), isWith(conversation, person));
            }
        }
        return search.finding();
    }

    /**
     * The comment itself tells in which conversation it was answered. Where it does not, what has
     * the same words is the answer when the comment can be answered in a message no more: whoever
     * wrote it need not be known, and the conversation may be listed under another id.
     */
    private Finding privateAnswer(Order order) {
        AnswerSearch search = new AnswerSearch(graph, access, order);
        JsonNode comment = commentNow(order);
        String told = GraphJson.id(comment.path("private_reply_conversation"), "id");
        if (told != null) {
            search.place(Graph.segment(told) + "/messages");
        }
        boolean answered =
                comment.has("can_reply_privately")
                        && !GraphJson.flag(comment, "can_reply_privately");
        if (!search.found()) {
            for (JsonNode conversation : conversations(Map.of(), search.since())) {
                search.perhaps(messages(conversation), answered);
            }
        }
        return search.finding();
    }

    /** The comment with what it tells of its private answer; nothing when it cannot be read. */
    private JsonNode commentNow(Order order) {
        try {
            return look(order.about().key(), "id,can_reply_privately,private_reply_conversation")
                    .body();
        } catch (PlatformTrouble trouble) {
            return switch (trouble.problem()) {
                case GONE, REFUSED -> GraphJson.JSON.createObjectNode();
                case TOKEN_EXPIRED, RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN -> throw trouble;
            };
        }
    }

    /** The conversations where something was said since, the latest first, and not too many. */
    private List<JsonNode> conversations(Map<String, String> with, Instant since) {
        Map<String, String> asked = new HashMap<>(with);
        asked.put("fields", "id,updated_time,participants");
        asked.put("platform", "MESSENGER");
        List<JsonNode> recent = new ArrayList<>();
        GraphList.walk(
                graph,
                access.token(),
                Graph.segment(access.page()) + "/conversations",
                asked,
                reply -> {
                    int before = recent.size();
                    for (JsonNode each : reply.body().path("data")) {
                        Instant updated = GraphJson.time(each, "updated_time");
                        if (GraphJson.id(each, "id") != null
                                && (updated == null || !updated.isBefore(since))) {
                            recent.add(each);
                        }
                    }
                    return recent.size() > before && recent.size() < MOST_CONVERSATIONS;
                });
        return recent;
    }

    private static String messages(JsonNode conversation) {
        return Graph.segment(String.valueOf(GraphJson.id(conversation, "id"))) + "/messages";
    }

    private static boolean isWith(JsonNode conversation, String person) {
        for (JsonNode each : conversation.path("participants").path("data")) {
            if (person.equals(GraphJson.id(each, "id"))) {
                return true;
            }
        }
        return false;
    }
}
