package se.uppsikt.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.meta.GraphError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** POST and DELETE in the Graph API, as the page. */
final class GraphWrites {
    private final Facebook facebook;
    private final World world;
    private final Photos photos;
    private final Messenger messenger;
    private final HttpClient client = HttpClient.newHttpClient();

    GraphWrites(Facebook facebook, Photos photos) {
        this.facebook = facebook;
        this.world = facebook.world();
        this.photos = photos;
        this.messenger = new Messenger(facebook);
    }

    JsonNode post(DemoPage page, List<String> path, Request request) {
        String id =
                path.isEmpty() ? "" : path.getFirst().equals("me") ? page.id() : path.getFirst();
        if (path.size() == 2 && id.equals(page.id())) {
            return switch (path.get(1)) {
                case "feed" -> publish(page, request);
                case "blocked" -> block(page, request, true);
                case "messages" -> messenger.send(page, request);
                default -> throw GraphError.unknownObject("post", id);
            };
        }
        if (path.size() == 2 && path.get(1).equals("comments")) {
            return reply(page, id, request);
        }
        if (path.size() == 2 && path.get(1).equals("likes")) {
            return like(comment(page, id, "post"), true);
        }
        if (path.size() != 1) {
            throw GraphError.unknownObject("post", id);
        }
        return world.post(id).isPresent()
                ? change(page, post(page, id, "post"), request)
                : change(page, comment(page, id, "post"), request);
    }

    JsonNode delete(DemoPage page, List<String> path, Request request) {
        String id = path.isEmpty() ? "" : path.getFirst();
        if (path.equals(List.of(page.id(), "blocked"))) {
            return block(page, request, false);
        }
        if (path.size() == 2 && path.get(1).equals("likes")) {
            return like(comment(page, id, "delete"), false);
        }
        if (path.size() != 1) {
            throw GraphError.unknownObject("delete", id);
        }
        synchronized (world) {
            if (world.post(id).isPresent()) {
                facebook.removePost(post(page, id, "delete"));
            } else {
                facebook.remove(comment(page, id, "delete"), true);
            }
        }
        return Json.success();
    }

    private JsonNode like(Comment comment, boolean liked) {
        facebook.like(comment, liked);
        return Json.success();
    }

    private Post post(DemoPage page, String id, String method) {
        Post post = world.post(id).orElseThrow(() -> GraphError.unknownObject(method, id));
        if (!post.pageId().equals(page.id())) {
            throw GraphError.noPermission();
        }
        return post;
    }

    private Comment comment(DemoPage page, String id, String method) {
        Comment comment = world.comment(id).orElseThrow(() -> GraphError.unknownObject(method, id));
        if (!comment.pageId().equals(page.id())) {
            throw GraphError.noPermission();
        }
        return comment;
    }

    private JsonNode publish(DemoPage page, Request request) {
        String message = request.parameter("message", "");
        if (message.isBlank()) {
            throw GraphError.invalid("Missing message or attachment");
        }
        return Json.object().put("id", facebook.publish(page.id(), Content.text(message)).id());
    }

    private JsonNode reply(DemoPage page, String id, Request request) {
        Comment parent = world.post(id).isPresent() ? null : comment(page, id, "post");
        Post post = parent == null ? post(page, id, "post") : facebook.postOf(parent);
        String text = request.parameter("message", "");
        Content content =
                new Content(
                        text.isBlank() ? null : facebook.oddities().dressed(text),
                        picture(request));
        if (content.empty()) {
            throw GraphError.invalid("Missing message or attachment");
        }
        return Json.object().put("id", facebook.comment(post, parent, page.id(), content).id());
    }

    /** One with each comment, uploaded with it or fetched. */
    private @Nullable String picture(Request request) {
        byte[] file = request.file();
        if (file == null) {
            return fetch(request.parameter("attachment_url"));
        }
        try {
            return photos.keep(file).orElseThrow(GraphWrites::attachmentFailed);
        } catch (IOException e) {
            throw attachmentFailed();
        }
    }

    /** The platform fetches the picture itself; what it cannot fetch it refuses. */
    private @Nullable String fetch(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            HttpRequest get =
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            try (InputStream in =
                    client.send(get, HttpResponse.BodyHandlers.ofInputStream()).body()) {
                return photos.keep(in.readNBytes(Photos.LARGEST + 1))
                        .orElseThrow(GraphWrites::attachmentFailed);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw attachmentFailed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw attachmentFailed();
        }
    }

    private static GraphError attachmentFailed() {
        return GraphError.of(400, 100, 2018047, "(#100) Upload attachment failure.");
    }

    private JsonNode change(DemoPage page, Post post, Request request) {
        String hidden = request.parameter("is_hidden");
        String message = request.parameter("message");
        if (hidden != null) {
            facebook.hidePost(post, truth(hidden));
        }
        if (message != null) {
            facebook.editPost(post, message);
        }
        if (hidden == null && message == null) {
            throw GraphError.invalid("No field to update for page " + page.id());
        }
        return Json.success();
    }

    private JsonNode change(DemoPage page, Comment comment, Request request) {
        String hidden = request.parameter("is_hidden");
        String message = request.parameter("message");
        boolean own = comment.authorId().equals(page.id());
        if (hidden != null && !own) {
            facebook.hide(comment, truth(hidden));
        } else if (message != null && own) {
            facebook.editComment(comment, message);
        } else if (hidden == null && message == null) {
            throw GraphError.invalid("The parameter message or is_hidden is required");
        } else {
            throw GraphError.noPermission();
        }
        return Json.success();
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw GraphError.invalid("Param is_hidden must be a boolean");
        };
    }

    private JsonNode block(DemoPage page, Request request, boolean blocked) {
        ObjectNode answer = Json.object();
        List<String> ids = people(request);
        for (String id : ids) {
            if (Citizen.withId(page.id(), id).isEmpty()) {
                throw GraphError.invalid("Invalid user id: " + id);
            }
        }
        for (String id : ids) {
            facebook.block(page.id(), id, blocked);
            answer.put(id, true);
        }
        return blocked ? answer : Json.success();
    }

    private static List<String> people(Request request) {
        for (String name : List.of("psid", "asid", "uid", "user")) {
            String given = request.parameter(name, "");
            if (given.startsWith("[")) {
                try {
                    List<String> ids = new ArrayList<>();
                    Json.MAPPER.readTree(given).forEach(each -> ids.add(each.asString()));
                    return ids;
                } catch (JacksonException e) {
                    throw GraphError.invalid("Param %s must be an array".formatted(name));
                }
            }
            if (!given.isEmpty()) {
                return List.of(given.split(","));
            }
        }
        throw GraphError.invalid("The parameter user is required");
    }
}
