package se.uppsikt.sandbox.linkedin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The REST API: versions, tokens, throttles and planned failures around reading and writing. */
final class Rest {
    private static final String ACTIVE = "20(25(0[89]|1[0-2])|26(0[1-9]|1[0-2]))";
    private static final int LATER_MILLIS = 900;

    private final LinkedInFaults faults;
    private final Tokens tokens;
    private final PostCalls posts;
    private final CommentCalls comments;
    private final PageCalls page;
    private final UploadCalls uploads;
    private final StatisticsCalls statistics;

    /** What is handed in, to be shown. */
    record Handed(Uploads images, Films films) {}

    Rest(Network network, LinkedInFaults faults, Tokens tokens, Courier courier, Handed handed) {
        this.faults = faults;
        this.tokens = tokens;
        this.posts = new PostCalls(network, faults, handed.images());
        this.comments = new CommentCalls(network, faults);
        this.page = new PageCalls(network, faults, courier);
        this.uploads = new UploadCalls(network, handed.images(), handed.films(), faults);
        this.statistics = new StatisticsCalls(network, faults);
    }

    Response answer(Request request) {
        var planned = faults.take(request.method(), request.path());
        if (planned.isEmpty()) {
            return carryOut(request);
        }
        Response real = null;
        switch (planned.get().outcome()) {
            case CARRIED_OUT -> real = carryOut(request);
            case CARRIED_OUT_LATER ->
                    CompletableFuture.delayedExecutor(LATER_MILLIS, TimeUnit.MILLISECONDS)
                            .execute(() -> carryOut(request));
            case NOT_CARRIED_OUT -> {}
        }
        return broken(planned.get().failure(), real);
    }

    private Response carryOut(Request request) {
        try {
            if (request.segments().getFirst().equals("dms-uploads")) {
                return uploads.bytes(request);
            }
            requireVersion(request.header("linkedin-version"));
            tokens.require(request.parameter("access_token"));
            if (faults.daySpent()) {
                throw Refusal.daySpent();
            }
            requireEncoded(request);
            requireScope(request);
            return dispatch(request).with("X-RestLi-Protocol-Version", "2.0.0");
        } catch (Refusal refusal) {
            return refusal.response();
        } catch (JacksonException e) {
            return Refusal.invalid("Cannot parse request entity").response();
        }
    }

    private void requireVersion(@Nullable String version) {
        if (version == null || faults.oldVersion() || !version.matches(ACTIVE)) {
            throw Refusal.version(version);
        }
    }

    /** URNs in a path are percent-encoded; only a key with several parts has its own signs. */
    private static void requireEncoded(Request request) {
        String raw = request.uri().getRawPath();
        if (!raw.startsWith("/rest/eventSubscriptions/") && raw.matches(".*[:(),].*")) {
            throw Refusal.invalid("Syntax exception in path variables");
        }
    }

    /** Posts, pictures and films are a right of their own; comments are another. */
    private void requireScope(Request request) {
        boolean publishes = request.path().matches("/rest/(posts|images|videos)(/.*)?");
        if (publishes
                && request.is("POST")
                && !tokens.scopes(request.parameter("access_token", ""))
                        .contains("w_organization_social")) {
            throw Refusal.notEnough("partnerApiPosts.CREATE");
        }
    }

    private Response dispatch(Request request) {
        List<String> path = request.segments();
        String resource = path.size() > 1 ? path.get(1) : "";
        return switch (resource) {
            case "posts" -> posts.answer(request, path);
            case "socialActions" -> comments.answer(request, path);
            case "socialMetadata" -> posts.metadata(request, path);
            case "organizationAcls" -> page.roles(request);
            case "organizations" -> page.organisation(path);
            case "organizationalEntityNotifications" -> page.notifications(request);
            case "organizationalEntityShareStatistics" -> statistics.shares(request);
            case "organizationalEntityFollowerStatistics" -> statistics.followers(request);
            case "eventSubscriptions" -> page.subscription(request, path);
            case "images", "videos" -> uploads.answer(request, path);
            default -> throw new Refusal(404, 0, "RESOURCE_NOT_FOUND", "No virtual resource found");
        };
    }

    /** Whether a write changes only the named fields, as the header must say. */
    static boolean partial(Request request) {
        return "PARTIAL_UPDATE".equals(request.header("x-restli-method"));
    }

    static ObjectNode body(Request request) {
        return Json.MAPPER.readTree(request.body()) instanceof ObjectNode object
                ? object
                : Json.object();
    }

    static Response created(String id) {
        return new Response(
                201, java.util.Map.of("x-restli-id", id), new byte[0], Response.Manner.WHOLE);
    }

    static Response done() {
        return new Response(204, java.util.Map.of(), new byte[0], Response.Manner.WHOLE);
    }

    private static Response broken(LinkedInFaults.Failure failure, @Nullable Response real) {
        return switch (failure) {
            case SERVER_ERROR -> new Refusal(500, 0, null, "Internal Server Error").response();
            case SERVICE_DOWN -> new Refusal(503, 0, null, "Service Unavailable").response();
            case SILENCE ->
                    Response.of(200, "text/plain", new byte[0]).with(Response.Manner.SILENCE);
            case HALF_ANSWER -> half(real);
            case HTML_PAGE ->
                    Response.html(
                            200,
                            "<!DOCTYPE html><html><head><title>LinkedIn</title></head><body>Oops</body></html>");
            case EMPTY_ANSWER -> Response.of(200, "application/json", new byte[0]);
            case NOT_ENOUGH -> Refusal.notEnough("socialActions").response();
            case COMMENT_THROTTLE -> Refusal.commentThrottle().response();
            case UNLISTED ->
                    new Refusal(422, 0, "PROCESSING_EXCEPTION", "Something odd").response();
        };
    }

    private static Response half(@Nullable Response real) {
        Response whole =
                real == null || real.body().length == 0
                        ? Response.of(
                                200,
                                "application/json",
                                "{\"elements\":[],\"paging\":{}}".getBytes(StandardCharsets.UTF_8))
                        : real;
        return whole.with(Response.Manner.HALF);
    }
}
