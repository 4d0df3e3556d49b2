package se.uppsikt.sandbox.linkedin;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What concerns the organisation itself: roles, notifications, subscriptions, statistics. */
final class PageCalls {
    private static final Pattern RANGE = Pattern.compile("\\(start:([0-9]+),end:([0-9]+)\\)");
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final Network network;
    private final LinkedInFaults faults;
    private final Courier courier;

    PageCalls(Network network, LinkedInFaults faults, Courier courier) {
        this.network = network;
        this.faults = faults;
        this.courier = courier;
    }

    Response roles(Request request) {
        boolean asked =
                "roleAssignee".equals(request.parameter("q"))
                        && "ADMINISTRATOR".equals(request.parameter("role", "ADMINISTRATOR"))
                        && "APPROVED".equals(request.parameter("state", "APPROVED"));
        if (!asked || faults.lowRole()) {
            return PostCalls.page(request, List.of());
        }
        ObjectNode role = Json.object();
        role.put("organization", Organisation.URN)
                .put("organizationTarget", Organisation.URN)
                .put("role", "ADMINISTRATOR")
                .put("roleAssignee", Organisation.ADMINISTRATOR)
                .put("state", "APPROVED");
        return PostCalls.page(request, List.of(role));
    }

    Response organisation(List<String> path) {
        if (path.size() < 3 || !path.get(2).equals(Organisation.ID)) {
            throw Refusal.missing(path.size() < 3 ? "" : path.get(2));
        }
        ObjectNode node = Json.object();
        node.put("id", Long.parseLong(Organisation.ID))
                .put("localizedName", Organisation.TITLE)
                .put("vanityName", "orebro-kommun");
        node.putObject("name").putObject("localized").put("sv_SE", Organisation.TITLE);
        return Response.json(200, node);
    }

    /** What the subscriber is told, for whoever asks instead. */
    Response notifications(Request request) {
        String actions = request.parameter("actions", "");
        Matcher range = RANGE.matcher(request.parameter("timeRange", ""));
        boolean rest = "2.0.0".equals(request.header("x-restli-protocol-version"));
        if (!"criteria".equals(request.parameter("q"))
                || !rest
                || !actions.matches("List\\([A-Z_,]*\\)")
                || !range.matches()) {
            throw Refusal.invalid("Invalid query parameters passed to request");
        }
        Set<String> wanted = Set.of(actions.substring(5, actions.length() - 1).split(","));
        Instant oldest = network.now().minus(REMEMBERED);
        Instant from = Instant.ofEpochMilli(Long.parseLong(range.group(1)));
        Instant to = Instant.ofEpochMilli(Long.parseLong(range.group(2)));
        boolean ours =
                Organisation.URN.equals(request.parameter("organizationalEntity"))
                        && !faults.lowRole();
        List<ObjectNode> found =
                network.world().told().reversed().stream()
                        .filter(n -> ours && wanted.contains(n.action()))
                        .filter(n -> n.at().isAfter(oldest))
                        .filter(n -> !n.at().isBefore(from) && !n.at().isAfter(to))
                        .map(n -> (ObjectNode) n.value())
                        .toList();
        return PostCalls.page(request, found);
    }

    /** The address is asked whether it is ours before anything is sent to it. */
    Response subscription(Request request, List<String> path) {
        String key = path.size() > 2 ? path.get(2) : "";
        if (!key.contains("entity:" + Organisation.URN)
                || !key.contains("eventType:ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS")) {
            throw Refusal.invalid("Invalid key for eventSubscriptions");
        }
        if (faults.lowRole()) {
            throw Refusal.notEnough("eventSubscriptions.UPDATE");
        }
        return switch (request.method()) {
            case "PUT" -> subscribe(key, Rest.body(request).path("webhook"));
            case "DELETE" -> {
                network.add(new Event.Subscribed(network.now(), key, null, false));
                yield Rest.done();
            }
            case "GET" -> Response.json(200, shown(key));
            default -> throw Refusal.invalid("Unsupported method");
        };
    }

    private Response subscribe(String key, JsonNode webhook) {
        String address = webhook.asString("");
        if (!address.matches("https?://[!-~]+") || !courier.answers(URI.create(address))) {
            throw Refusal.invalid("Webhook " + address + " could not be validated");
        }
        courier.forgive();
        network.add(new Event.Subscribed(network.now(), key, URI.create(address), false));
        return Rest.done();
    }

    private ObjectNode shown(String key) {
        Event.Subscribed standing =
                network.world()
                        .subscription()
                        .filter(s -> s.webhook() != null)
                        .orElseThrow(() -> Refusal.missing(key));
        return Json.object()
                .put("webhook", String.valueOf(standing.webhook()))
                .put("webhookState", courier.blocked() ? "BLOCKED" : "ACTIVE");
    }
}
