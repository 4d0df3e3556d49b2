package se.uppsikt.platforms.meta;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.Withdrawer;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/** Reads one event of a conversation. The conversation is named by the other person's id. */
public final class MessageReading {
    private MessageReading() {}

    public static void message(PageDelivery page, JsonNode event, ParseFindings findings) {
        String sender = GraphJson.id(event.path("sender"), "id");
        String recipient = GraphJson.id(event.path("recipient"), "id");
        String person = page.id().equals(sender) ? recipient : sender;
        if (event.path("message").isObject()) {
            written(page, event, event.path("message"), person, findings);
            echo(page, event.path("message"), findings);
        } else if (event.path("message_edit").isObject()) {
            written(page, event, event.path("message_edit"), person, findings);
        } else if (event.path("postback").isObject()) {
            written(page, event, event.path("postback"), person, findings);
        } else if (event.path("policy_enforcement").isObject()) {
            PolicyReading.enforced(page, event, findings);
        } else {
            unread(event, findings);
        }
    }

    /** What Facebook tells us that we have said ourselves, it tells which program has sent. */
    private static void echo(PageDelivery page, JsonNode body, ParseFindings findings) {
        PlatformKey key = GraphJson.key(body, "mid");
        String program = GraphJson.id(body, "app_id");
        if (key != null && GraphJson.flag(body, "is_echo")) {
            findings.echo(new ParsedDelivery.Echo(page.account(), key, program));
        }
    }

    /** Nothing is passed by that is not known to be nobody's words. */
    private static void unread(JsonNode event, ParseFindings findings) {
        if (event.propertyNames().stream().allMatch(PassedEvents::envelope)) {
            findings.note("messaging: unknown event");
        }
        event.propertyNames().stream()
                .filter(part -> !PassedEvents.event(part))
                .forEach(part -> findings.note("messaging/" + part));
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
        Written said = said(page, GraphJson.id(event.path("sender"), "id"), body, key, thread, at);
        findings.found(said);
        if (said.direction() == Direction.RECEIVED && said.author().platformId() != null) {
            // An event of a message tells no name; the message itself does.
            findings.askFor(new ParsedDelivery.Asked(page.account(), key, thread));
        }
    }

    private static Written said(
            PageDelivery page,
            @Nullable String sender,
            JsonNode body,
            PlatformKey key,
            PlatformKey thread,
            Instant at) {
        boolean own = GraphJson.flag(body, "is_echo") || page.id().equals(sender);
        return new Written(
                page.account(),
                key,
                ContributionKind.DIRECT_MESSAGE,
                own ? Direction.DRAWN_UP : Direction.RECEIVED,
                new Author(own ? page.id() : sender, null),
                GraphJson.key(body.path("reply_to"), "mid"),
                thread,
                Attachments.text(body, page.platform()),
                Attachments.media(body, page.platform()),
                null,
                at,
                at,
                page.receivedAt(),
                page.original(),
                Attachments.genre(body));
    }
}
