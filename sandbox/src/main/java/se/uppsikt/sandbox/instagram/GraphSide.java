package se.uppsikt.sandbox.instagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.meta.Fields;
import se.uppsikt.sandbox.meta.GraphError;
import se.uppsikt.sandbox.meta.GraphNode;
import tools.jackson.databind.JsonNode;

/** The part of the Graph API that is Instagram's, as the one who runs the account's page. */
final class GraphSide {
    private static final String IDS = "(1784|18)[0-9]{13,16}|aWdf.*";

    private static final Pattern ABOUT = Pattern.compile("(/v[0-9.]+)?/(" + IDS + ")(/.*)?");

    private final Happenings happenings;
    private final World world;
    private final Writes writes;
    private final Messenger messenger;
    private final Publishing publishing;

    GraphSide(Happenings happenings, Publishing publishing) {
        this.happenings = happenings;
        this.world = happenings.world();
        this.writes = new Writes(happenings);
        this.messenger = new Messenger(happenings);
        this.publishing = publishing;
    }

    static boolean isAbout(String path) {
        return ABOUT.matcher(path).matches();
    }

    /** Empty when it is not Instagram that is asked. */
    Optional<JsonNode> answer(String pageId, String method, List<String> path, Request request) {
        String id = path.isEmpty() ? "" : path.getFirst();
        Optional<Profile> profile = Profile.ofPage(pageId);
        if (id.equals("me") || id.equals(pageId)) {
            return profile.flatMap(own -> ofPage(own, method, path, request));
        }
        if (!id.matches(IDS)) {
            return Optional.empty();
        }
        happenings.endStories();
        Profile own = profile.orElseThrow(GraphError::noCapability);
        return Optional.of(
                switch (method) {
                    case "GET" -> read(own, path, request);
                    case "POST" -> post(own, path, request);
                    case "DELETE" -> writes.delete(own, path);
                    default -> throw GraphError.unknownObject(method, id);
                });
    }

    private JsonNode post(Profile own, List<String> path, Request request) {
        String edge = path.size() == 2 && path.getFirst().equals(own.id()) ? path.get(1) : "";
        return switch (edge) {
            case "media" -> publishing.make(own, request);
            case "media_publish" -> publishing.publish(own, request);
            default -> writes.post(own, path, request);
        };
    }

    /** What goes by the page on Facebook: messages, and who may not write any. */
    private Optional<JsonNode> ofPage(
            Profile own, String method, List<String> path, Request request) {
        String edge = path.size() == 2 ? path.get(1) : "";
        if (method.equals("GET")
                && edge.equals("conversations")
                && request.parameter("platform", "").equalsIgnoreCase("instagram")) {
            return Optional.of(nodes(request).conversations(own, asked(request)));
        }
        if (method.equals("POST") && edge.equals("messages") && messenger.isFor(own, request)) {
            return Optional.of(messenger.send(own, request));
        }
        if (method.equals("POST") && edge.equals("moderate_conversations")) {
            return Optional.of(messenger.moderate(own, request));
        }
        return Optional.empty();
    }

    private JsonNode read(Profile own, List<String> path, Request request) {
        String id = path.getFirst();
        GraphNode.Asked asked = asked(request);
        Nodes nodes = nodes(request);
        if (path.size() == 1) {
            return node(own, id, nodes).pick(asked.fields(), context(request));
        }
        String edge = path.size() == 2 ? path.get(1) : "";
        if (id.equals(own.id())) {
            return switch (edge) {
                case "media" -> nodes.media(own, asked);
                case "stories" -> nodes.stories(own, asked);
                case "insights" -> insights(asked).ofAccount(own);
                case "content_publishing_limit" -> publishing.limit(own, asked, context(request));
                default -> throw unknownEdge("User", edge);
            };
        }
        Optional<Medium> medium = writes.medium(own, id);
        Optional<Comment> comment = writes.comment(own, id);
        if (medium.isPresent() && edge.equals("insights")) {
            return insights(asked).ofMedium(medium.get());
        }
        if (medium.isPresent() && edge.equals("comments")) {
            return nodes.comments(medium.get(), asked);
        }
        if (comment.isPresent() && edge.equals("replies")) {
            return nodes.replies(comment.get(), asked);
        }
        if (edge.equals("messages")) {
            return nodes.messages(world.conversation(correspondent(own, id)), asked);
        }
        throw medium.isPresent() || comment.isPresent()
                ? unknownEdge(medium.isPresent() ? "Media" : "Comment", edge)
                : GraphError.unknownObject("get", id);
    }

    private Insights insights(GraphNode.Asked asked) {
        return new Insights(world, happenings.now(), asked.parameters());
    }

    private GraphNode node(Profile own, String id, Nodes nodes) {
        if (Profile.withId(id).isPresent()) {
            if (!id.equals(own.id())) {
                throw GraphError.noCapability();
            }
            return nodes.account(own);
        }
        return writes.medium(own, id)
                .filter(m -> !m.over(happenings.now()))
                .map(nodes::medium)
                .or(() -> container(own, id))
                .or(() -> writes.comment(own, id).map(nodes::comment))
                .or(
                        () ->
                                world.message(id)
                                        .filter(m -> m.accountId().equals(own.id()) && !m.unsent())
                                        .map(nodes::message))
                .orElseGet(() -> nodes.conversation(own, correspondent(own, id)));
    }

    private Optional<GraphNode> container(Profile own, String id) {
        return world.container(id)
                .filter(c -> c.accountId().equals(own.id()))
                .map(publishing::node);
    }

    private String correspondent(Profile own, String conversation) {
        return world.correspondents(own.id()).stream()
                .filter(person -> Nodes.conversationId(person).equals(conversation))
                .findFirst()
                .orElseThrow(() -> GraphError.unknownObject("get", conversation));
    }

    private static GraphError unknownEdge(String kind, String edge) {
        return GraphError.invalid(
                "Tried accessing nonexisting field (%s) on node type (%s)".formatted(edge, kind));
    }

    private Nodes nodes(Request request) {
        return new Nodes(happenings, context(request));
    }

    private static GraphNode.Context context(Request request) {
        String version = request.path().startsWith("/v") ? "/" + request.segments().getFirst() : "";
        return new GraphNode.Context(
                request.base() + version, request.parameter("access_token", ""));
    }

    private static GraphNode.Asked asked(Request request) {
        String fields = request.parameter("fields", "").replace(" ", "");
        return new GraphNode.Asked(
                Map.copyOf(request.parameters()),
                fields.isEmpty() ? List.of() : Fields.parse(fields),
                request.base() + request.path());
    }
}
