package se.uppsikt.platforms.facebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Observation.Withdrawer;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/** Reads one event of a conversation. The conversation is named by the other person's id. */
final class MessageReading {
    private static final Set<String> MEDIA = Set.of("image", "video", "audio", "file", "sticker");

    /** Known, and no contributions: the original stays kept. */
    private static final List<String> PASSED_BY =
            List.of(
                    "read",
                    "delivery",
                    "reaction",
                    "referral",
                    "optin",
                    "pass_thread_control",
                    "take_thread_control",
                    "request_thread_control",
                    "app_roles",
                    "messaging_feedback",
                    "account_linking",
                    "message_context");

    private MessageReading() {}

    static void message(PageDelivery page, JsonNode event, ParseFindings findings) {
        String sender = GraphJson.id(event.path("sender"), "id");
        String recipient = GraphJson.id(event.path("recipient"), "id");
        String person = page.id().equals(sender) ? recipient : sender;
        if (event.path("message").isObject()) {
            written(page, event, event.path("message"), person, findings);
        } else if (event.path("message_edit").isObject()) {
            written(page, event, event.path("message_edit"), person, findings);
        } else if (event.path("postback").isObject()) {
            written(page, event, event.path("postback"), person, findings);
        } else if (event.path("policy_enforcement").isObject()) {
            PolicyReading.enforced(page, event, findings);
        } else if (PASSED_BY.stream().noneMatch(event::has)) {
            findings.note("messaging: unknown event");
        }
    }

    private static void written(
            PageDelivery page,
            JsonNode event,
            JsonNode body,
            @Nullable String person,
            ParseFindings findings) {
        PlatformKey key = GraphJson.key(body, "mid");
        if (key == null) {
            findings.note("messaging: no mid");
            return;
        }
        PlatformKey thread = person == null ? key : new PlatformKey(person);
        Instant at = page.plausible(GraphJson.time(event, "timestamp"));
        if (GraphJson.flag(body, "is_deleted")) {
            findings.found(
                    new Observation.Withdrawn(
                            page.account(), key, thread, at, page.original(), Withdrawer.AUTHOR));
            return;
        }
        String sender = GraphJson.id(event.path("sender"), "id");
        boolean own = GraphJson.flag(body, "is_echo") || page.id().equals(sender);
        findings.found(
                new Written(
                        page.account(),
                        key,
                        ContributionKind.DIRECT_MESSAGE,
                        own ? Direction.DRAWN_UP : Direction.RECEIVED,
                        new Author(own ? page.id() : sender, null),
                        GraphJson.key(body.path("reply_to"), "mid"),
                        thread,
                        text(body),
                        media(body),
                        null,
                        at,
                        at,
                        page.receivedAt(),
                        page.original()));
    }

    /** What was written, and below it each thing that was shared and is no picture or file. */
    private static @Nullable String text(JsonNode body) {
        List<String> lines = new ArrayList<>();
        add(lines, GraphJson.wording(body, "text"));
        for (JsonNode attachment : body.path("attachments")) {
            if (!MEDIA.contains(String.valueOf(GraphJson.text(attachment, "type")))) {
                shared(lines, attachment);
            }
        }
        if (lines.isEmpty()) {
            add(lines, GraphJson.wording(body, "title")); // the button that was pressed
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    /** A link or a place; what it is called and where it leads stand in one place or the other. */
    private static void shared(List<String> lines, JsonNode attachment) {
        JsonNode payload = attachment.path("payload");
        add(lines, first(payload, attachment, "title"));
        JsonNode place = payload.path("coordinates");
        if (place.path("lat").isNumber() && place.path("long").isNumber()) {
            lines.add(place.path("lat").asString() + ", " + place.path("long").asString());
        }
        add(lines, first(payload, attachment, "url"));
    }

    private static @Nullable String first(JsonNode one, JsonNode other, String field) {
        String text = GraphJson.wording(one, field);
        return text == null ? GraphJson.wording(other, field) : text;
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && lines.stream().noneMatch(before -> before.contains(line))) {
            lines.add(line);
        }
    }

    private static List<MediaSeen> media(JsonNode body) {
        List<MediaSeen> media = new ArrayList<>();
        for (JsonNode attachment : body.path("attachments")) {
            var source = GraphJson.address(attachment.path("payload"), "url");
            if (source != null
                    && MEDIA.contains(String.valueOf(GraphJson.text(attachment, "type")))) {
                media.add(
                        new MediaSeen(
                                source,
                                null,
                                GraphJson.wording(attachment.path("payload"), "title"),
                                null));
            }
        }
        return media;
    }
}
