package se.uppsikt.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.instagram.Instagram;
import se.uppsikt.sandbox.meta.GraphError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The Graph API: faults, tokens, rate limits and batches around reading and writing. */
final class Graph {
    static final String VERSION = "v26.0";

    /** Answers when that one is gone. */
    static final String NEXT_VERSION = "v27.0";

    private static final Pattern VERSIONED = Pattern.compile("v[0-9]{1,3}\\.[0-9]");
    private static final int LARGEST_BATCH = 50;

    private final Facebook facebook;
    private final Instagram instagram;
    private final Tokens tokens;
    private final Faults faults;
    private final Subscriptions subscriptions;
    private final GraphWrites writes;
    private final Usage usage = new Usage();

    /** Those who answer at its address. */
    record Behind(Facebook facebook, Instagram instagram) {}

    Graph(Behind behind, Tokens tokens, Faults faults, Subscriptions subscriptions, Photos photos) {
        this.facebook = behind.facebook();
        this.instagram = behind.instagram();
        this.tokens = tokens;
        this.faults = faults;
        this.subscriptions = subscriptions;
        this.writes = new GraphWrites(facebook, photos);
    }

    Response answer(Request request) {
        List<String> path = withoutVersion(request.segments());
        if (path.isEmpty() && request.parameter("batch") != null) {
            return batch(request);
        }
        if (path.equals(List.of("dialog", "oauth"))) {
            return tokens.consent().dialogue(request);
        }
        String method = request.parameter("method", request.method()).toUpperCase(Locale.ROOT);
        var planned = faults.takeFailure(method, request.path());
        if (planned.isPresent() && planned.get().outcome() != Outcome.CARRIED_OUT) {
            if (planned.get().outcome() == Outcome.CARRIED_OUT_LATER) {
                later(() -> carryOut(method, path, request));
            }
            return broken(planned.get().failure(), null);
        }
        Response real = carryOut(method, path, request);
        return planned.isPresent() ? broken(planned.get().failure(), real) : real;
    }

    private void later(Runnable deed) {
        CompletableFuture.delayedExecutor(
                        faults.oddities().delay().toMillis(), TimeUnit.MILLISECONDS)
                .execute(deed);
    }

    private Response carryOut(String method, List<String> path, Request request) {
        Instant now = facebook.now();
        usage.count(Tokens.APP_ID, now);
        String pageId = null;
        Response answer;
        try {
            Tokens.Caller caller = tokens.caller(request);
            if (caller instanceof Tokens.Caller.OfPage(DemoPage page)) {
                pageId = page.id();
                usage.count(pageId, now);
                if (faults.limited(pageId)) {
                    throw GraphError.tooManyCalls();
                }
            }
            answer = Response.json(200, dispatch(caller, method, path, request));
        } catch (GraphError refused) {
            GraphError told =
                    faults.oddities().has(Oddities.Oddity.VAGUE_ABOUT_THE_GONE)
                            ? refused.vague()
                            : refused;
            answer = Response.json(told.status(), told.body());
        }
        answer = answer.with("facebook-api-version", version()).with("Cache-Control", "no-store");
        answer = answer.with("X-App-Usage", usage.ofApp(now));
        return pageId == null
                ? answer
                : answer.with(
                        "X-Business-Use-Case-Usage",
                        usage.ofPage(pageId, faults.limited(pageId), now));
    }

    private JsonNode dispatch(
            Tokens.Caller caller, String method, List<String> path, Request request) {
        String first = path.isEmpty() ? "" : path.getFirst();
        if (path.equals(List.of("debug_token"))) {
            return tokens.examine(request.parameter("input_token", ""));
        }
        if (path.equals(List.of("oauth", "access_token"))) {
            return tokens.consent().exchange(request);
        }
        if (path.equals(List.of(Tokens.APP_ID, "subscriptions"))) {
            return subscriptions.ofApp(caller, method, request);
        }
        GraphReads reads = new GraphReads(facebook, request);
        return switch (caller) {
            case Tokens.Caller.App app -> throw GraphError.unknownObject(method, first);
            case Tokens.Caller.User user -> reads.asUser(path);
            case Tokens.Caller.OfPage(DemoPage page) -> {
                if (List.of(page.id(), "me").contains(first)
                        && path.equals(List.of(first, "subscribed_apps"))) {
                    yield subscriptions.ofPage(page, method, request);
                }
                Optional<JsonNode> there = instagram.answer(page.id(), method, path, request);
                if (there.isPresent()) {
                    yield there.get();
                }
                yield switch (method) {
                    case "GET" -> reads.read(page, path);
                    case "POST" -> writes.post(page, path, request);
                    case "DELETE" -> writes.delete(page, path, request);
                    default -> throw GraphError.unknownObject(method, first);
                };
            }
        };
    }

