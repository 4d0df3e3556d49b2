package se.uppsikt.sandbox.instagram;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.meta.GraphError;
import tools.jackson.databind.JsonNode;

/** POST and DELETE for media and comments, as the account. */
final class Writes {
    private static final int LONGEST = 2_200;

    private final Happenings happenings;
    private final World world;

    Writes(Happenings happenings) {
        this.happenings = happenings;
        this.world = happenings.world();
    }

    JsonNode post(Profile own, List<String> path, Request request) {
        String id = path.getFirst();
        String edge = path.size() == 2 ? path.get(1) : "";
        if (id.equals(own.id()) && edge.equals("mentions")) {
            return answerMention(own, request);
        }
        Optional<Medium> medium = medium(own, id).filter(Medium::own);
        Optional<Comment> comment = comment(own, id);
        if (medium.isPresent()) {
            return switch (edge) {
                case "" -> change(medium.get(), request);
                case "comments" -> said(medium.get(), null, own, request);
                default -> throw GraphError.unknownObject("post", id);
            };
        }
        Comment about = comment.orElseThrow(() -> GraphError.unknownObject("post", id));
        return switch (edge) {
            case "" -> hide(about, request);
            case "replies" -> reply(about, own, request);
            default -> throw GraphError.unknownObject("post", id);
        };
    }

    JsonNode delete(Profile own, List<String> path) {
        String id = path.getFirst();
        if (path.size() != 1) {
            throw GraphError.unknownObject("delete", id);
        }
        Optional<Medium> medium = medium(own, id).filter(Medium::own);
        if (medium.isPresent()) {
            happenings.removeMedium(medium.get());
        } else {
            happenings.remove(
                    comment(own, id).orElseThrow(() -> GraphError.unknownObject("delete", id)));
        }
        return Json.success();
    }

    private JsonNode change(Medium medium, Request request) {
        String enabled = request.parameter("comment_enabled");
        if (enabled == null) {
            throw GraphError.invalid("The parameter comment_enabled is required");
        }
        happenings.openComments(medium, truth("comment_enabled", enabled));
        return Json.success();
    }

    private JsonNode hide(Comment comment, Request request) {
        String hide = request.parameter("hide");
        if (hide == null) {
            throw GraphError.invalid("The parameter hide is required");
        }
        happenings.hide(comment, truth("hide", hide));
        return Json.success();
    }

    /** Only under comments at the top, and not under hidden ones. */
    private JsonNode reply(Comment about, Profile own, Request request) {
        if (about.parentId() != null) {
            throw GraphError.invalid("Replies are only supported on top-level comments");
        }
        if (about.hidden()) {
            throw GraphError.invalid("Cannot reply to a hidden comment");
        }
        return said(world.medium(about.mediumId()).orElseThrow(), about, own, request);
    }

    private JsonNode said(Medium medium, @Nullable Comment parent, Profile own, Request request) {
        return Json.object()
                .put("id", happenings.comment(medium, parent, own.id(), message(request)).id());
    }

    private JsonNode answerMention(Profile own, Request request) {
        String mediumId = request.parameter("media_id", "");
        String commentId = request.parameter("comment_id", "");
        String named = commentId.isEmpty() ? mediumId : commentId;
        if (!world.mentioned(own.id(), named)) {
            throw GraphError.unknownObject("post", named);
        }
        Medium medium =
                world.medium(mediumId)
                        .orElseThrow(() -> GraphError.unknownObject("post", mediumId));
        Comment parent = commentId.isEmpty() ? null : world.comment(commentId).orElseThrow();
        return said(medium, parent, own, request);
    }

    private static String message(Request request) {
        String message = request.parameter("message", "");
        if (message.isBlank()) {
            throw GraphError.invalid("The parameter message is required");
        }
        if (message.codePointCount(0, message.length()) > LONGEST) {
            throw GraphError.invalid("The comment is too long");
        }
        return message;
    }

    private static boolean truth(String name, String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw GraphError.invalid("Param %s must be a boolean".formatted(name));
        };
    }

    /** Another account's things exist, but this token may not see them. */
    Optional<Medium> medium(Profile own, String id) {
        return world.medium(id).map(medium -> own(own, medium, medium.accountId()));
    }

    Optional<Comment> comment(Profile own, String id) {
        return world.comment(id).map(comment -> own(own, comment, comment.accountId()));
    }

    private static <T> T own(Profile own, T thing, String accountId) {
        if (!own.id().equals(accountId)) {
            throw GraphError.noCapability();
        }
        return thing;
    }
}
