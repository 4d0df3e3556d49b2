package se.uppsikt.platforms.facebook;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Done;
import se.uppsikt.platforms.Adapter.Order;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.Graph.Verb;
import se.uppsikt.platforms.meta.GraphErrors;
import se.uppsikt.platforms.meta.GraphList;
import se.uppsikt.platforms.meta.Wire;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/** Answers, hides and removes on a page; and looks up whether it was done. */
final class FacebookDeeds {
    /** How far the platform's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final Graph graph;
    private final Access access;

    FacebookDeeds(Graph graph, Access access) {
        this.graph = graph;
        this.access = access;
    }

    Done carryOut(Order order) {
        try {
            return switch (order.deed()) {
                case ANSWER -> message(order) ? send(order, "id") : comment(order);
                case PRIVATE_ANSWER -> send(order, "comment_id");
                case HIDE -> hidden(order, true);
                case UNHIDE -> hidden(order, false);
                case REMOVE -> remove(order);
            };
        } catch (PlatformTrouble trouble) {
            throw believed(trouble);
        }
    }

    /** What seems gone may only be out of our sight: the token is asked first. */
    private PlatformTrouble believed(PlatformTrouble trouble) {
        if (trouble.problem() == PlatformProblem.GONE) {
            FacebookQuestion.requireToken(graph, access);
        }
        return trouble;
    }

    private Done comment(Order order) {
        Reply reply =
                graph.call(
                        Verb.POST,
                        access.token(),
                        Graph.segment(under(order.about()).value()) + "/comments",
                        Map.of("message", wording(order)));
        return made(reply, "id");
    }

    /** Facebook shows two levels: an answer to a reply goes under the reply's own parent. */
    private static PlatformKey under(Contribution about) {
        PlatformKey parent = about.parent();
        if (about.kind() != ContributionKind.COMMENT || parent == null) {
            return about.key();
        }
        return parent.equals(about.thread()) ? about.key() : parent;
    }

    private Done send(Order order, String recipient) {
        String to =
                recipient.equals("comment_id")
                        ? order.about().key().value()
                        : order.about().thread().value();
        JsonNode person = Wire.JSON.createObjectNode().put(recipient, to);
        JsonNode message = Wire.JSON.createObjectNode().put("text", wording(order));
        Map<String, String> parameters =
                recipient.equals("comment_id")
                        ? Map.of("recipient", person.toString(), "message", message.toString())
                        : Map.of(
                                "recipient", person.toString(),
                                "message", message.toString(),
                                "messaging_type", "RESPONSE");
        return made(
                graph.call(
                        Verb.POST,
                        access.token(),
                        Graph.segment(access.page()) + "/messages",
                        parameters),
                "message_id");
    }

    private static Done made(Reply reply, String field) {
        PlatformKey key = Wire.key(reply.body(), field);
        if (key == null) {
            throw GraphErrors.outcomeUnknown("no " + field + " in the answer");
        }
        return new Done(key, reply.raw());
    }

    private Done hidden(Order order, boolean hidden) {
        requireNoMessage(order);
        return succeeded(
                graph.call(
                        Verb.POST,
                        access.token(),
                        Graph.segment(order.about().key().value()),
                        Map.of("is_hidden", Boolean.toString(hidden))));
    }

    private Done remove(Order order) {
        requireNoMessage(order);
        return succeeded(
                graph.call(
                        Verb.DELETE,
                        access.token(),
                        Graph.segment(order.about().key().value()),
                        Map.of()));
    }

    private static Done succeeded(Reply reply) {
        boolean yes =
                Wire.flag(reply.body(), "success")
                        || reply.body().isBoolean() && reply.body().booleanValue();
        if (!yes) {
            throw GraphErrors.outcomeUnknown("no success in the answer");
        }
        return new Done(null, reply.raw());
    }

    private static void requireNoMessage(Order order) {
        if (message(order)) {
            throw new PlatformTrouble(
                    PlatformProblem.REFUSED,
                    "messages cannot be hidden or removed",
                    "Facebook låter inte andra program dölja eller ta bort meddelanden.",
                    null);
        }
    }

