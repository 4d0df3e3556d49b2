package se.uppsikt.sandbox.linkedin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource {@code socialActions}: what is said under a post. */
final class CommentCalls {
    private static final int LONGEST = 1_250;

    private final Network network;
    private final LinkedInFaults faults;

    CommentCalls(Network network, LinkedInFaults faults) {
        this.network = network;
        this.faults = faults;
    }

    Response answer(Request request, List<String> path) {
        if (path.size() < 3 || path.size() > 3 && !path.get(3).equals("comments")) {
            throw Refusal.invalid("Unknown sub-resource");
        }
        String target = path.get(2);
        if (path.size() == 3) {
            return summary(target);
        }
        if (path.size() == 4) {
            return switch (request.method()) {
                case "GET" -> list(request, target);
                case "POST" -> create(request, target);
                default -> throw Refusal.invalid("Unsupported method");
            };
        }
        String id = path.get(4);
        return switch (request.method()) {
            case "GET" -> one(id);
            case "POST" -> edit(request, find(id));
            case "DELETE" -> delete(request, id);
            default -> throw Refusal.invalid("Unsupported method");
        };
    }

    private Remark find(String id) {
        return network.world().remark(id).orElseThrow(() -> Refusal.missing(id));
    }

    private Response one(String id) {
        if (faults.lowRole()) {
            throw Refusal.notEnough("socialActions.GET");
        }
        return Response.json(200, shown(find(id)));
    }

    private Response summary(String target) {
        Post post = network.world().post(target).orElseThrow(() -> Refusal.missing(target));
        List<Remark> top = network.world().under(post);
        int all = top.size() + top.stream().mapToInt(r -> replies(r)).sum();
        ObjectNode body = Json.object();
        body.putObject("likesSummary")
                .put("aggregatedTotalLikes", 0)
                .put("likedByCurrentUser", false)
                .put("totalLikes", 0)
                .putArray("selectedLikes");
        body.putObject("commentsSummary")
                .put("totalFirstLevelComments", top.size())
                .put("aggregatedTotalComments", all)
                .put("commentsState", post.closed() ? "CLOSED" : "OPEN")
                .putArray("selectedComments");
        return Response.json(200, body.put("target", target));
    }

    private int replies(Remark remark) {
        return network.world().replies(remark).size();
    }

    /** Under a post those at the top, under a comment its replies. */
    private Response list(Request request, String target) {
        World world = network.world();
        List<Remark> found =
                target.startsWith("urn:li:comment:")
                        ? world.replies(
                                world.called(target).orElseThrow(() -> Refusal.missing(target)))
                        : world.under(
                                world.post(target).orElseThrow(() -> Refusal.missing(target)));
        List<Remark> seen = faults.lowRole() ? List.of() : found;
        return PostCalls.page(request, seen.stream().map(this::shown).toList());
    }

    private ObjectNode shown(Remark remark) {
        ObjectNode node = Json.object();
        node.put("actor", remark.actor())
                .put("commentUrn", remark.urn())
                .put("id", remark.id())
                .put("object", remark.parent() == null ? remark.post() : remark.activity());
        node.putObject("created")
                .put("actor", remark.actor())
                .put("time", remark.created().toEpochMilli());
        node.putObject("lastModified")
                .put("actor", remark.actor())
                .put("time", remark.modified().toEpochMilli());
        ObjectNode message = node.putObject("message").put("text", remark.text());
        message.putArray("attributes");
        if (remark.parent() != null) {
            node.put("parentComment", remark.parent());
        }
        if (remark.byOrganisation()) {
            node.put("agent", Organisation.ADMINISTRATOR);
        }
        int below = replies(remark);
        node.putObject("commentsSummary")
                .put("totalFirstLevelComments", below)
                .put("aggregatedTotalComments", below);
        name(remark, node);
        return node;
    }

    private void name(Remark remark, ObjectNode node) {
        if (faults.namesTold()) {
            Organisation.citizen(remark.actor())
                    .map(Citizen::fullName)
                    .ifPresent(
                            name ->
                                    node.putObject("actor~")
                                            .put(
                                                    "localizedFirstName",
                                                    name.substring(0, name.indexOf(' ')))
                                            .put(
                                                    "localizedLastName",
                                                    name.substring(name.indexOf(' ') + 1)));
        }
    }

    private Response create(Request request, String target) {
        ObjectNode body = Rest.body(request);
        requireRole(body.path("actor").asString(""), "socialActions.CREATE");
        if (body.has("content")) {
            throw new Refusal(
                    403,
                    0,
                    null,
                    "Unpermitted fields present in REQUEST_BODY: Data Processing Exception while processing fields [/content]");
        }
        Post post = place(target);
        if (post.closed()) {
            throw new Refusal(403, 0, null, "Comments are closed on this thread");
        }
        String parent = body.path("parentComment").asString("");
        Remark to =
                parent.isEmpty()
                        ? null
                        : network.world().called(parent).orElseThrow(() -> Refusal.missing(parent));
        Remark made = network.comment(post, to, Organisation.URN, words(body.path("message")));
        return new Response(
                        201,
                        java.util.Map.of("Content-Type", "application/json"),
                        Json.wire(Json.object().put("commentUrn", made.urn())),
                        Response.Manner.WHOLE)
                .with("x-restli-id", made.id());
    }

    private Post place(String target) {
        @Nullable Remark above =
                target.startsWith("urn:li:comment:")
                        ? network.world().called(target).orElseThrow(() -> Refusal.missing(target))
                        : null;
        return above != null
                ? network.postOf(above)
                : network.world().post(target).orElseThrow(() -> Refusal.missing(target));
    }

    private static String words(JsonNode message) {
        String text = message.path("text").asString("");
        if (text.isEmpty()) {
            throw Refusal.invalid("ERROR :: /message/text :: field is required");
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid(
                    "ERROR :: /message/text :: length of \"" + text.length() + "\" exceeds 1250");
        }
        return text;
    }

    private Response edit(Request request, Remark remark) {
        requireRole(request.parameter("actor", ""), "socialActions.PARTIAL_UPDATE");
        JsonNode message = Rest.body(request).path("patch").path("$set").path("message");
        if (!Rest.partial(request)) {
            throw Refusal.invalid("The header X-RestLi-Method must say PARTIAL_UPDATE");
        }
        if (!remark.byOrganisation()) {
            throw Refusal.notEnough("socialActions.PARTIAL_UPDATE");
        }
        network.edit(remark, words(message));
        return Rest.done();
    }

    /** Done twice it is done once. Whether what members wrote may go is a switch. */
    private Response delete(Request request, String id) {
        requireRole(request.parameter("actor", ""), "socialActions.DELETE");
        network.world()
                .remark(id)
                .ifPresent(
                        remark -> {
                            if (faults.ownOnly() && !remark.byOrganisation()) {
                                throw Refusal.notEnough("socialActions.DELETE");
                            }
                            network.remove(remark);
                        });
        return Rest.done();
    }

    private void requireRole(String actor, String deed) {
        if (!actor.equals(Organisation.URN) || faults.lowRole()) {
            throw Refusal.notEnough(deed);
        }
    }
}
