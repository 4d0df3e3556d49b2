package se.uppsikt.sandbox.linkedin;

import java.util.Comparator;
import java.util.List;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resources {@code posts} and {@code socialMetadata}. */
final class PostCalls {
    private static final int LARGEST_PAGE = 100;

    private final Network network;
    private final LinkedInFaults faults;
    private final Publishing publishing;

    PostCalls(Network network, LinkedInFaults faults, Uploads uploads) {
        this.network = network;
        this.faults = faults;
        this.publishing = new Publishing(network, uploads);
    }

    Response answer(Request request, List<String> path) {
        if (path.size() == 2) {
            return switch (request.method()) {
                case "GET" -> list(request);
                case "POST" -> create(request);
                default -> throw Refusal.invalid("Unsupported method");
            };
        }
        String urn = path.get(2);
        return switch (request.method()) {
            case "GET" -> Response.json(200, shown(find(urn)));
            case "POST" -> edit(find(urn), request);
            case "DELETE" -> delete(urn);
            default -> throw Refusal.invalid("Unsupported method");
        };
    }

    private Post find(String urn) {
        if (urn.startsWith("urn:li:activity:")) {
            throw Refusal.invalid("Invalid param. Please use a share or ugcPost URN");
        }
        return network.world().post(urn).orElseThrow(() -> Refusal.missing(urn));
    }

    private Response list(Request request) {
        if (!"author".equals(request.parameter("q"))) {
            throw Refusal.invalid("Unknown finder");
        }
        boolean ours = Organisation.URN.equals(request.parameter("author"));
        Comparator<Post> order =
                "CREATED".equals(request.parameter("sortBy"))
                        ? Comparator.comparing(Post::created)
                        : Comparator.comparing(Post::modified);
        List<Post> all =
                ours && !faults.lowRole()
                        ? network.world().posts().stream().sorted(order.reversed()).toList()
                        : List.of();
        return page(request, all.stream().map(PostCalls::shown).toList());
    }

    /** A page of a list as Rest.li gives it. */
    static Response page(Request request, List<ObjectNode> all) {
        int start = number(request, "start", 0);
        int count = Math.min(LARGEST_PAGE, Math.max(1, number(request, "count", 10)));
        ObjectNode body = Json.object();
        ArrayNode elements = body.putArray("elements");
        all.stream().skip(start).limit(count).forEach(elements::add);
        ObjectNode paging = body.putObject("paging").put("start", start).put("count", count);
        ArrayNode links = paging.putArray("links");
        if (start + count < all.size()) {
            links.addObject()
                    .put("rel", "next")
                    .put("type", "application/json")
                    .put("href", request.path() + "?start=" + (start + count) + "&count=" + count);
        }
        return Response.json(200, body);
    }

    private static int number(Request request, String name, int otherwise) {
        String text = request.parameter(name, "");
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    static ObjectNode shown(Post post) {
        ObjectNode node = Json.object();
        node.put("id", post.id())
                .put("author", Organisation.URN)
                .put("commentary", post.text())
                .put("visibility", "PUBLIC")
                .put("lifecycleState", "PUBLISHED")
                .put("createdAt", post.created().toEpochMilli())
                .put("publishedAt", post.created().toEpochMilli())
                .put("lastModifiedAt", post.modified().toEpochMilli())
                .put("isReshareDisabledByAuthor", false);
        node.putObject("distribution").put("feedDistribution", "MAIN_FEED");
        node.putObject("lifecycleStateInfo")
                .put("isEditedByAuthor", !post.created().equals(post.modified()));
        if (post.content() != null && post.content().isObject()) {
            node.set("content", post.content());
        }
        return node;
    }

    private Response create(Request request) {
        ObjectNode body = Rest.body(request);
        requireRole(body.path("author").asString(""), "partnerApiPosts.CREATE");
        return publishing.publish(request);
    }

    private Response edit(Post post, Request request) {
        requireRole(Organisation.URN, "partnerApiPosts.PARTIAL_UPDATE");
        JsonNode set = Rest.body(request).path("patch").path("$set");
        if (!Rest.partial(request) || !set.path("commentary").isString()) {
            throw Refusal.invalid("The header X-RestLi-Method must say PARTIAL_UPDATE");
        }
        network.edit(post, set.path("commentary").asString(""));
        return Rest.done();
    }

    /** Done twice it is done once. */
    private Response delete(String urn) {
        requireRole(Organisation.URN, "partnerApiPosts.DELETE");
        network.world().post(urn).ifPresent(network::remove);
        return Rest.done();
    }

    Response metadata(Request request, List<String> path) {
        String urn = path.size() > 2 ? path.get(2) : "";
        Post post = network.world().post(urn).orElseThrow(() -> Refusal.missing(urn));
        if (request.is("POST")) {
            requireRole(request.parameter("actor", ""), "socialMetadata.PARTIAL_UPDATE");
            JsonNode state = Rest.body(request).path("patch").path("$set").path("commentsState");
            if (!Rest.partial(request) || !state.asString("").matches("OPEN|CLOSED")) {
                throw Refusal.invalid("ERROR :: /commentsState :: not an enum symbol");
            }
            network.close(post, state.asString("").equals("CLOSED"));
            return Rest.done();
        }
        List<Remark> top = network.world().under(post);
        int below = top.stream().mapToInt(r -> network.world().replies(r).size()).sum();
        ObjectNode body = Json.object();
        body.putObject("reactionSummaries");
        body.put("commentsState", post.closed() ? "CLOSED" : "OPEN").put("entity", post.activity());
        body.putObject("commentSummary")
                .put("count", top.size() + below)
                .put("topLevelCount", top.size());
        return Response.json(200, body);
    }

    private void requireRole(String actor, String deed) {
        if (!actor.equals(Organisation.URN) || faults.lowRole()) {
            throw Refusal.notEnough(deed);
        }
    }
}
