package se.uppsikt.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.meta.GraphError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Posts, pictures and stories, as the page publishes them through the Graph API. */
final class PublishCalls {
    static final Set<String> EDGES = Set.of("feed", "photos", "videos", "photo_stories");
    private static final int LONGEST = 63_206;

    private final Facebook facebook;
    private final Shelf shelf;
    private final SentPhotos photos;
    private final FilmCalls films;

    PublishCalls(Facebook facebook, SentPhotos photos, FilmCalls films) {
        this.facebook = facebook;
        this.shelf = facebook.world().shelf();
        this.photos = photos;
        this.films = films;
    }

    JsonNode on(DemoPage page, String edge, Request request) {
        return switch (edge) {
            case "feed" -> feed(page, request);
            case "photos" -> photo(page, request);
            case "videos" -> films.send(page, request);
            case "photo_stories" -> story(page, request);
            default -> throw GraphError.unknownObject("post", page.id());
        };
    }

    private JsonNode feed(DemoPage page, Request request) {
        @Nullable String message = words(request, "message");
        List<Photo> attached = attached(page, request);
        if (message == null && attached.isEmpty()) {
            throw GraphError.invalid("Missing message or attachment");
        }
        Post post =
                facebook.press()
                        .compose(
                                page.id(),
                                new Content(message, null),
                                new Attached(attached, null),
                                published(request));
        return Json.object().put("id", post.id());
    }

    /** Every picture must be the page's own, seen by nobody yet, and in no other post. */
    private List<Photo> attached(DemoPage page, Request request) {
        List<Photo> attached = new ArrayList<>();
        for (String id : attachedIds(request)) {
            Photo photo =
                    shelf.photo(id)
                            .filter(each -> each.pageId().equals(page.id()))
                            .orElseThrow(() -> GraphError.unknownObject("post", id));
            if (shelf.used(photo)) {
                throw GraphError.invalid("Photos were already posted.");
            }
            attached.add(photo);
        }
        return attached;
    }

    private static List<String> attachedIds(Request request) {
        List<String> ids = new ArrayList<>();
        try {
            String all = request.parameter("attached_media");
            if (all != null) {
                Json.MAPPER.readTree(all).forEach(each -> ids.add(media(each)));
            }
            for (int i = 0; request.parameter("attached_media[" + i + "]") != null; i++) {
                String one = request.parameter("attached_media[" + i + "]", "");
                ids.add(media(Json.MAPPER.readTree(one)));
            }
        } catch (JacksonException e) {
            throw GraphError.invalid("Param attached_media must be an array.");
        }
        return ids;
    }

    private static String media(JsonNode each) {
        return each.path("media_fbid").asString("");
    }

    private JsonNode photo(DemoPage page, Request request) {
        @Nullable String message = words(request, "message");
        String file = photos.of(request, "url");
        if (file == null) {
            throw GraphError.of(400, 324, null, "(#324) Missing or invalid image file");
        }
        Photo photo =
                facebook.press().photo(page.id(), file, request.parameter("alt_text_custom", ""));
        ObjectNode answer = Json.object().put("id", photo.id());
        if (published(request)) {
            Post post =
                    facebook.press()
                            .compose(
                                    page.id(),
                                    new Content(message, null),
                                    new Attached(List.of(photo), null),
                                    true);
            answer.put("post_id", post.id());
        }
        return answer;
    }

    private JsonNode story(DemoPage page, Request request) {
        String id = request.parameter("photo_id", "");
        Photo photo =
                shelf.photo(id)
                        .filter(each -> each.pageId().equals(page.id()))
                        .orElseThrow(() -> GraphError.unknownObject("post", id));
        if (shelf.used(photo)) {
            throw GraphError.invalid("The photo must be unpublished.");
        }
        return Json.success().put("post_id", Long.parseLong(facebook.press().story(photo)));
    }

    private @Nullable String words(Request request, String field) {
        String text = request.parameter(field, "");
        if (text.length() > LONGEST) {
            throw GraphError.invalid("Param %s is too long".formatted(field));
        }
        return text.isBlank() ? null : facebook.oddities().dressed(text);
    }

    static boolean published(Request request) {
        return truth("published", request.parameter("published", "true"));
    }

    static boolean truth(String field, String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw GraphError.invalid("Param %s must be a boolean".formatted(field));
        };
    }
}
