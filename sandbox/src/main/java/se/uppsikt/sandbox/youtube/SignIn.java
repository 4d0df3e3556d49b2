package se.uppsikt.sandbox.youtube;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Screens;
import tools.jackson.databind.node.ObjectNode;

/**
 * Google's sign-in: a page where a person lets a program in, codes for tokens, and what a token
 * holds. Access tokens live an hour and are forgotten at a restart; refresh tokens are not.
 */
final class SignIn {
    static final String CLIENT = "sandlada.apps.googleusercontent.com";
    static final String SECRET = "sandlada-apphemlighet";
    private static final Duration ACCESS = Duration.ofHours(1);
    private static final Duration CODE = Duration.ofMinutes(10);
    private static final String SCOPE = "https://www.googleapis.com/auth/";
    private static final List<String> ALL =
            List.of(
                    SCOPE + "youtube.force-ssl",
                    SCOPE + "youtube.upload",
                    SCOPE + "youtube.readonly",
                    SCOPE + "yt-analytics.readonly");

    private final Studio studio;
    private final Map<String, Grant> grants = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();

    /**
     * What a token lets one do.
     *
     * @param until null when it holds for ever
     */
    record Grant(DemoChannel channel, List<String> scopes, @Nullable Instant until) {}

    private record Code(Grant grant, String redirect, @Nullable String challenge, Instant until) {}

    SignIn(Studio studio) {
        this.studio = studio;
        for (DemoChannel channel : DemoChannel.values()) {
            grants.put(channel.token(), new Grant(channel, ALL, null));
        }
    }

    synchronized Grant caller(Request request) {
        Grant grant = grants.get(request.parameter("access_token", ""));
        if (grant == null || over(grant)) {
            throw ApiError.unknownToken();
        }
        return grant;
    }

    private boolean over(Grant grant) {
        return grant.until() != null && !grant.until().isAfter(studio.now());
    }

    /** The page where a person decides, and what comes of it. */
    Response authorize(Request request) {
        String wrong = wrong(request);
        if (wrong != null) {
            return Screens.render(400, "youtube/nekad", Map.of("why", wrong));
        }
        String redirect = request.parameter("redirect_uri", "");
        if (request.is("POST")) {
            return Response.seeOther(decided(request, redirect));
        }
        return Screens.leadingBack(
                redirect,
                "youtube/tillat",
                Map.of(
                        "fields", request.parameters(),
                        "scopes", scopes(request),
                        "channels", List.of(DemoChannel.values())));
    }

    private static @Nullable String wrong(Request request) {
        if (!CLIENT.equals(request.parameter("client_id"))) {
            return "Error 401: invalid_client – programmet är okänt.";
        }
        if (!request.parameter("redirect_uri", "").matches("https?://[!-~]{1,500}")) {
            return "Error 400: redirect_uri_mismatch – adressen tillbaka är inte anmäld.";
        }
        if (!"code".equals(request.parameter("response_type"))) {
            return "Error 400: invalid_request – response_type ska vara code.";
        }
        if (scopes(request).isEmpty() || !ALL.containsAll(scopes(request))) {
            return "Error 400: invalid_scope – programmet ber om något som inte finns.";
        }
        return null;
    }

    private static List<String> scopes(Request request) {
        return Arrays.stream(request.parameter("scope", "").split(" "))
                .filter(each -> !each.isBlank())
                .toList();
    }

    private synchronized String decided(Request request, String redirect) {
        String state = request.parameter("state");
        String back = redirect + (redirect.contains("?") ? "&" : "?");
        String tail = state == null ? "" : "&state=" + encoded(state);
        DemoChannel channel = DemoChannel.withId(request.parameter("kanal", "")).orElse(null);
        if (!"ja".equals(request.parameter("svar")) || channel == null) {
            return back + "error=access_denied" + tail;
        }
        String code = "4/0" + studio.name(30) + codes.size();
        codes.put(
                code,
                new Code(
                        new Grant(channel, scopes(request), null),
                        redirect,
                        request.parameter("code_challenge"),
                        studio.now().plus(CODE)));
        return back
                + "code="
                + encoded(code)
                + "&scope="
                + encoded(String.join(" ", scopes(request)))
                + tail;
    }

