package se.uppsikt.platforms.facebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Done;
import se.uppsikt.platforms.Adapter.Finding;
import se.uppsikt.platforms.Adapter.Order;
import se.uppsikt.platforms.Adapter.Upload;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.PlatformTrouble.Bearing;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.Graph.Verb;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.GraphList;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/** Answers, hides and removes on a page. */
final class FacebookCommands {
    private final Graph graph;
    private final Access access;
    private final FacebookPresence presence;

    FacebookCommands(Graph graph, Access access) {
        this.graph = graph;
        this.access = access;
        this.presence = new FacebookPresence(graph, access);
    }

    /** What a person does in its place. */
    static String unable(Command.Deed deed) {
        return switch (deed) {
            case CLOSE_COMMENTS, OPEN_COMMENTS ->
                    "Kommentarerna under ett inlägg stängs och öppnas för hand på Facebook.";
            case ANSWER, PRIVATE_ANSWER, HIDE, UNHIDE, REMOVE, BLOCK, UNBLOCK, LIKE, UNLIKE ->
                    "Gör det för hand på Facebook.";
        };
    }

    Done carryOut(Order order) {
        try {
            return switch (order.deed()) {
                case ANSWER -> message(order) ? send(order, "id") : comment(order);
                case PRIVATE_ANSWER -> send(order, "comment_id");
                case HIDE -> hidden(order, true);
                case UNHIDE -> hidden(order, false);
                case REMOVE -> remove(order);
                case BLOCK -> new Blocks(graph, access).block(order.about());
                case UNBLOCK -> new Blocks(graph, access).unblock(order.about());
                case CLOSE_COMMENTS, OPEN_COMMENTS -> throw Blocks.notByProgram();
                case LIKE -> liked(order, Verb.POST);
                case UNLIKE -> liked(order, Verb.DELETE);
            };
        } catch (PlatformTrouble trouble) {
            return switch (trouble.problem()) {
                case REFUSED -> refused(order, trouble);
                case GONE -> {
                    FacebookQuestion.requireToken(graph, access);
                    throw trouble;
                }
                case TOKEN_EXPIRED, RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN -> throw trouble;
            };
        }
    }

    /**
     * A no is told only after a look: it may have been done all the same, it may be done since
     * before, or what it is about may be gone.
     */
    private Done refused(Order order, PlatformTrouble trouble) {
        boolean before = trouble.bearing() == Bearing.DONE_BEFORE;
        if ((before || !order.deed().answers())
                && looked(order) instanceof Finding.Carried(Done done)) {
            return done;
        }
        boolean ofTheAuthor = order.deed().matter() == Command.Matter.AUTHOR;
        if (!message(order) && !ofTheAuthor) {
            presence.requireThere(order.about().key());
        }
        throw trouble;
    }

    /** What the look shows; when even the look is refused it shows nothing. */
    private Finding looked(Order order) {
        try {
            return new FacebookLookup(graph, access).lookUp(order);
        } catch (PlatformTrouble trouble) {
            return switch (trouble.problem()) {
                case GONE, TOKEN_EXPIRED, RATE_LIMITED -> throw trouble;
                case REFUSED, UNAVAILABLE, OUTCOME_UNKNOWN -> new Finding.Unclear(List.of());
            };
        }
    }

    private Done comment(Order order) {
        String comments = Graph.segment(under(order.about()).value()) + "/comments";
        Map<String, String> said = Map.of("message", wording(order));
        Upload picture = order.picture();
        return made(
                picture == null
                        ? graph.call(Verb.POST, access.token(), comments, said)
                        : graph.upload(access.token(), comments, said, picture),
                "id");
    }

