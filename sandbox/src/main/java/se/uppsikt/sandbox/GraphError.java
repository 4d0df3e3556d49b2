package se.uppsikt.sandbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.node.ObjectNode;

/** A refusal in the platform's envelope. */
final class GraphError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int PASSING = 1349;

    private final int status;
    private final int code;
    private final @Nullable Integer subcode;
    private final String type;
    private final boolean isTransient;

    private GraphError(
            int status, int code, @Nullable Integer subcode, String type, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.subcode = subcode;
        this.type = type;
        this.isTransient = code == 2 || code == 4 || code == PASSING;
    }

    static GraphError of(int status, int code, @Nullable Integer subcode, String message) {
        return new GraphError(status, code, subcode, "OAuthException", message);
    }

    /** Gone, never there, or not for this caller: the platform does not say which. */
    static GraphError unknownObject(String method, String id) {
        return new GraphError(
                400,
                100,
                33,
                "GraphMethodException",
                "Unsupported %s request. Object with ID '%s' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api"
                        .formatted(method.toLowerCase(Locale.ROOT), id));
    }

    static GraphError invalid(String message) {
        return of(400, 100, null, "(#100) " + message);
    }

    static GraphError noPermission() {
        return of(403, 200, null, "(#200) Permissions error");
    }

    static GraphError noCapability() {
        return of(
                403,
                10,
                null,
                "(#10) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' feature.");
    }

    static GraphError outsideWindow() {
        return of(
                400,
                10,
                2018278,
                "(#10) This message is sent outside of allowed window. Learn more about the new policy here: https://developers.facebook.com/docs/messenger-platform/policy-overview");
    }

    static GraphError tooManyCalls() {
        return of(
                400,
                80001,
                null,
                "(#80001) There have been too many calls to this Page account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.");
    }

    static GraphError planned(Faults.Failure failure) {
        return switch (failure) {
            case SERVER_ERROR, SILENCE, HALF_ANSWER, HTML_PAGE ->
                    of(500, 1, null, "An unknown error occurred");
            case SERVICE_DOWN ->
                    of(
                            503,
                            2,
                            null,
                            "An unexpected error has occurred. Please retry your request later.");
            case APP_LIMIT -> of(403, 4, null, "(#4) Application request limit reached");
            case NO_CAPABILITY -> noCapability();
            case NO_PERMISSION -> noPermission();
            case BLOCKED ->
                    of(
                            400,
                            368,
                            1390008,
                            "The action attempted has been deemed abusive or is otherwise disallowed");
            case PASSING -> of(400, PASSING, null, "(#1349) Please try again");
            case UNLISTED -> of(400, 98_765, null, "(#98765) Something went wrong");
            case SAID_BEFORE -> of(400, 506, null, "(#506) Duplicate status message");
        };
    }

    /** The same without saying what is missing. */
    GraphError vague() {
        return subcode != null && subcode == 33
                ? of(status, code, null, "(#100) Invalid parameter")
                : this;
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        ObjectNode root = Json.object();
        ObjectNode error = root.putObject("error");
        error.put("message", getMessage()).put("type", type);
        if (isTransient) {
            error.put("is_transient", true);
        }
        error.put("code", code);
        if (subcode != null) {
            error.put("error_subcode", subcode.intValue());
        }
        error.put("fbtrace_id", "A" + Integer.toHexString(System.identityHashCode(this)) + "Sbx");
        return root;
    }
}
