package se.uppsikt.platforms.linkedin;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a delivery of a page's notifications. Pure and total: any bytes give a reading. What it
 * does not know is noted and passes; the original is kept all the same.
 */
final class LinkedInWebhook {
    static final String TYPE = "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS";
    private static final Set<String> ASKED_FOR = Set.of("ADMIN_COMMENT", "COMMENT_DELETE");
    private static final long STEP_NANOS = 1_000;

    private LinkedInWebhook() {}

    static ParsedDelivery read(StoredOriginal original, Map<String, AccountId> pages, URI web) {
        JsonNode root;
        try {
            root = GraphJson.JSON.readTree(original.original().body());
        } catch (JacksonException e) {
            return ParsedDelivery.impossible("Leveransen är inte giltig JSON.");
        }
        if (!root.isObject() || !root.path("notifications").isArray()) {
            return ParsedDelivery.impossible(
                    "Leveransen har inte den form som LinkedIn beskriver.");
        }
        if (!TYPE.equals(GraphJson.text(root, "type"))) {
            return ParsedDelivery.impossible("Leveransen gäller något annat än en LinkedInsida.");
        }
        Findings findings = new Findings();
        boolean idsOnly = IdsOnly.is(root);
        int place = 0;
        for (JsonNode node : root.path("notifications")) {
            notification(node, original, pages, new Sink(findings, web, place++, idsOnly));
        }
        return findings.reading();
    }

    /**
     * @param number the place in the delivery; what is told last is heard last
     * @param idsOnly whether nothing but ids was kept of what members did
     */
    private record Sink(Findings findings, URI web, int number, boolean idsOnly) {}

    private static void notification(
            JsonNode node, StoredOriginal original, Map<String, AccountId> pages, Sink sink) {
        Findings findings = sink.findings();
        Notification told = Notification.of(node);
        if (told.organisation() == null) {
            findings.pageless();
            return;
        }
        AccountId account = pages.get(told.organisation());
        if (account == null) {
            findings.unconnected(told.organisation());
        } else if (findings.fresh(told)) {
            Notification.Place place =
                    new Notification.Place(
                            account,
                            told.organisation(),
                            sink.web(),
                            original.original().receivedAt().plusNanos(sink.number() * STEP_NANOS));
            if (sink.idsOnly() && !told.own(place.page())) {
                byMember(told, place, original.id(), findings);
            } else {
                read(told, place, original.id(), findings);
            }
        }
    }

    /** It is asked what the page wrote, and whether what was kept before is gone; no more. */
    private static void byMember(
            Notification told, Notification.Place place, OriginalId original, Findings findings) {
        findings.passed("unread:" + told.action().replaceAll("[^A-Z_]", "?"));
        if (told.ofComment()) {
            named(told, place, original, findings);
            if (ASKED_FOR.contains(told.action())) {
                findings.askFor(
                        new ParsedDelivery.Asked(place.account(), told.key(), told.thread()));
            }
        }
    }

    private static void read(
            Notification told, Notification.Place place, OriginalId original, Findings findings) {
        switch (told.action()) {
            case "COMMENT", "ADMIN_COMMENT" -> comment(told, place, original, false, findings);
            case "COMMENT_EDIT" -> comment(told, place, original, true, findings);
            case "COMMENT_DELETE" -> {
                if (told.ofComment()) {
                    named(told, place, original, findings);
                    findings.found(told.withdrawn(place).apply(original));
                } else {
                    findings.note("COMMENT_DELETE without comment");
                }
            }
            case "SHARE_MENTION" -> {
                if (told.about() == null) {
                    findings.note("SHARE_MENTION without post");
                } else {
                    findings.found(told.mention(place).apply(original));
                }
            }
            case "LIKE", "SHARE" -> findings.passed(told.action());
            default -> findings.note("action:" + told.action());
        }
    }

    /** What it answers, and the exact time, are told only to whoever asks. */
    private static void comment(
            Notification told,
            Notification.Place place,
            OriginalId original,
            boolean edited,
            Findings findings) {
        if (!told.ofComment()) {
            findings.note(told.action() + " without comment");
            return;
        }
        named(told, place, original, findings);
        if (told.tellsAll(place.page())) {
            told.written(place, edited).forEach(each -> findings.found(each.apply(original)));
        }
        if (told.parent() == null) {
            findings.askFor(new ParsedDelivery.Asked(place.account(), told.key(), told.thread()));
        }
    }

    private static void named(
            Notification told, Notification.Place place, OriginalId original, Findings findings) {
        PlatformKey trace = told.trace();
        if (trace != null) {
            findings.alsoNamed(
                    new Observation.AlsoNamed(place.account(), told.thread(), trace, original));
        }
    }
}
