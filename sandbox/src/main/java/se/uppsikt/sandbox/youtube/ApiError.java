package se.uppsikt.sandbox.youtube;

import java.nio.charset.StandardCharsets;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.node.ObjectNode;

/** A refusal in Google's envelope. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String domain;
    private final String reason;
    private final String word;

    private ApiError(int status, String domain, String reason, String word, String message) {
        super(message, null, false, false);
        this.status = status;
        this.domain = domain;
        this.reason = reason;
        this.word = word;
    }

    static ApiError badRequest(String domain, String reason, String message) {
        return new ApiError(400, domain, reason, "INVALID_ARGUMENT", message);
    }

    static ApiError missing(String parameter) {
        return badRequest(
                "youtube.parameter",
                "missingRequiredParameter",
                "No filter selected. Expected one of: " + parameter);
    }

    static ApiError invalid(String parameter) {
        return badRequest(
                "youtube.parameter", "invalidValue", "Invalid value for parameter " + parameter);
    }

    static ApiError badBody(String reason, String message) {
        return badRequest("youtube.comment", reason, message);
    }

    static ApiError notFound(String domain, String reason, String message) {
        return new ApiError(404, domain, reason, "NOT_FOUND", message);
    }

    /** As Google answers those who call what it has shut down. */
    static ApiError versionGone() {
        return new ApiError(410, "global", "gone", "NOT_FOUND", "No longer available");
    }

    static ApiError noComment() {
        return notFound(
                "youtube.comment",
                "commentNotFound",
                "One or more of the comments that the request is trying to update cannot be found. Check the values of the request's id parameter to ensure that they are correct.");
    }

    static ApiError noFilm() {
        return notFound(
                "youtube.api",
                "videoNotFound",
                "The video identified by the videoId parameter could not be found.");
    }

    static ApiError forbidden(String domain, String reason, String message) {
        return new ApiError(403, domain, reason, "PERMISSION_DENIED", message);
    }

    static ApiError notYours() {
        return forbidden(
                "youtube.comment",
                "forbidden",
                "The request cannot be completed due to insufficient permissions.");
    }

    static ApiError commentsOff() {
        return forbidden(
                "youtube.commentThread",
                "commentsDisabled",
                "The video identified by the <code><a href=\"/youtube/v3/docs/commentThreads/list#videoId\">videoId</a></code> parameter has disabled comments.");
    }

    static ApiError scopeMissing() {
        return forbidden(
                "global",
                "insufficientPermissions",
                "Request had insufficient authentication scopes.");
    }

    static ApiError quotaGone() {
        return forbidden(
                "youtube.quota",
                "quotaExceeded",
                "The request cannot be completed because you have exceeded your <a href=\"/youtube/v3/getting-started#quota\">quota</a>.");
    }

    static ApiError unknownToken() {
        return new ApiError(
                401,
                "global",
                "authError",
                "UNAUTHENTICATED",
                "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.");
    }

    static ApiError exists(String message) {
        return new ApiError(409, "youtube.api", "captionExists", "ALREADY_EXISTS", message);
    }

    static ApiError planned(Faults.Failure failure) {
        return switch (failure) {
            case SERVER_ERROR, SILENCE, HALF_ANSWER, HTML_PAGE ->
                    new ApiError(500, "global", "backendError", "INTERNAL", "Internal error");
            case SERVICE_DOWN ->
                    new ApiError(
                            503,
                            "youtube.CoreErrorDomain",
                            "SERVICE_UNAVAILABLE",
                            "UNAVAILABLE",
                            "The service is currently unavailable.");
            case TOO_FAST ->
                    new ApiError(
                            429,
                            "usageLimits",
                            "rateLimitExceeded",
                            "RESOURCE_EXHAUSTED",
                            "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user'.");
            case FORBIDDEN -> notYours();
            case SCOPE_MISSING -> scopeMissing();
            case PROCESSING ->
                    badBody(
                            "processingFailure",
                            "The API server failed to successfully process the request.");
            case UPLOAD_LIMIT ->
                    badRequest(
                            "youtube.api",
                            "uploadLimitExceeded",
                            "The user has exceeded the number of videos they may upload.");
            case UNLISTED -> badBody("somethingElse", "Something else went wrong.");
        };
    }

    Response answer() {
        ObjectNode root = Json.object();
        ObjectNode error = root.putObject("error");
        error.put("code", status).put("message", getMessage());
        ObjectNode one = error.putArray("errors").addObject();
        one.put("message", getMessage()).put("domain", domain).put("reason", reason);
        if (status == 401) {
            one.put("location", "Authorization").put("locationType", "header");
        }
        error.put("status", word);
        return Response.of(
                status,
                "application/json; charset=UTF-8",
                root.toPrettyString().getBytes(StandardCharsets.UTF_8));
    }
}
