package se.uppsikt.sandbox.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.JsonNode;

/** What programs call: the server's own methods, and those it passes on to the network's view. */
final class Xrpc {
    private static final int LATER_MILLIS = 1_500;
    private static final int ALLOWED = 3_000;
    private static final int WINDOW = 300;

    private final Faults faults;
    private final Sessions sessions;
    private final RepoCalls repo;
    private final FeedCalls feed;
    private final Repositories repositories;
    private final AtomicInteger late = new AtomicInteger();
    private long window;
    private int used;
    private long made;

    Xrpc(Faults faults, Sessions sessions, RepoCalls repo, FeedCalls feed, Repositories all) {
        this.faults = faults;
        this.sessions = sessions;
        this.repo = repo;
        this.feed = feed;
        this.repositories = all;
    }

    Response answer(Request request) {
        var planned = faults.take(request.method(), request.path());
        if (planned.isPresent() && planned.get().outcome() != Outcome.CARRIED_OUT) {
            if (planned.get().outcome() == Outcome.CARRIED_OUT_LATER) {
                late.incrementAndGet();
                CompletableFuture.runAsync(
                                () -> carriedOut(request),
                                CompletableFuture.delayedExecutor(
                                        LATER_MILLIS, TimeUnit.MILLISECONDS))
                        .whenComplete((_, _) -> late.decrementAndGet());
            }
            return limits(broken(planned.get().failure(), null));
        }
        Response real = carriedOut(request);
        return limits(planned.isPresent() ? broken(planned.get().failure(), real) : real);
    }

    private synchronized Response limits(Response response) {
        long now = repositories.now().getEpochSecond();
        if (now / WINDOW != window) {
            window = now / WINDOW;
            used = 0;
        }
        used++;
        made++;
        return response.with("RateLimit-Limit", Integer.toString(ALLOWED))
                .with("RateLimit-Remaining", Integer.toString(Math.max(0, ALLOWED - used)))
                .with("RateLimit-Reset", Long.toString((window + 1) * WINDOW))
                .with("RateLimit-Policy", ALLOWED + ";w=" + WINDOW);
    }

    /** Whether a call that was lost on the way has still to arrive. */
    boolean awaitsLate() {
        return late.get() > 0;
    }

    synchronized long made() {
        return made;
    }

    private static Response broken(Faults.Failure failure, @Nullable Response real) {
        Response fault = XrpcError.answer(500, "InternalServerError", "Internal Server Error");
        return switch (failure) {
            case SERVER_ERROR -> fault;
            case UPSTREAM ->
                    XrpcError.answer(502, "UpstreamFailure", "Upstream service unreachable");
            case SILENCE -> fault.with(Response.Manner.SILENCE);
            case HALF_ANSWER -> (real == null ? fault : real).with(Response.Manner.HALF);
            case HTML_PAGE -> Response.html(502, "<!DOCTYPE html><title>502 Bad Gateway</title>");
            case RATE_LIMITED -> XrpcError.answer(429, "RateLimitExceeded", "Rate Limit Exceeded");
            case EXPIRED -> XrpcError.answer(400, "ExpiredToken", "Token has expired");
            case SCOPE_GONE -> XrpcError.answer(400, "InvalidToken", "Bad token scope");
            case SWAPPED -> XrpcError.answer(400, "InvalidSwap", "Record was at another place");
            case UNLISTED -> XrpcError.answer(400, "SomethingNew", "Nobody knows this yet");
        };
    }

    private Response carriedOut(Request request) {
        try {
            var path = request.segments();
            String method = path.size() == 2 ? path.get(1) : "";
            JsonNode said =
                    method.startsWith("com.atproto.server.")
                            ? server(method, request)
                            : method.startsWith("com.atproto.repo.")
                                    ? repo.answer(method, request)
                                    : network(method, request);
            return Response.of(
                    200,
                    "application/json; charset=utf-8",
                    said.toString().getBytes(StandardCharsets.UTF_8));
        } catch (XrpcError refused) {
            return refused.answer();
        }
    }

    private JsonNode server(String method, Request request) {
        return switch (method) {
            case "com.atproto.server.createSession" -> sessions.create(Query.json(request));
            case "com.atproto.server.refreshSession" -> sessions.refresh(request);
            case "com.atproto.server.getSession" -> sessions.current(request);
            case "com.atproto.server.createAppPassword" -> repo.trust(request);
            case "com.atproto.server.createAccount" -> repo.join(Query.json(request), sessions);
            default -> throw unknown();
        };
    }

    private JsonNode network(String method, Request request) {
        if (!method.startsWith("app.bsky.")) {
            throw unknown();
        }
        String viewer = sessions.caller(request);
        if (faults.alone()) {
            throw XrpcError.invalid("No service configured for " + method);
        }
        Query query = Query.of(request);
        return switch (method) {
            case "app.bsky.feed.getAuthorFeed" -> feed.authorFeed(viewer, query);
            case "app.bsky.feed.getPostThread" -> feed.thread(viewer, query);
            case "app.bsky.feed.getPosts" -> feed.posts(viewer, query);
            case "app.bsky.actor.getProfile" -> feed.profile(viewer, query);
            case "app.bsky.notification.listNotifications" -> feed.notifications(viewer, query);
            default -> throw unknown();
        };
    }

    static XrpcError unknown() {
        return new XrpcError(501, "MethodNotImplemented", "Method Not Implemented");
    }
}
