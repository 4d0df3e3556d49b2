package se.uppsikt.sandbox.linkedin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Screens;
import tools.jackson.databind.node.ObjectNode;

/** The three-legged sign-in: the page where a person says yes, and what the app gets for it. */
final class OAuth {
    private static final long REFRESH_SECONDS = 365L * 86_400;

    private final Network network;
    private final Tokens tokens;
    private final LinkedInFaults faults;
    private final Map<String, Grant> codes = new HashMap<>();

    /** What a person has said yes to; it is fetched once. */
    private record Grant(String redirect, List<String> scopes, Instant at) {}

    OAuth(Network network, Tokens tokens, LinkedInFaults faults) {
        this.network = network;
        this.tokens = tokens;
        this.faults = faults;
    }

    Response answer(Request request) {
        List<String> path = request.segments();
        return switch (path.size() == 3 ? path.get(2) : "") {
            case "authorization" -> authorization(request);
            case "accessToken" -> accessToken(request);
            case "introspectToken" -> introspection(request);
            default -> error(404, "not_found", "No such resource");
        };
    }

    private Response authorization(Request request) {
        String redirect = request.parameter("redirect_uri", "");
        List<String> scopes =
                Arrays.stream(request.parameter("scope", "").split("[ ,]+"))
                        .filter(s -> !s.isEmpty())
                        .toList();
        if (!request.parameter("client_id", "").equals(Organisation.CLIENT)
                || !redirect.matches("https?://[!-~]+")) {
            return Screens.render(
                    400, "linkedin/nej", Map.of("message", "Appen eller adressen är inte känd."));
        }
        if (!"code".equals(request.parameter("response_type", "code"))) {
            return back(redirect, "error=unsupported_response_type", request);
        }
        if (scopes.isEmpty() || !Tokens.SCOPES.containsAll(scopes)) {
            return back(redirect, "error=unauthorized_scope_error", request);
        }
        if (!request.is("POST")) {
            return Screens.leadingBack(
                    redirect,
                    "linkedin/tillat",
                    Map.of(
                            "redirect", redirect,
                            "scope", String.join(" ", scopes),
                            "state", request.parameter("state", "")));
        }
        if (!"ja".equals(request.parameter("svar"))) {
            return back(redirect, "error=user_cancelled_authorize", request);
        }
        String code = "AQ" + UUID.randomUUID().toString().replace("-", "");
        synchronized (codes) {
            codes.put(code, new Grant(redirect, scopes, network.now()));
        }
        return back(redirect, "code=" + code, request);
    }

    private static Response back(String redirect, String says, Request request) {
        String state = URLEncoder.encode(request.parameter("state", ""), StandardCharsets.UTF_8);
        String joint = redirect.contains("?") ? "&" : "?";
        return Response.seeOther(redirect + joint + says + "&state=" + state);
    }

    private Response accessToken(Request request) {
        if (!ours(request)) {
            return error(401, "invalid_client", "Client authentication failed");
        }
        return switch (request.parameter("grant_type", "")) {
            case "authorization_code" -> exchange(request);
            case "refresh_token" ->
                    network.world()
                            .refreshed(request.parameter("refresh_token", ""))
                            .filter(_ -> faults.deadToken().isEmpty())
                            .map(before -> letIn(before.refresh(), before.scopes()))
                            .orElseGet(
                                    () ->
                                            error(
                                                    400,
                                                    "invalid_request",
                                                    "The provided refresh token is invalid"));
            default -> error(400, "invalid_request", "Unsupported grant_type");
        };
    }

    private Response exchange(Request request) {
        Grant grant;
        synchronized (codes) {
            grant = codes.remove(request.parameter("code", ""));
        }
        if (grant == null
                || !grant.redirect().equals(request.parameter("redirect_uri"))
                || grant.at().plusSeconds(1_800).isBefore(network.now())) {
            return error(
                    400,
                    "invalid_request",
                    "Unable to retrieve access token: appid/redirect uri/code verifier does not match authorization code. Or authorization code expired.");
        }
        return letIn("AR" + UUID.randomUUID().toString().replace("-", ""), grant.scopes());
    }

    private Response letIn(String refresh, List<String> scopes) {
        String token = "AQV" + UUID.randomUUID().toString().replace("-", "");
        faults.renewToken();
        network.add(new Event.LetIn(network.now(), token, refresh, scopes));
        ObjectNode body = Json.object();
        body.put("access_token", token)
                .put("expires_in", Tokens.LIFE.toSeconds())
                .put("refresh_token", refresh)
                .put("refresh_token_expires_in", REFRESH_SECONDS)
                .put("scope", String.join(",", scopes))
                .put("token_type", "Bearer");
        return Response.json(200, body);
    }

    private Response introspection(Request request) {
        if (!ours(request)) {
            return error(401, "invalid_client", "Client authentication failed");
        }
        String token = request.parameter("token", "");
        Instant ends = tokens.expires(token);
        LinkedInFaults.DeadToken dead = faults.deadToken().orElse(null);
        ObjectNode body = Json.object().put("active", ends != null && dead == null);
        if (ends != null) {
            body.put("client_id", Organisation.CLIENT)
                    .put("status", dead == null ? "active" : status(dead))
                    .put("authorized_at", ends.minus(Tokens.LIFE).getEpochSecond())
                    .put("created_at", ends.minus(Tokens.LIFE).getEpochSecond())
                    .put("expires_at", ends.getEpochSecond())
                    .put("scope", String.join(",", tokens.scopes(token)))
                    .put("auth_type", "3L");
        }
        return Response.json(200, body);
    }

    private static String status(LinkedInFaults.DeadToken dead) {
        return switch (dead) {
            case EXPIRED -> "expired";
            case REVOKED -> "revoked";
            case INVALID -> "invalid";
        };
    }

    private static boolean ours(Request request) {
        return Organisation.CLIENT.equals(request.parameter("client_id"))
                && Organisation.SECRET.equals(request.parameter("client_secret"));
    }

    private static Response error(int status, String error, String words) {
        return Response.json(
                status, Json.object().put("error", error).put("error_description", words));
    }
}