    synchronized Response token(Request request) {
        if (!CLIENT.equals(request.parameter("client_id"))
                || !SECRET.equals(request.parameter("client_secret"))) {
            return refused(401, "invalid_client", "The OAuth client was not found.");
        }
        return switch (request.parameter("grant_type", "")) {
            case "authorization_code" -> exchanged(request);
            case "refresh_token" -> refreshed(request.parameter("refresh_token", ""));
            default -> refused(400, "unsupported_grant_type", "Invalid grant_type");
        };
    }

    private Response exchanged(Request request) {
        Code code = codes.remove(request.parameter("code", ""));
        if (code == null
                || code.until().isBefore(studio.now())
                || !proved(code.challenge(), request.parameter("code_verifier"))) {
            return refused(400, "invalid_grant", "Malformed auth code.");
        }
        if (!code.redirect().equals(request.parameter("redirect_uri"))) {
            return refused(400, "redirect_uri_mismatch", "Bad Request");
        }
        String refresh = "1//0" + studio.name(40);
        studio.add(new Event.Allowed(refresh, code.grant().channel(), code.grant().scopes()));
        ObjectNode answer = issued(code.grant());
        answer.put("refresh_token", refresh);
        return Response.json(200, answer);
    }

    private static boolean proved(@Nullable String challenge, @Nullable String verifier) {
        if (challenge == null) {
            return true;
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(challenge);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK lacks SHA-256", e);
        }
    }

    private Response refreshed(String refresh) {
        return studio.world()
                .allowed(refresh)
                .map(each -> issued(new Grant(each.channel(), each.scopes(), null)))
                .map(answer -> Response.json(200, answer))
                .orElseGet(
                        () -> refused(400, "invalid_grant", "Token has been expired or revoked."));
    }

    private ObjectNode issued(Grant grant) {
        String token = "ya29." + studio.name(40) + grants.size();
        grants.put(token, new Grant(grant.channel(), grant.scopes(), studio.now().plus(ACCESS)));
        ObjectNode answer = Json.object().put("access_token", token);
        answer.put("expires_in", ACCESS.toSeconds() - 1);
        answer.put("scope", String.join(" ", grant.scopes()));
        return answer.put("token_type", "Bearer");
    }

    /** Of the demo's own, which never runs out, it is not said when it does. */
    synchronized Response tokenInfo(Request request, boolean dead) {
        Grant grant = grants.get(request.parameter("access_token", ""));
        if (grant == null || over(grant) || dead) {
            return refused(400, "invalid_token", "Invalid Value");
        }
        ObjectNode answer = Json.object().put("azp", CLIENT).put("aud", CLIENT);
        answer.put("scope", String.join(" ", grant.scopes()));
        if (grant.until() != null) {
            long left = Duration.between(studio.now(), grant.until()).toSeconds();
            answer.put("exp", Long.toString(grant.until().getEpochSecond()));
            answer.put("expires_in", Long.toString(left));
        }
        return Response.json(200, answer.put("access_type", "offline"));
    }

    /** The channel of a token, known or not, for the faults. */
    synchronized Stream<DemoChannel> channel(Request request) {
        Grant grant = grants.get(request.parameter("access_token", ""));
        return grant == null ? Stream.empty() : Stream.of(grant.channel());
    }

    synchronized Response revoke(Request request) {
        String token = request.parameter("token", "");
        boolean known = grants.remove(token) != null;
        if (studio.world().allowed(token).isPresent()) {
            studio.add(new Event.Revoked(token));
            known = true;
        }
        return known
                ? Response.json(200, Json.object())
                : refused(400, "invalid_token", "Token expired or revoked");
    }

    private static Response refused(int status, String error, String words) {
        return Response.json(
                status, Json.object().put("error", error).put("error_description", words));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
