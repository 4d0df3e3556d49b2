package se.uppsikt.sandbox.youtube;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.JsonNode;

/** The Data API v3: faults, tokens, scopes and units around reading and writing. */
final class Api {
    private static final String COMMENTS = "https://www.googleapis.com/auth/youtube.force-ssl";
    private static final List<String> ALL =
            List.of(COMMENTS, "https://www.googleapis.com/auth/youtube");
    private static final long LATER_MILLIS = 1_500;

    private final Studio studio;
    private final Faults faults;
    private final SignIn signIn;
    private final Quota quota;
    private final Reads reads;
    private final ThreadReads threads;
    private final Writes writes;
    private final Received received;
    private final Uploads uploads;

    /**
     * @param work how long the platform works on what is sent
     */
    record Upload(Reels reels, Duration work) {}

    Api(Studio studio, Faults faults, SignIn signIn, Quota quota, Upload upload) {
        this.studio = studio;
        this.faults = faults;
        this.signIn = signIn;
        this.quota = quota;
        this.reads = new Reads(studio, faults);
        this.threads = new ThreadReads(studio.world(), faults, reads);
        this.writes = new Writes(studio, reads);
        this.received = new Received(studio, reads, faults, upload.reels(), upload.work());
        this.uploads = new Uploads(studio, received, upload.reels());
    }

    /** As after a week. */
    void forgetUploads() {
        uploads.forget();
    }

    Response answer(Request request) {
        String method = method(request);
        // With what is asked for: a film's bytes are sent to nearly the same path as its words.
        var planned = faults.take(method, request.uri().toString());
        if (planned.isPresent() && planned.get().outcome() != Outcome.CARRIED_OUT) {
            if (planned.get().outcome() == Outcome.CARRIED_OUT_LATER) {
                CompletableFuture.delayedExecutor(LATER_MILLIS, TimeUnit.MILLISECONDS)
                        .execute(() -> carriedOut(method, request));
            }
            return broken(planned.get().failure(), null);
        }
        Response real = carriedOut(method, request);
        return planned.isPresent() ? broken(planned.get().failure(), real) : real;
    }

    /** Google's programs send what is long as a POST that says what it really is. */
    private static String method(Request request) {
        String told = request.header("x-http-method-override");
        return (told == null ? request.method() : told).toUpperCase(Locale.ROOT);
    }

    private static Response broken(Faults.Failure failure, @Nullable Response real) {
        Response refusal = ApiError.planned(failure).answer();
        Response whole = real == null || real.body().length == 0 ? refusal : real;
        return switch (failure) {
            case SILENCE -> refusal.with(Response.Manner.SILENCE);
            case HALF_ANSWER -> whole.with(Response.Manner.HALF);
            case HTML_PAGE ->
                    Response.html(502, "<!DOCTYPE html><title>Error 502 (Server Error)!!1</title>");
            case SERVER_ERROR,
                    SERVICE_DOWN,
                    TOO_FAST,
                    FORBIDDEN,
                    SCOPE_MISSING,
                    PROCESSING,
                    UPLOAD_LIMIT,
                    UNLISTED ->
                    refusal;
        };
    }

    private Response carriedOut(String method, Request request) {
        try {
            if (faults.versionRetired()) {
                throw ApiError.versionGone();
            }
            SignIn.Grant grant = signIn.caller(request);
            if (faults.dead(grant.channel())) {
                throw ApiError.unknownToken();
            }
            if (grant.scopes().stream().noneMatch(each -> allows(each, method))) {
                throw ApiError.scopeMissing();
            }
            Call call = Call.of(request, grant.channel());
            return request.segments().getFirst().equals("upload")
                    ? uploaded(method, call)
                    : plain(method, call);
        } catch (ApiError refused) {
            return refused.answer();
        }
    }

    private static boolean allows(String scope, String method) {
        return ALL.contains(scope)
                || method.equals("GET") && scope.endsWith("youtube.readonly")
                || method.equals("POST") && scope.endsWith("youtube.upload");
    }

    private Response uploaded(String method, Call call) {
        List<String> path = call.request().segments();
        String what = path.size() == 4 ? path.get(3) : "";
        boolean known =
                (what.equals("videos") || what.equals("captions"))
                        && (method.equals("POST") || method.equals("PUT"));
        if (!known) {
            throw unknown();
        }
        if (!Uploads.goesOn(call)) {
            if (what.equals("videos")) {
                pay(Quota.Bucket.UPLOADS, 1);
            } else {
                pay(Quota.Bucket.UNITS, 400);
            }
        }
        return uploads.answer(call, what);
    }

    private Response plain(String method, Call call) {
        List<String> path = call.request().segments();
        String what =
                method
                        + " "
                        + String.join("/", path.subList(Math.min(2, path.size()), path.size()));
        int cost = cost(what);
        pay(what.equals("GET search") ? Quota.Bucket.SEARCHES : Quota.Bucket.UNITS, cost);
        JsonNode shown =
                switch (what) {
                    case "GET channels" -> reads.channels(call);
                    case "GET playlistItems" -> reads.playlistItems(call);
                    case "GET videos" -> reads.videos(call);
                    case "GET search" -> reads.search(call);
                    case "GET commentThreads" -> threads.list(call);
                    case "GET comments" -> reads.comments(call);
                    case "GET captions" -> reads.captions(call);
                    case "POST commentThreads" -> writes.insertThread(call);
                    case "POST comments" -> writes.insertReply(call);
                    case "PUT comments" -> writes.updateComment(call);
                    case "PUT videos" -> writes.updateVideo(call);
                    default -> null;
                };
        return shown == null ? silent(what, call) : tagged(call, shown);
    }

    /** What has been done, and is not shown. */
    private Response silent(String what, Call call) {
        switch (what) {
            case "DELETE comments" -> writes.deleteComment(call);
            case "POST comments/setModerationStatus" -> writes.moderate(call);
            case "DELETE videos" -> writes.deleteVideo(call);
            case "DELETE captions" -> received.deleteCaptions(call);
            default -> throw unknown();
        }
        return Response.of(204, "text/html", new byte[0]);
    }

    /** What has not changed is not sent again; the units are spent all the same. */
    private static Response tagged(Call call, JsonNode shown) {
        byte[] body = shown.toPrettyString().getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + Listing.etag(shown.toString()) + "\"";
        if (call.request().is("GET") && tag.equals(call.request().header("if-none-match"))) {
            return Response.of(304, "application/json", new byte[0]).with("ETag", tag);
        }
        return Response.of(200, "application/json; charset=UTF-8", body).with("ETag", tag);
    }

    private static int cost(String what) {
        return switch (what) {
            case "GET captions",
                    "DELETE captions",
                    "POST commentThreads",
                    "POST comments",
                    "PUT comments",
                    "DELETE comments",
                    "POST comments/setModerationStatus",
                    "PUT videos",
                    "DELETE videos" ->
                    50;
            default -> 1;
        };
    }

    private void pay(Quota.Bucket bucket, int cost) {
        if (faults.quotaGone() || !quota.take(bucket, cost, studio.now())) {
            throw ApiError.quotaGone();
        }
    }

    private static ApiError unknown() {
        return ApiError.notFound("global", "notFound", "Not Found");
    }
}
