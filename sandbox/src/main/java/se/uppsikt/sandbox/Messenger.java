package se.uppsikt.sandbox;

import java.time.Duration;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.meta.GraphError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** POST /{page}/messages with the platform's rules for when a page may write to a person. */
final class Messenger {
    static final Duration USUAL_WINDOW = Duration.ofHours(24);
    private static final Duration AGENT_WINDOW = Duration.ofDays(7);
    private static final int LONGEST = 2000;

    private final Facebook facebook;

    Messenger(Facebook facebook) {
        this.facebook = facebook;
    }

    static boolean windowOpen(Facebook facebook, String citizenId, Duration window) {
        return facebook.world()
                .lastHeardFrom(citizenId)
                .filter(at -> at.plus(window).isAfter(facebook.now()))
                .isPresent();
    }

    JsonNode send(DemoPage page, Request request) {
        JsonNode recipient = object(request, "recipient");
        String text = object(request, "message").path("text").stringValue("");
        if (text.isBlank()) {
            throw GraphError.invalid("Empty text");
        }
        if (text.length() > LONGEST) {
            throw GraphError.invalid(
                    "Length of param message[text] must be less than or equal to 2000");
        }
        if (recipient.has("comment_id")) {
            return sent(privately(page, recipient.get("comment_id").asString(), text));
        }
        String citizenId = recipient.path("id").asString("");
        checkReachable(page, citizenId);
        boolean agent = "HUMAN_AGENT".equals(request.parameter("tag"));
        if (!windowOpen(facebook, citizenId, agent ? AGENT_WINDOW : USUAL_WINDOW)) {
            throw GraphError.outsideWindow();
        }
        return sent(facebook.write(page.id(), citizenId, true, kept(text)));
    }

    private void checkReachable(DemoPage page, String citizenId) {
        if (Citizen.withId(page.id(), citizenId).isEmpty()) {
            throw GraphError.of(400, 100, 2018001, "(#100) No matching user found");
        }
        if (facebook.world().blocked(citizenId)) {
            throw GraphError.of(400, 551, 1545041, "(#551) This person isn't available right now.");
        }
    }

    /** Once for each comment, within seven days, and never to the page itself. */
    private Message privately(DemoPage page, String commentId, String text) {
        Comment comment =
                facebook.world()
                        .comment(commentId)
                        .filter(c -> c.pageId().equals(page.id()))
                        .orElseThrow(() -> GraphError.unknownObject("post", commentId));
        if (comment.byPage()) {
            throw GraphError.of(400, 10903, null, "(#10903) This user cant reply to this activity");
        }
        synchronized (facebook.world()) {
            if (facebook.world().privateReplyTo(commentId).isPresent()) {
                throw GraphError.of(400, 10900, null, "(#10900) Activity already replied to");
            }
            if (!comment.created().plus(Duration.ofDays(7)).isAfter(facebook.now())) {
                throw GraphError.of(
                        400, 10901, null, "(#10901) Activity expired, cannot private reply");
            }
            checkReachable(page, comment.authorId());
            return facebook.replyPrivately(comment, kept(text));
        }
    }

    private Content kept(String text) {
        return Content.text(facebook.oddities().dressed(text));
    }

    private static ObjectNode sent(Message message) {
        return Json.object()
                .put("recipient_id", message.citizenId())
                .put("message_id", message.id());
    }

    private static JsonNode object(Request request, String name) {
        try {
            JsonNode node = Json.MAPPER.readTree(request.parameter(name, "null"));
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException notJson) {
            throw GraphError.invalid("Param %s must be a JSON object".formatted(name));
        }
        throw GraphError.invalid("The parameter %s is required".formatted(name));
    }
}
