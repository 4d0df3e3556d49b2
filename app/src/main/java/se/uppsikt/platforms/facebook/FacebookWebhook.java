package se.uppsikt.platforms.facebook;

import java.util.Map;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.MessageReading;
import se.uppsikt.platforms.meta.PageDelivery;
import se.uppsikt.platforms.meta.ParseFindings;
import se.uppsikt.records.journal.StoredOriginal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a delivery of page webhooks. Pure and total: any bytes give a reading. Unknown fields,
 * items and verbs are noted and pass; the original is kept all the same.
 */
final class FacebookWebhook {
    /** The page of what the app dashboard's test button sends: no page has that number. */
    private static final String TEST_BUTTON = "0";

    private FacebookWebhook() {}

    static ParsedDelivery read(StoredOriginal original, Map<String, AccountId> pages) {
        JsonNode root;
        try {
            root = GraphJson.JSON.readTree(original.original().body());
        } catch (JacksonException e) {
            return ParsedDelivery.impossible("Leveransen är inte giltig JSON.");
        }
        if (!root.isObject() || !root.path("entry").isArray()) {
            return ParsedDelivery.impossible(
                    "Leveransen har inte den form som Facebook beskriver.");
        }
        if (!"page".equals(GraphJson.text(root, "object"))) {
            return ParsedDelivery.impossible("Leveransen gäller något annat än en Facebooksida.");
        }
        ParseFindings findings = new ParseFindings("en Facebooksida som inte är ansluten");
        for (JsonNode entry : root.path("entry")) {
            entry(entry, original, pages, findings);
        }
        return findings.reading();
    }

    private static void entry(
            JsonNode entry,
            StoredOriginal original,
            Map<String, AccountId> pages,
            ParseFindings findings) {
        String id = GraphJson.id(entry, "id");
        if (id == null) {
            findings.pageless();
            return;
        }
        if (id.equals(TEST_BUTTON)) {
            return;
        }
        AccountId account = pages.get(id);
        if (account == null) {
            findings.unconnected(id);
            return;
        }
        unread(entry, findings);
        PageDelivery page = delivery(entry, account, id, original);
        for (JsonNode change : entry.path("changes")) {
            FeedReading.change(page.told(findings.next()), change, findings);
        }
        for (JsonNode each : entry.path("messaging")) {
            MessageReading.message(page.told(findings.next()), each, findings);
        }
        for (JsonNode each : entry.path("standby")) {
            MessageReading.message(page.told(findings.next()), each, findings);
        }
        if (entry.path("changed_fields").isArray()) {
            findings.poll(account);
        }
    }

    private static PageDelivery delivery(
            JsonNode entry, AccountId account, String id, StoredOriginal original) {
        return new PageDelivery(
                Platform.FACEBOOK,
                account,
                id,
                original.id(),
                GraphJson.time(entry, "time"),
                original.original().receivedAt());
    }

    /** Nothing is passed by that is not known to be nobody's words. */
    private static void unread(JsonNode entry, ParseFindings findings) {
        entry.propertyNames().stream()
                .filter(part -> !PassedBy.entry(part))
                .forEach(part -> findings.note("entry/" + part));
    }
}
