package se.uppsikt.platforms.instagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Done;
import se.uppsikt.platforms.Adapter.Finding;
import se.uppsikt.platforms.Adapter.Order;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.PlatformTrouble.Bearing;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.Graph.Verb;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/** Answers, hides, removes, closes and blocks for an account. */
final class InstagramCommands {
    private final Graph graph;
    private final Access access;
    private final Presence presence;

    InstagramCommands(Graph graph, Access access) {
        this.graph = graph;
        this.access = access;
        this.presence = new Presence(graph, access);
    }

    Done carryOut(Order order) {
        Allowed.require(order);
        try {
            return switch (order.deed()) {
                case ANSWER -> answer(order);
                case PRIVATE_ANSWER -> send(order, "comment_id", order.about().key());
                case HIDE -> change(order.about().key(), "hide", true);
                case UNHIDE -> change(order.about().key(), "hide", false);
                case REMOVE -> succeeded(call(Verb.DELETE, at(order.about().key()), Map.of()));
                case BLOCK -> moderate(order, "BLOCK_USER");
                case UNBLOCK -> moderate(order, "UNBLOCK_USER");
                case CLOSE_COMMENTS -> change(order.about().thread(), "comment_enabled", false);
                case OPEN_COMMENTS -> change(order.about().thread(), "comment_enabled", true);
                case LIKE, UNLIKE -> throw Allowed.refused(Allowed.NO_LIKES);
            };
        } catch (PlatformTrouble trouble) {
            return switch (trouble.problem()) {
                case REFUSED -> refused(order, trouble);
                case GONE -> {
                    presence.requireToken();
                    throw trouble;
                }
                case TOKEN_EXPIRED, RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN -> throw trouble;
            };
        }
    }

    /**
     * A no is told only after a look: it may have been done all the same, or since before; what it
     * is about may be gone; or there is a plain reason that the platform does not tell.
     */
    private Done refused(Order order, PlatformTrouble trouble) {
        boolean before = trouble.bearing() == Bearing.DONE_BEFORE;
        if ((before || !order.deed().answers())
                && looked(order) instanceof Finding.Carried(Done done)) {
            return done;
        }
        boolean ofTheAuthor = order.deed().matter() == Command.Matter.AUTHOR;
        if (ofTheAuthor && trouble.bearing() == Bearing.DEED) {
            throw Allowed.refused(Allowed.NO_CONVERSATION);
        }
        ContributionKind kind = order.about().kind();
        if (!ofTheAuthor && (kind == ContributionKind.COMMENT || kind == ContributionKind.POST)) {
            presence.requireThere(order.about().key());
        }
        if (order.deed() == Command.Deed.ANSWER
                && kind == ContributionKind.COMMENT
                && isHidden(under(order.about()))) {
            throw Allowed.refused(Allowed.HIDDEN);
        }
        throw trouble;
    }

    /** What the look shows; when even the look is refused it shows nothing. */
    private Finding looked(Order order) {
        try {
            return new InstagramLookup(graph, access).lookUp(order);
        } catch (PlatformTrouble trouble) {
            return switch (trouble.problem()) {
                case GONE, TOKEN_EXPIRED, RATE_LIMITED -> throw trouble;
                case REFUSED, UNAVAILABLE, OUTCOME_UNKNOWN -> new Finding.Unclear(List.of());
            };
        }
    }

    private boolean isHidden(PlatformKey comment) {
        Reply reply = call(Verb.GET, at(comment), Map.of("fields", "id,hidden"));
        return GraphJson.flag(reply.body(), "hidden");
    }

    private Done answer(Order order) {
        Contribution about = order.about();
        return switch (about.kind()) {
            case DIRECT_MESSAGE -> send(order, "id", about.thread());
            case MENTION -> answerMention(order);
            case COMMENT -> said(order, at(under(about)) + "/replies", Map.of());
            case POST -> said(order, at(about.key()) + "/comments", Map.of());
            case STORY, REVIEW, BY_HAND -> throw Allowed.refused(Allowed.NO_ANSWER);
        };
    }

    private Done answerMention(Order order) {
        Contribution about = order.about();
        boolean comment = !about.key().equals(about.thread());
        Map<String, String> where =
                comment
                        ? Map.of(
                                "media_id", about.thread().value(),
                                "comment_id", about.key().value())
                        : Map.of("media_id", about.key().value());
        return said(order, Graph.segment(access.page()) + "/mentions", where);
    }

    private Done said(Order order, String path, Map<String, String> where) {
        Map<String, String> parameters = new HashMap<>(where);
        parameters.put("message", wording(order));
        return made(call(Verb.POST, path, parameters), "id");
    }

    /** There are two levels only: an answer to a reply goes under the reply's own parent. */
    static PlatformKey under(Contribution about) {
        PlatformKey parent = about.parent();
        return parent == null || parent.equals(about.thread()) ? about.key() : parent;
    }