    private String version() {
        return faults.versionRetired() ? NEXT_VERSION : VERSION;
    }

    private static List<String> withoutVersion(List<String> path) {
        return !path.isEmpty() && VERSIONED.matcher(path.getFirst()).matches()
                ? path.subList(1, path.size())
                : path;
    }

    private Response broken(Faults.Failure failure, @Nullable Response real) {
        return switch (failure) {
            case SILENCE ->
                    Response.of(200, "text/plain", new byte[0]).with(Response.Manner.SILENCE);
            case HALF_ANSWER ->
                    (real == null ? Response.json(200, Json.success().put("id", "0")) : real)
                            .with(Response.Manner.HALF);
            case HTML_PAGE ->
                    Response.html(
                            200,
                            "<!DOCTYPE html><html><head><title>Error</title></head><body>Sorry, something went wrong.</body></html>");
            case SERVER_ERROR,
                    SERVICE_DOWN,
                    APP_LIMIT,
                    NO_CAPABILITY,
                    NO_PERMISSION,
                    BLOCKED,
                    PASSING,
                    UNLISTED,
                    SAID_BEFORE -> {
                GraphError error = planned(failure);
                yield Response.json(error.status(), error.body())
                        .with("facebook-api-version", version());
            }
        };
    }

    private static GraphError planned(Faults.Failure failure) {
        return switch (failure) {
            case SERVER_ERROR, SILENCE, HALF_ANSWER, HTML_PAGE ->
                    GraphError.of(500, 1, null, "An unknown error occurred");
            case SERVICE_DOWN ->
                    GraphError.of(
                            503,
                            2,
                            null,
                            "An unexpected error has occurred. Please retry your request later.");
            case APP_LIMIT -> GraphError.of(403, 4, null, "(#4) Application request limit reached");
            case NO_CAPABILITY -> GraphError.noCapability();
            case NO_PERMISSION -> GraphError.noPermission();
            case BLOCKED ->
                    GraphError.of(
                            400,
                            368,
                            1390008,
                            "The action attempted has been deemed abusive or is otherwise disallowed");
            case PASSING -> GraphError.of(400, 1349, null, "(#1349) Please try again");
            case UNLISTED -> GraphError.of(400, 98_765, null, "(#98765) Something went wrong");
            case SAID_BEFORE -> GraphError.of(400, 506, null, "(#506) Duplicate status message");
        };
    }

    private Response batch(Request request) {
        try {
            JsonNode calls = Json.MAPPER.readTree(request.parameter("batch", ""));
            if (!calls.isArray() || calls.size() > LARGEST_BATCH) {
                throw GraphError.invalid(
                        "Too many requests in batch message. Maximum batch size is 50");
            }
            ArrayNode answers = Json.array();
            for (JsonNode call : calls) {
                JsonNode body = call.get("body");
                answers.add(
                        entry(
                                answer(
                                        request.inner(
                                                call.path("method").asString("GET"),
                                                call.path("relative_url").asString(""),
                                                body == null ? null : body.asString()))));
            }
            return Response.json(200, answers).with("facebook-api-version", version());
        } catch (JacksonException | Request.BadRequest e) {
            GraphError error = GraphError.invalid("batch parameter must be a JSON array");
            return Response.json(error.status(), error.body());
        } catch (GraphError e) {
            return Response.json(e.status(), e.body());
        }
    }

    private static ObjectNode entry(Response answer) {
        ObjectNode entry = Json.object().put("code", answer.status());
        ArrayNode headers = entry.putArray("headers");
        answer.headers().forEach((n, v) -> headers.addObject().put("name", n).put("value", v));
        return entry.put("body", new String(answer.body(), StandardCharsets.UTF_8));
    }
}
