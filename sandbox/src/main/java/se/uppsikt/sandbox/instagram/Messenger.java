package se.uppsikt.sandbox.instagram;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.instagram.Happenings.Draft;
import se.uppsikt.sandbox.meta.GraphError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Messages, with the platform's rules for when an account may write to a person. */
final class Messenger {
    private static final int MOST_BYTES = 1_000;
    private static final Duration PRIVATELY = Duration.ofDays(7);

    private final Happenings happenings;
    private final World world;

    Messenger(Happenings happenings) {
        this.happenings = happenings;
        this.world = happenings.world();
    }

    /** Messages of Instagram and of Facebook go by the same address. */
    boolean isFor(Profile own, Request request) {
        JsonNode recipient;
        try {
            recipient = read(request, "recipient");
        } catch (GraphError unread) {
            return false;
        }
        return People.withId(own, recipient.path("id").asString("")).isPresent()
                || recipient.path("comment_id").asString("").matches("18[0-9]{15}");
    }

    JsonNode send(Profile own, Request request) {
        JsonNode recipient = object(request, "recipient");
        String text = object(request, "message").path("text").stringValue("");
        if (text.isBlank()) {
            throw GraphError.invalid("Empty text");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw GraphError.invalid(
                    "Length of param message[text] must be less than or equal to 1000 bytes");
        }
        if (recipient.has("comment_id")) {
            return sent(privately(own, recipient.path("comment_id").asString(""), text));
        }
        String personId = recipient.path("id").asString("");
        requireReachable(personId);
        boolean open =
                world.lastHeardFrom(personId)
                        .filter(at -> at.plus(Nodes.WINDOW).isAfter(happenings.now()))
                        .isPresent();
        if (!open) {
            throw GraphError.of(
                    400,
                    10,
                    2534022,
                    "(#10) This message is sent outside of allowed window. Learn more about the new policy here: https://developers.facebook.com/docs/messenger-platform/policy-overview");
        }
        return sent(happenings.write(own, personId, true, Draft.text(text)));
    }

    private void requireReachable(String personId) {
        if (world.blocked(personId)) {
            throw GraphError.of(400, 551, 1545041, "(#551) This person isn't available right now.");
        }
    }

    /** Once for each comment, within seven days, and never to the account itself. */
    private Message privately(Profile own, String commentId, String text) {
        Comment comment =
                world.comment(commentId)
                        .filter(c -> c.accountId().equals(own.id()))
                        .orElseThrow(() -> GraphError.unknownObject("post", commentId));
        if (comment.byAccount()) {
            throw GraphError.of(400, 10903, null, "(#10903) This user cant reply to this activity");
        }
        synchronized (world) {
            if (world.answeredPrivately(commentId)) {
                throw GraphError.of(400, 10900, null, "(#10900) Activity already replied to");
            }
            if (!comment.created().plus(PRIVATELY).isAfter(happenings.now())) {
                throw GraphError.of(
                        400, 10901, null, "(#10901) Activity expired, cannot private reply");
            }
            requireReachable(comment.authorId());
            return happenings.write(
                    own,
                    comment.authorId(),
                    true,
                    new Draft(text, null, new Message.About(commentId, null, false)));
        }
    }

    private static ObjectNode sent(Message message) {
        return Json.object()
                .put("recipient_id", message.personId())
                .put("message_id", message.id());
    }

    /** Only somebody who has a conversation; the answer is a string, as the platform's is. */
    JsonNode moderate(Profile own, Request request) {
        JsonNode people = read(request, "user_ids");
        JsonNode actions = read(request, "actions");
        for (JsonNode each : people) {
            String personId = each.path("id").asString("");
            if (!world.correspondents(own.id()).contains(personId)) {
                throw GraphError.of(
                        400, 100, 2018001, "(#100) No conversation with the user was found");
            }
            for (JsonNode action : actions) {
                switch (action.asString("")) {
                    case "BLOCK_USER", "BAN_USER" -> happenings.block(personId, true);
                    case "UNBLOCK_USER", "UNBAN_USER" -> happenings.block(personId, false);
                    case "MOVE_TO_SPAM" -> {}
                    default -> throw GraphError.invalid("Param actions must be a known action");
                }
            }
        }
        return StringNode.valueOf("true");
    }

    private static JsonNode read(Request request, String name) {
        try {
            return Json.MAPPER.readTree(request.parameter(name, "[]"));
        } catch (JacksonException notJson) {
            throw GraphError.invalid("Param %s must be JSON".formatted(name));
        }
    }

    private static JsonNode object(Request request, String name) {
        JsonNode node = read(request, name);
        if (node.isObject()) {
            return node;
        }
        throw GraphError.invalid("The parameter %s is required".formatted(name));
    }
}
