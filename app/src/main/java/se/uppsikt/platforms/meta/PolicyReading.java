package se.uppsikt.platforms.meta;

import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.ParsedDelivery.Restriction;
import tools.jackson.databind.JsonNode;

/** Reads that the platform has warned a page, shut it off or let it back. */
final class PolicyReading {
    private PolicyReading() {}

    static void enforced(PageDelivery page, JsonNode event, ParseFindings findings) {
        JsonNode told = event.path("policy_enforcement");
        String action = String.valueOf(GraphJson.text(told, "action"));
        Restriction.Kind kind = kind(action);
        if (kind == null) {
            findings.note("policy_enforcement/action:" + action);
            return;
        }
        findings.restricted(
                new Restriction(
                        page.account(),
                        kind,
                        GraphJson.wording(told, "reason"),
                        page.plausible(GraphJson.time(event, "timestamp"))));
    }

    private static Restriction.@Nullable Kind kind(String action) {
        return switch (action) {
            case "block" -> Restriction.Kind.BLOCKED;
            case "warning" -> Restriction.Kind.WARNED;
            case "unblock" -> Restriction.Kind.LIFTED;
            default -> null;
        };
    }
}