    private Done send(Order order, String recipient, PlatformKey to) {
        JsonNode person = GraphJson.JSON.createObjectNode().put(recipient, to.value());
        JsonNode message = GraphJson.JSON.createObjectNode().put("text", wording(order));
        return made(
                call(
                        Verb.POST,
                        Conversations.PAGE + "/messages",
                        Map.of("recipient", person.toString(), "message", message.toString())),
                "message_id");
    }

    /** It can be asked of those only who have a conversation with the account. */
    private Done moderate(Order order, String action) {
        String person = order.about().author().platformId();
        if (person == null || person.isBlank()) {
            throw Allowed.refused(Allowed.NO_ONE);
        }
        var people = GraphJson.JSON.createArrayNode();
        people.addObject().put("id", person);
        return succeeded(
                call(
                        Verb.POST,
                        Conversations.PAGE + "/moderate_conversations",
                        Map.of(
                                "user_ids",
                                people.toString(),
                                "actions",
                                GraphJson.JSON.createArrayNode().add(action).toString())));
    }

    private Done change(PlatformKey key, String field, boolean wanted) {
        return succeeded(call(Verb.POST, at(key), Map.of(field, Boolean.toString(wanted))));
    }

    private static String at(PlatformKey key) {
        return Graph.segment(key.value());
    }

    private Reply call(Verb verb, String path, Map<String, String> parameters) {
        return graph.call(verb, access.token(), path, parameters);
    }

    private static Done made(Reply reply, String field) {
        PlatformKey key = GraphJson.key(reply.body(), field);
        if (key == null) {
            throw Graph.outcomeUnknown(Platform.INSTAGRAM, "no " + field + " in the answer");
        }
        return new Done(key, reply.raw());
    }

    /** The platform says yes in several ways: an object, a truth, or the word as a text. */
    private static Done succeeded(Reply reply) {
        JsonNode body = reply.body();
        boolean yes =
                GraphJson.flag(body, "success")
                        || body.isBoolean() && body.booleanValue()
                        || body.isString() && body.stringValue().equals("true");
        if (!yes) {
            throw Graph.outcomeUnknown(Platform.INSTAGRAM, "no success in the answer");
        }
        return new Done(null, reply.raw());
    }

    static String wording(Order order) {
        if (order.text() == null) {
            throw new IllegalStateException("an answer without text");
        }
        return order.text();
    }

    /** What no program may do there, told before the platform is asked. */
    static final class Allowed {
        static final String NO_LIKES =
                "Instagram låter inte andra program gilla kommentarer. Gör det i Instagrams egen app.";
        static final String NO_ANSWER =
                "Instagram låter inte andra program svara på det här. Svara i Instagrams egen app.";
        static final String NO_ONE = "Instagram har inte lämnat ut vem som skrev.";
        static final String NO_CONVERSATION =
                "Instagram låter andra program blockera bara den som har ett samtal med kontot. Blockera personen i Instagrams egen app.";
        static final String HIDDEN =
                "Kommentaren är dold, och Instagram tar inte emot svar på dolda kommentarer. Visa den igen först, eller svara i ett meddelande.";
        private static final String OF_A_MESSAGE =
                "Instagram låter inte andra program dölja eller ta bort meddelanden.";
        private static final String HIDES_COMMENTS_ONLY =
                "Instagram låter andra program dölja bara det som någon annan har skrivit under kontots inlägg.";
        private static final String NOT_OURS =
                "Instagram låter inte andra program ta bort det som någon har skrivit på en egen sida.";

        private Allowed() {}

        static String unable(Command.Deed deed) {
            return switch (deed) {
                case LIKE, UNLIKE -> NO_LIKES;
                case ANSWER,
                        PRIVATE_ANSWER,
                        HIDE,
                        UNHIDE,
                        REMOVE,
                        BLOCK,
                        UNBLOCK,
                        CLOSE_COMMENTS,
                        OPEN_COMMENTS ->
                        "Gör det för hand i Instagrams egen app.";
            };
        }

        static void require(Order order) {
            ContributionKind kind = order.about().kind();
            boolean message = kind == ContributionKind.DIRECT_MESSAGE;
            switch (order.deed()) {
                case HIDE, UNHIDE -> {
                    if (message) {
                        throw refused(OF_A_MESSAGE);
                    }
                    if (kind != ContributionKind.COMMENT || !order.about().received()) {
                        throw refused(HIDES_COMMENTS_ONLY);
                    }
                }
                case REMOVE -> {
                    if (message) {
                        throw refused(OF_A_MESSAGE);
                    }
                    if (kind == ContributionKind.MENTION) {
                        throw refused(NOT_OURS);
                    }
                }
                case PRIVATE_ANSWER -> {
                    if (kind != ContributionKind.COMMENT) {
                        throw refused(NO_ANSWER);
                    }
                }
                case ANSWER, BLOCK, UNBLOCK, CLOSE_COMMENTS, OPEN_COMMENTS, LIKE, UNLIKE -> {}
            }
        }

        static PlatformTrouble refused(String words) {
            return new PlatformTrouble(PlatformProblem.REFUSED, "not by program", words, null);
        }
    }
}
