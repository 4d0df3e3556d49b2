package se.uppsikt.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final SentPhotos photos;
    private final Messenger messenger;
    private final FilmCalls films;
    private final PublishCalls publishing;

    GraphWrites(Facebook facebook, Photos photos) {
        this.facebook = facebook;
        this.world = facebook.world();
        this.photos = new SentPhotos(photos);
        this.messenger = new Messenger(facebook);
        this.films = new FilmCalls(facebook);
        this.publishing = new PublishCalls(facebook, this.photos, films);
    }

    JsonNode post(DemoPage page, List<String> path, Request request) {
        String id =
                path.isEmpty() ? "" : path.getFirst().equals("me") ? page.id() : path.getFirst();
        if (path.size() == 2 && id.equals(page.id())) {
            if (PublishCalls.EDGES.contains(path.get(1))) {
                return publishing.on(page, path.get(1), request);
            }
            return switch (path.get(1)) {
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
        Optional<Film> film = film(page, id);
        if (film.isPresent() && path.size() == 2 && path.get(1).equals("captions")) {
            return films.caption(film.get(), request);
        }
        if (path.size() != 1) {
            throw GraphError.unknownObject("post", id);
        }
        if (film.isPresent()) {
            return films.change(film.get(), request);
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

    private Optional<Film> film(DemoPage page, String id) {
        return world.shelf().film(id).filter(film -> film.pageId().equals(page.id()));
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

    private JsonNode reply(DemoPage page, String id, Request request) {
        Comment parent = world.post(id).isPresent() ? null : comment(page, id, "post");
        Post post = parent == null ? post(page, id, "post") : facebook.postOf(parent);
        String text = request.parameter("message", "");
        Content content =
                new Content(
                        text.isBlank() ? null : facebook.oddities().dressed(text),
                        photos.of(request, "attachment_url"));
        if (content.empty()) {
            throw GraphError.invalid("Missing message or attachment");
        }
        return Json.object().put("id", facebook.comment(post, parent, page.id(), content).id());
    }

    private JsonNode change(DemoPage page, Post post, Request request) {
        String hidden = request.parameter("is_hidden");
        String message = request.parameter("message");
        String published = request.parameter("is_published");
        if (published != null && PublishCalls.truth("is_published", published)) {
            facebook.press().show(post);
        }
        if (hidden != null) {
            facebook.hidePost(post, PublishCalls.truth("is_hidden", hidden));
        }
        if (message != null) {
            facebook.editPost(post, message);
        }
        if (hidden == null && message == null && published == null) {
            throw GraphError.invalid("No field to update for page " + page.id());
        }
        return Json.success();
    }

    private JsonNode change(DemoPage page, Comment comment, Request request) {
        String hidden = request.parameter("is_hidden");
        String message = request.parameter("message");
        boolean own = comment.authorId().equals(page.id());
        if (hidden != null && !own) {
            facebook.hide(comment, PublishCalls.truth("is_hidden", hidden));
        } else if (message != null && own) {
            facebook.editComment(comment, message);
        } else if (hidden == null && message == null) {
            throw GraphError.invalid("The parameter message or is_hidden is required");
        } else {
            throw GraphError.noPermission();
        }
        return Json.success();
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
