package se.uppsikt.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.meta.Fields;
import se.uppsikt.sandbox.meta.GraphError;
import se.uppsikt.sandbox.meta.GraphNode;
import se.uppsikt.sandbox.meta.Listing;
import se.uppsikt.sandbox.meta.Time;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** GET in the Graph API. */
final class GraphReads {
    private final Facebook facebook;
    private final World world;
    private final Nodes nodes;
    private final GraphNode.Context context;
    private final GraphNode.Asked asked;
    private final String root;

    GraphReads(Facebook facebook, Request request) {
        this.facebook = facebook;
        this.world = facebook.world();
        String version = request.path().startsWith("/v") ? "/" + request.segments().getFirst() : "";
        this.context =
                new GraphNode.Context(
                        request.base() + version, request.parameter("access_token", ""));
        this.root = request.base();
        this.nodes = new Nodes(facebook, context, root);
        String fields = request.parameter("fields", "").replace(" ", "");
        this.asked =
                new GraphNode.Asked(
                        Map.copyOf(request.parameters()),
                        fields.isEmpty() ? List.of() : Fields.parse(fields),
                        request.base() + request.path());
    }

    /** With the user's token: who I am, and the pages I run. */
    JsonNode asUser(List<String> path) {
        if (path.equals(List.of("me"))) {
            return Json.object().put("name", "Sandlådans sidägare").put("id", Tokens.USER_ID);
        }
        if (path.equals(List.of("me", "accounts"))) {
            return new Listing<>(
                            List.of(DemoPage.values()),
                            page -> true,
                            DemoPage::id,
                            page -> nodes.page(page, true))
                    .page(asked, context);
        }
        throw GraphError.unknownObject("get", String.join("/", path));
    }

    JsonNode read(DemoPage page, List<String> path) {
        String first = path.isEmpty() ? "" : path.getFirst();
        String id = first.equals("me") ? page.id() : first;
        if (path.size() == 1) {
            return object(page, id).pick(asked.fields(), context);
        }
        if (path.size() != 2) {
            throw GraphError.unknownObject("get", String.join("/", path));
        }
        return id.equals(page.id()) ? edge(page, path.get(1)) : below(page, id, path.get(1));
    }

    private GraphNode object(DemoPage page, String id) {
        if (id.equals(page.id())) {
            return nodes.page(page, asked.fields().stream().anyMatch(GraphReads::ofOwner));
        }
        if (DemoPage.withId(id).isPresent()) {
            return nodes.page(DemoPage.of(id), false);
        }
        Optional<GraphNode> found =
                ownPost(page, id)
                        .map(nodes::post)
                        .or(() -> ownComment(page, id).map(nodes::comment))
                        .or(() -> film(page, id).map(nodes.shelf()::film))
                        .or(() -> photo(page, id).map(nodes.shelf()::photo))
                        .or(() -> conversation(page, id))
                        .or(() -> message(page, id))
                        .or(() -> new StoryNodes(facebook, page, root).object(id));
        return found.orElseThrow(() -> GraphError.unknownObject("get", id));
    }

    private static boolean ofOwner(Fields.Field field) {
        return field.name().equals("access_token") || field.name().equals("tasks");
    }

    private JsonNode edge(DemoPage page, String edge) {
        return switch (edge) {
            case "posts", "feed", "published_posts" -> posts(page);
            case "conversations" -> nodes.conversations(page.id(), asked);
            case "stories" -> new StoryNodes(facebook, page, root).list(asked, context);
            case "blocked" -> blocked(page);
            case "insights" -> new Insights(facebook, asked.parameters()).ofPage(page);
            default -> throw unknownEdge("Page", edge);
        };
    }

    private JsonNode posts(DemoPage page) {
        long since = Time.parse(asked.parameters().get("since")).orElse(Long.MIN_VALUE);
        long until = Time.parse(asked.parameters().get("until")).orElse(Long.MAX_VALUE);
        boolean hidden = asked.parameters().getOrDefault("include_hidden", "").startsWith("t");
        List<Post> within =
                world.postsOf(page.id()).stream()
                        .filter(
                                p ->
                                        p.created().getEpochSecond() >= since
                                                && p.created().getEpochSecond() <= until)
                        .toList();
        return nodes.posts(within, p -> !p.removed() && !p.draft() && (hidden || !p.hidden()))
                .page(asked, context);
    }

    private JsonNode blocked(DemoPage page) {
        List<Citizen> people = new ArrayList<>();
        for (Citizen citizen : Citizen.values()) {
            if (world.blocked(citizen.idOn(page.id()))) {
                people.add(citizen);
            }
        }
        return new Listing<>(people, c -> true, c -> c.idOn(page.id()), c -> person(page, c))
                .page(asked, context);
    }

    private static GraphNode person(DemoPage page, Citizen citizen) {
        ObjectNode node = Json.object();
        node.put("name", citizen.fullName()).put("id", citizen.idOn(page.id()));
        return new GraphNode("User", node, java.util.Set.of(), List.of("name", "id"), Map.of());
    }

    private JsonNode below(DemoPage page, String id, String edge) {
        Optional<Post> post = ownPost(page, id);
        Optional<Comment> comment = ownComment(page, id);
        if (edge.equals("comments") && post.isPresent()) {
            return nodes.comments(world.commentsOf(id), true, asked);
        }
        if (edge.equals("captions") && film(page, id).isPresent()) {
            return nodes.shelf().captions(film(page, id).get(), asked);
        }
        if (edge.equals("insights") && post.isPresent()) {
            return new Insights(facebook, asked.parameters()).ofPost(post.get());
        }
        if (edge.equals("comments") && comment.isPresent()) {
            return nodes.comments(world.repliesTo(comment.get()), false, asked);
        }
        if (edge.equals("messages") && conversation(page, id).isPresent()) {
            return nodes.messages(world.conversation(id.substring(2)), asked);
        }
        throw post.isPresent() || comment.isPresent()
                ? unknownEdge(post.isPresent() ? "Post" : "Comment", edge)
                : GraphError.unknownObject("get", id);
    }

    private static GraphError unknownEdge(String kind, String edge) {
        return GraphError.invalid(
                "Tried accessing nonexisting field (%s) on node type (%s)".formatted(edge, kind));
    }

    /** Another page's things exist, but this token may not see them. */
    private Optional<Post> ownPost(DemoPage page, String id) {
        return world.post(id).map(post -> own(page, post, post.pageId()));
    }

    private Optional<Comment> ownComment(DemoPage page, String id) {
        return world.comment(id).map(comment -> own(page, comment, comment.pageId()));
    }

    private Optional<Film> film(DemoPage page, String id) {
        return world.shelf().film(id).map(film -> own(page, film, film.pageId()));
    }

    private Optional<Photo> photo(DemoPage page, String id) {
        return world.shelf().photo(id).map(photo -> own(page, photo, photo.pageId()));
    }

    private static <T> T own(DemoPage page, T thing, String pageId) {
        if (!page.id().equals(pageId)) {
            throw GraphError.noCapability();
        }
        return thing;
    }

    private Optional<GraphNode> conversation(DemoPage page, String id) {
        return id.startsWith("t_") && world.correspondents(page.id()).contains(id.substring(2))
                ? Optional.of(nodes.conversation(page.id(), id.substring(2)))
                : Optional.empty();
    }

    private Optional<GraphNode> message(DemoPage page, String id) {
        return world.correspondents(page.id()).stream()
                .flatMap(person -> facebook.world().conversation(person).stream())
                .filter(message -> message.id().equals(id))
                .findFirst()
                .map(nodes::message);
    }
}
