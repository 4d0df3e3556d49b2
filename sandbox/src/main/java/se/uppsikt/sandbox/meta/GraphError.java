package se.uppsikt.sandbox.meta;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.node.ObjectNode;

/** A refusal in the platform's envelope. */
public final class GraphError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int PASSING = 1349;

    private final int status;
    private final int code;
    private final @Nullable Integer subcode;
    private final String type;
    private final boolean isTransient;
    private transient @Nullable ObjectNode data;

    private GraphError(
            int status, int code, @Nullable Integer subcode, String type, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.subcode = subcode;
        this.type = type;
        this.isTransient = code == 2 || code == 4 || code == PASSING;
    }

    public static GraphError of(int status, int code, @Nullable Integer subcode, String message) {
        return new GraphError(status, code, subcode, "OAuthException", message);
    }

    /** Gone, never there, or not for this caller: the platform does not say which. */
    public static GraphError unknownObject(String method, String id) {
        return new GraphError(
                400,
                100,
                33,
                "GraphMethodException",
                "Unsupported %s request. Object with ID '%s' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api"
                        .formatted(method.toLowerCase(Locale.ROOT), id));
    }

    public static GraphError invalid(String message) {
        return of(400, 100, null, "(#100) " + message);
    }

    public static GraphError noPermission() {
        return of(403, 200, null, "(#200) Permissions error");
    }

    public static GraphError noCapability() {
        return of(
                403,
                10,
                null,
                "(#10) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' feature.");
    }

    public static GraphError outsideWindow() {
        return of(
                400,
                10,
                2018278,
                "(#10) This message is sent outside of allowed window. Learn more about the new policy here: https://developers.facebook.com/docs/messenger-platform/policy-overview");
    }

    public static GraphError tooManyCalls() {
        return of(
                400,
                80001,
                null,
                "(#80001) There have been too many calls to this Page account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.");
    }

    /** The same without saying what is missing. */
    public GraphError vague() {
        return subcode != null && subcode == 33
                ? of(status, code, null, "(#100) Invalid parameter")
                : this;
    }

    /** With particulars that a program can go on from. */
    public GraphError with(ObjectNode particulars) {
        data = particulars;
        return this;
    }

    public int status() {
        return status;
    }

    public ObjectNode body() {
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
        if (data != null) {
            error.set("error_data", data);
        }
        error.put("fbtrace_id", "A" + Integer.toHexString(System.identityHashCode(this)) + "Sbx");
        return root;
    }
}