    /** Asks the platform how it is now, and finds out whether that is our doing. */
    Optional<Done> lookUp(Order order) {
        try {
            return switch (order.deed()) {
                case ANSWER -> message(order) ? sentMessage(order) : writtenComment(order);
                case PRIVATE_ANSWER -> sentMessage(order);
                case HIDE -> visibility(order, true);
                case UNHIDE -> visibility(order, false);
                case REMOVE -> absence(order);
            };
        } catch (PlatformTrouble trouble) {
            throw believed(trouble);
        }
    }

    private Optional<Done> visibility(Order order, boolean wanted) {
        Reply reply = look(order, "id,is_hidden");
        return Wire.flag(reply.body(), "is_hidden") == wanted
                ? Optional.of(new Done(null, reply.raw()))
                : Optional.empty();
    }

    private Optional<Done> absence(Order order) {
        try {
            look(order, "id");
            return Optional.empty();
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() != PlatformProblem.GONE) {
                throw trouble;
            }
            FacebookQuestion.requireToken(graph, access);
            return Optional.of(new Done(null, trouble.answer()));
        }
    }

    private Reply look(Order order, String fields) {
        return graph.call(
                Verb.GET,
                access.token(),
                Graph.segment(order.about().key().value()),
                Map.of("fields", fields));
    }

    private Optional<Done> writtenComment(Order order) {
        return find(
                order,
                Graph.segment(under(order.about()).value()) + "/comments",
                Map.of(
                        "fields", "id,created_time,from,message",
                        "order", "reverse_chronological",
                        "limit", "100"));
    }

    private Optional<Done> sentMessage(Order order) {
        String person =
                message(order)
                        ? order.about().thread().value()
                        : String.valueOf(order.about().author().platformId());
        Reply conversations =
                graph.call(
                        Verb.GET,
                        access.token(),
                        Graph.segment(access.page()) + "/conversations",
                        Map.of("fields", "id", "platform", "MESSENGER", "user_id", person));
        String conversation = Wire.id(conversations.body().path("data").path(0), "id");
        return conversation == null
                ? Optional.empty()
                : find(
                        order,
                        Graph.segment(conversation) + "/messages",
                        Map.of("fields", "id,created_time,from,message", "limit", "100"));
    }

    private Optional<Done> find(Order order, String path, Map<String, String> asked) {
        AtomicReference<@Nullable Done> found = new AtomicReference<>();
        Instant since = order.since() == null ? Instant.MIN : order.since().minus(SKEW);
        GraphList.walk(
                graph,
                access.token(),
                path,
                asked,
                reply -> {
                    for (JsonNode node : reply.body().path("data")) {
                        PlatformKey key = Wire.key(node, "id");
                        if (key != null
                                && !order.taken().contains(key)
                                && ours(node, order, since)) {
                            found.set(new Done(key, reply.raw()));
                        }
                    }
                    return found.get() == null && reaches(reply, since);
                });
        return Optional.ofNullable(found.get());
    }

    private boolean ours(JsonNode node, Order order, Instant since) {
        Instant created = Wire.time(node, "created_time");
        String text = Wire.wording(node, "message");
        return access.page().equals(Wire.id(node.path("from"), "id"))
                && text != null
                && text.strip().equals(wording(order).strip())
                && created != null
                && !created.isBefore(since);
    }

    /** Newest first: older than the order is no concern of ours. */
    private static boolean reaches(Reply reply, Instant since) {
        JsonNode data = reply.body().path("data");
        Instant last = data.isEmpty() ? null : Wire.time(data.get(data.size() - 1), "created_time");
        return last == null || !last.isBefore(since);
    }

    private static boolean message(Order order) {
        return order.about().kind() == ContributionKind.DIRECT_MESSAGE;
    }

    private static String wording(Order order) {
        if (order.text() == null) {
            throw new IllegalStateException("an answer without text");
        }
        return order.text();
    }
}
