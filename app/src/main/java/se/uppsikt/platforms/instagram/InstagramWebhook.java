package se.uppsikt.platforms.instagram;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
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
 * Reads a delivery. Pure and total: any bytes give a reading. The platform has several forms for
 * the same thing: a list around it all, one change where a list should be, a change directly in the
 * entry, times as texts. What is not known is noted and passes; the original is kept all the same.
 */
final class InstagramWebhook {
    /** The account of what the app dashboard's test button sends: none has that number. */
    private static final String TEST_BUTTON = "0";

    /** Parts of every entry that are read elsewhere, or say nothing by themselves. */
    private static final Set<String> ENTRY =
            Set.of(
                    "id",
                    "uid",
                    "time",
                    "changes",
                    "messaging",
                    "standby",
                    "changed_fields",
                    "field",
                    "value");

    private InstagramWebhook() {}

    static ParsedDelivery read(StoredOriginal original, Map<String, AccountId> accounts) {
        JsonNode root;
        try {
            root = GraphJson.JSON.readTree(original.original().body());
        } catch (JacksonException e) {
            return ParsedDelivery.impossible("Leveransen är inte giltig JSON.");
        }
        List<JsonNode> deliveries = each(root).toList();
        if (deliveries.isEmpty() || !deliveries.stream().allMatch(InstagramWebhook::formed)) {
            return ParsedDelivery.impossible(
                    "Leveransen har inte den form som Instagram beskriver.");
        }
        if (!deliveries.stream().allMatch(InstagramWebhook::ofInstagram)) {
            return ParsedDelivery.impossible(
                    "Leveransen gäller något annat än ett Instagramkonto.");
        }
        ParseFindings findings = new ParseFindings("ett Instagramkonto som inte är anslutet");
        deliveries.stream()
                .flatMap(delivery -> each(delivery.path("entry")))
                .forEach(entry -> entry(entry, original, accounts, findings));
        return findings.reading();
    }

    private static boolean formed(JsonNode delivery) {
        return delivery.isObject() && delivery.path("entry").isContainer();
    }

    /** The test button of some dashboards leaves out what it is of. */
    private static boolean ofInstagram(JsonNode delivery) {
        return !delivery.has("object") || "instagram".equals(GraphJson.text(delivery, "object"));
    }

    /** The elements of a list; a single thing counts as a list of one. */
    private static Stream<JsonNode> each(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false);
        }
        return node.isObject() ? Stream.of(node) : Stream.empty();
    }

    private static void entry(
            JsonNode entry,
            StoredOriginal original,
            Map<String, AccountId> accounts,
            ParseFindings findings) {
        String told = GraphJson.id(entry, "id");
        if (told == null) {
            findings.pageless();
            return;
        }
        if (told.equals(TEST_BUTTON)) {
            return;
        }
        String id = accounts.containsKey(told) ? told : party(entry, accounts);
        AccountId account = id == null ? null : accounts.get(id);
        if (id == null || account == null) {
            findings.unconnected(told);
            return;
        }
        entry.propertyNames().stream()
                .filter(part -> !ENTRY.contains(part))
                .forEach(part -> findings.note("entry/" + part));
        PageDelivery delivery =
                new PageDelivery(
                        Platform.INSTAGRAM,
                        account,
                        id,
                        original.id(),
                        GraphJson.time(entry, "time"),
                        original.original().receivedAt());
        held(entry, delivery, findings);
    }

    private static void held(JsonNode entry, PageDelivery delivery, ParseFindings findings) {
        Stream<JsonNode> changes =
                entry.has("field") ? Stream.of(entry) : each(entry.path("changes"));
        changes.forEach(change -> Changes.change(delivery.told(findings.next()), change, findings));
        Stream.of("messaging", "standby")
                .flatMap(part -> each(entry.path(part)))
                .forEach(
                        event ->
                                MessageReading.message(
                                        delivery.told(findings.next()), event, findings));
        if (entry.path("changed_fields").isArray()) {
            findings.poll(delivery.account());
        }
    }

    /** An entry of a conversation is at times named by something else than the account. */
    private static @Nullable String party(JsonNode entry, Map<String, AccountId> accounts) {
        return Stream.of("messaging", "standby")
                .flatMap(part -> each(entry.path(part)))
                .flatMap(
                        event ->
                                Stream.of("recipient", "sender")
                                        .flatMap(
                                                end ->
                                                        Stream.ofNullable(
                                                                GraphJson.id(
                                                                        event.path(end), "id"))))
                .filter(accounts::containsKey)
                .findFirst()
                .orElse(null);
    }
}
