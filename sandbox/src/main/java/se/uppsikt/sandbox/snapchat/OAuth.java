package se.uppsikt.sandbox.snapchat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Screens;

/** The page where a person says yes, and what the app gets for it. */
final class OAuth {
    static final String CLIENT = "sandlada-snapapp";
    static final String SECRET = "sandlada-apphemlighet";
    private static final String SCOPE = "snapchat-marketing-api";
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Duration CODE = Duration.ofMinutes(10);

    private final World world;
    private final SnapFaults faults;
    private final InstantSource clock;
    private final Map<String, Yes> codes = new HashMap<>();

    /** What a person has said yes to; it is fetched once. */
    private record Yes(String redirect, Instant at) {}

    OAuth(World world, SnapFaults faults, InstantSource clock) {
        this.world = world;
        this.faults = faults;
        this.clock = clock;
    }

    Response answer(Request request) {
        List<String> path = request.segments();
        return switch (path.size() == 3 ? path.get(2) : "") {
            case "authorize" -> authorize(request);
            case "access_token" -> token(request);
            default -> error(404, "not_found", "No such resource");
        };
    }

    private Response authorize(Request request) {
        String redirect = request.parameter("redirect_uri", "");
        if (!request.parameter("client_id", "").equals(CLIENT)
                || !redirect.matches("https?://[!-~]+")) {
            return Screens.render(
                    400, "snapchat/nej", Map.of("message", "Appen eller adressen är inte känd."));
        }
        if (!request.parameter("scope", "").equals(SCOPE)) {
            return back(redirect, "error=invalid_scope", request);
        }
        if (!request.is("POST")) {
            return Screens.leadingBack(
                    redirect,
                    "snapchat/tillat",
                    Map.of("redirect", redirect, "state", request.parameter("state", "")));
        }
        if (!"ja".equals(request.parameter("svar"))) {
            return back(redirect, "error=access_denied", request);
        }
        String code = random();
        synchronized (codes) {
            codes.put(code, new Yes(redirect, clock.instant()));
        }
        return back(redirect, "code=" + code, request);
    }

    private static Response back(String redirect, String says, Request request) {
        String state = URLEncoder.encode(request.parameter("state", ""), StandardCharsets.UTF_8);
        String joint = redirect.contains("?") ? "&" : "?";
        return Response.seeOther(redirect + joint + says + "&state=" + state);
    }

    private Response token(Request request) {
        if (!CLIENT.equals(request.parameter("client_id"))
                || !SECRET.equals(request.parameter("client_secret"))) {
            return error(401, "invalid_client", "Client authentication failed");
        }
        return switch (request.parameter("grant_type", "")) {
            case "authorization_code" -> exchange(request);
            case "refresh_token" -> renew(request.parameter("refresh_token", ""));
            default -> error(400, "unsupported_grant_type", "Unsupported grant_type");
        };
    }

    private Response exchange(Request request) {
        Yes yes;
        synchronized (codes) {
            yes = codes.remove(request.parameter("code", ""));
        }
        if (yes == null
                || !yes.redirect().equals(request.parameter("redirect_uri"))
                || yes.at().plus(CODE).isBefore(clock.instant())) {
            return error(400, "invalid_grant", "Invalid authorization code");
        }
        faults.killTokens(false);
        return letIn(random());
    }

    private Response renew(String refresh) {
        return faults.dead() || !world.renews(refresh)
                ? error(400, "invalid_grant", "Invalid refresh token")
                : letIn(refresh);
    }

    private Response letIn(String refresh) {
        String token = random();
        Instant now = clock.instant();
        world.add(new Event.LetIn(now, token, refresh, now.plus(LIFE)));
        return Response.json(
                200,
                Json.object()
                        .put("access_token", token)
                        .put("token_type", "Bearer")
                        .put("expires_in", LIFE.toSeconds())
                        .put("refresh_token", refresh)
                        .put("scope", SCOPE));
    }

    private static String random() {
        return "snap" + UUID.randomUUID().toString().replace("-", "");
    }

    private static Response error(int status, String error, String words) {
        return Response.json(
                status, Json.object().put("error", error).put("error_description", words));
    }
}