    /** Facebook shows two levels: an answer to a reply goes under the reply's own parent. */
    static PlatformKey under(Contribution about) {
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
        JsonNode person = GraphJson.JSON.createObjectNode().put(recipient, to);
        JsonNode message = GraphJson.JSON.createObjectNode().put("text", wording(order));
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
        PlatformKey key = GraphJson.key(reply.body(), field);
        if (key == null) {
            throw Graph.outcomeUnknown(Platform.FACEBOOK, "no " + field + " in the answer");
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

    private Done liked(Order order, Verb verb) {
        requireNoMessage(order);
        String likes = Graph.segment(order.about().key().value()) + "/likes";
        return succeeded(graph.call(verb, access.token(), likes, Map.of()));
    }

    private static Done succeeded(Reply reply) {
        boolean yes =
                GraphJson.flag(reply.body(), "success")
                        || reply.body().isBoolean() && reply.body().booleanValue();
        if (!yes) {
            throw Graph.outcomeUnknown(Platform.FACEBOOK, "no success in the answer");
        }
        return new Done(null, reply.raw());
    }

    private static void requireNoMessage(Order order) {
        if (message(order)) {
            throw new PlatformTrouble(
                    PlatformProblem.REFUSED,
                    "messages cannot be hidden, removed or liked",
                    "Facebook låter inte andra program dölja, ta bort eller gilla meddelanden.",
                    null);
        }
    }

    static boolean message(Order order) {
        return order.about().kind() == ContributionKind.DIRECT_MESSAGE;
    }

    static String wording(Order order) {
        if (order.text() == null) {
            throw new IllegalStateException("an answer without text");
        }
        return order.text();
    }

    /** Who may not write on a page, by the page's own id of the person. */
    static final class Blocks {
        private final Graph graph;
        private final Access access;

        Blocks(Graph graph, Access access) {
            this.graph = graph;
            this.access = access;
        }

        Done block(Contribution by) {
            String person = person(by);
            Reply reply = graph.call(Verb.POST, access.token(), list(), asked(person));
            if (!GraphJson.flag(reply.body(), person)) {
                throw Graph.outcomeUnknown(
                        Platform.FACEBOOK, "the blocked person is not in the answer");
            }
            return new Done(null, reply.raw());
        }

        Done unblock(Contribution by) {
            Reply reply = graph.call(Verb.DELETE, access.token(), list(), asked(person(by)));
            if (!GraphJson.flag(reply.body(), "success")) {
                throw Graph.outcomeUnknown(Platform.FACEBOOK, "no success in the answer");
            }
            return new Done(null, reply.raw());
        }

        /** That it is as wanted, in the platform's words; empty when it is not. */
        Optional<Done> standing(Contribution by, boolean wanted) {
            String person = person(by);
            AtomicReference<Reply> last = new AtomicReference<>();
            AtomicReference<Reply> found = new AtomicReference<>();
            GraphList.walk(
                    graph,
                    access.token(),
                    list(),
                    Map.of("fields", "id"),
                    reply -> {
                        last.set(reply);
                        for (JsonNode each : reply.body().path("data")) {
                            if (person.equals(GraphJson.id(each, "id"))) {
                                found.set(reply);
                            }
                        }
                        return found.get() == null;
                    });
            Reply seen = wanted ? found.get() : found.get() == null ? last.get() : null;
            return Optional.ofNullable(seen).map(reply -> new Done(null, reply.raw()));
        }

        static PlatformTrouble notByProgram() {
            return refused(unable(Command.Deed.CLOSE_COMMENTS));
        }

        private String list() {
            return Graph.segment(access.page()) + "/blocked";
        }

        private static Map<String, String> asked(String person) {
            return Map.of("user", GraphJson.JSON.createArrayNode().add(person).toString());
        }

        /** Facebook leaves out who wrote where it may not show the person. */
        private static String person(Contribution by) {
            String person = by.author().platformId();
            if (person == null || person.isBlank()) {
                throw refused("Facebook har inte lämnat ut vem som skrev.");
            }
            return person;
        }

        private static PlatformTrouble refused(String words) {
            return new PlatformTrouble(PlatformProblem.REFUSED, "not by program", words, null);
        }
    }
}
