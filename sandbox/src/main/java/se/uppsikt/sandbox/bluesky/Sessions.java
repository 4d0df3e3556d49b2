package se.uppsikt.sandbox.bluesky;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who has signed in by a password. Kept in memory: after a restart everybody signs in again. */
final class Sessions {
    private static final Duration ACCESS = Duration.ofHours(2);
    private static final Duration REFRESH = Duration.ofDays(90);

    private final World world;
    private final Faults faults;
    private final InstantSource clock;
    private final Map<String, Token> tokens = new HashMap<>();

    private record Token(String did, boolean access, Instant until) {}

    Sessions(World world, Faults faults, InstantSource clock) {
        this.world = world;
        this.faults = faults;
        this.clock = clock;
    }

    JsonNode create(JsonNode asked) {
        String identifier = asked.path("identifier").asString("");
        Actor actor = world.actor(identifier).orElseThrow(Sessions::unknown);
        boolean opens = world.opens(actor.did(), asked.path("password").asString(""));
        if (!opens || faults.revoked(actor.did())) {
            throw unknown();
        }
        return session(actor);
    }

    /** What renews is good for once. */
    synchronized JsonNode refresh(Request request) {
        if (request.body().length > 0) {
            throw XrpcError.invalid("A request body was provided when none was expected");
        }
        String given = bearer(request);
        Token token = tokens.get(given);
        if (token == null || token.access()) {
            throw invalid();
        }
        if (token.until().isBefore(clock.instant()) || faults.revoked(token.did())) {
            throw new XrpcError(400, "ExpiredToken", "Token has been revoked");
        }
        tokens.remove(given);
        return session(world.actor(token.did()).orElseThrow());
    }

    JsonNode current(Request request) {
        return told(world.actor(caller(request)).orElseThrow());
    }

    /** Whose access it is. */
    synchronized String caller(Request request) {
        Token token = tokens.get(bearer(request));
        if (token == null || !token.access()) {
            throw invalid();
        }
        if (token.until().isBefore(clock.instant())) {
            throw new XrpcError(400, "ExpiredToken", "Token has expired");
        }
        if (faults.revoked(token.did())) {
            throw invalid();
        }
        return token.did();
    }

    private static String bearer(Request request) {
        String given = request.header("authorization");
        if (given == null || !given.startsWith("Bearer ")) {
            throw new XrpcError(401, "AuthMissing", "Authentication Required");
        }
        return given.substring("Bearer ".length());
    }

    synchronized JsonNode session(Actor actor) {
        Instant now = clock.instant();
        return told(actor)
                .put("accessJwt", token(new Token(actor.did(), true, now.plus(ACCESS))))
                .put("refreshJwt", token(new Token(actor.did(), false, now.plus(REFRESH))));
    }

    private static ObjectNode told(Actor actor) {
        return Json.object()
                .put("did", actor.did())
                .put("handle", actor.handle())
                .put("active", true);
    }

    /** It looks like one, and nobody here reads what it says. */
    private String token(Token token) {
        String said =
                Json.object()
                        .put(
                                "scope",
                                token.access() ? "com.atproto.appPass" : "com.atproto.refresh")
                        .put("sub", token.did())
                        .put("exp", token.until().getEpochSecond())
                        .put("jti", UUID.randomUUID().toString())
                        .toString();
        String written =
                encoded("{\"typ\":\"at+jwt\",\"alg\":\"HS256\"}")
                        + "."
                        + encoded(said)
                        + "."
                        + encoded("sandlada");
        tokens.put(written, token);
        return written;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Everybody's access has run out; what renews it holds. */
    synchronized void expire() {
        Instant past = clock.instant().minusSeconds(1);
        tokens.replaceAll(
                (written, token) -> token.access() ? new Token(token.did(), true, past) : token);
    }

    /** Nobody is signed in any more. */
    synchronized void forget() {
        tokens.clear();
    }

    private static XrpcError invalid() {
        return new XrpcError(400, "InvalidToken", "Token could not be verified");
    }

    private static XrpcError unknown() {
        return new XrpcError(401, "AuthenticationRequired", "Invalid identifier or password");
    }
}
