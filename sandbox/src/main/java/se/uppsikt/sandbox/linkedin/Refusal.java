package se.uppsikt.sandbox.linkedin;

import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.node.ObjectNode;

/** A call that is refused, in the platform's own words. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final int number;
    private final @Nullable String code;

    /**
     * @param number the {@code serviceErrorCode}; nought for none
     * @param code null for none
     */
    Refusal(int status, int number, @Nullable String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.number = number;
        this.code = code;
    }

    Response response() {
        ObjectNode body = Json.object().put("status", status);
        if (number > 0) {
            body.put("serviceErrorCode", number);
        }
        if (code != null) {
            body.put("code", code);
        }
        return Response.json(status, body.put("message", getMessage()));
    }

    static Refusal notEnough(String resource) {
        return new Refusal(
                403, 100, "ACCESS_DENIED", "Not enough permissions to access: " + resource);
    }

    static Refusal missing(String urn) {
        return new Refusal(404, 0, "NOT_FOUND", "Could not find entity " + urn);
    }

    static Refusal invalid(String message) {
        return new Refusal(400, 0, "ILLEGAL_ARGUMENT", message);
    }

    static Refusal version(@Nullable String version) {
        return version == null
                ? new Refusal(
                        426,
                        0,
                        "NONEXISTENT_VERSION",
                        "A version must be present. Please specify a version by adding the LinkedIn-Version header.")
                : new Refusal(
                        426,
                        0,
                        "NONEXISTENT_VERSION",
                        "Requested version " + version + " is not active");
    }

    static Refusal daySpent() {
        return new Refusal(
                429,
                101,
                "TOO_MANY_REQUESTS",
                "Resource level throttle APPLICATION_AND_MEMBER DAY limit for calls to this resource is reached");
    }

    static Refusal commentThrottle() {
        return new Refusal(
                429,
                0,
                "TOO_MANY_REQUESTS",
                "Comment create throttled: creation rate limit exceeded for member");
    }
}
