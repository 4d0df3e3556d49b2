package se.uppsikt.sandbox;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Screens;
import se.uppsikt.sandbox.meta.GraphError;
import tools.jackson.databind.node.ObjectNode;

/**
 * The dialogue where whoever runs the pages lets an app in, and the exchange of the code for keys:
 * one of an hour, and for that one of sixty days.
 */
final class Consent {
    static final String BRIEF_TOKEN = "sandlada-kort-anvandartoken";
    private static final Pattern BACK =
            Pattern.compile("https?://(127\\.0\\.0\\.1|localhost)(:[0-9]{1,5})?/plattformar/.*");

    private final String appSecret;
    private final Map<String, URI> codes = new ConcurrentHashMap<>();
    private volatile Set<String> given = Set.copyOf(Tokens.SCOPES);

    Consent(String appSecret) {
        this.appSecret = appSecret;
    }

    /** The rights that the user last left ticked. */
    Set<String> given() {
        return given;
    }

    Response dialogue(Request request) {
        String fault = fault(request);
        if (fault != null) {
            return Screens.render(400, "nej", Map.of("message", fault));
        }
        List<String> asked =
                Arrays.stream(request.parameter("scope", "").split("[, ]+"))
                        .filter(scope -> !scope.isEmpty())
                        .toList();
        if (!request.is("POST")) {
            String back = request.parameter("redirect_uri", "");
            return Screens.leadingBack(
                    back,
                    "medgivande",
                    Map.of(
                            "client",
                            request.parameter("client_id", ""),
                            "back",
                            back,
                            "state",
                            request.parameter("state", ""),
                            "scopes",
                            asked));
        }
        String back = request.parameter("redirect_uri", "");
        String state = "&state=" + encoded(request.parameter("state", ""));
        if (!request.parameter("svar", "").equals("ja")) {
            return Response.seeOther(
                    back
                            + "?error=access_denied&error_code=200&error_reason=user_denied&error_description=Permissions+error"
                            + state);
        }
        Set<String> ticked = new LinkedHashSet<>(asked);
        ticked.removeIf(scope -> request.parameter("inte-" + scope) != null);
        given = ticked;
        String code = "AQ" + UUID.randomUUID().toString().replace("-", "");
        codes.put(code, URI.create(back));
        return Response.seeOther(back + "?code=" + code + state);
    }

    private static @Nullable String fault(Request request) {
        if (!Tokens.APP_ID.equals(request.parameter("client_id"))) {
            return "Appen finns inte: fel client_id.";
        }
        return BACK.matcher(request.parameter("redirect_uri", "")).matches()
                ? null
                : "URL blockerad: adressen att komma tillbaka till är inte appens.";
    }

    /** POST or GET /oauth/access_token. */
    ObjectNode exchange(Request request) {
        if (!Tokens.APP_ID.equals(request.parameter("client_id"))
                || !appSecret.equals(request.parameter("client_secret"))) {
            throw GraphError.of(400, 1, null, "Error validating client secret.");
        }
        String brief = request.parameter("fb_exchange_token");
        if ("fb_exchange_token".equals(request.parameter("grant_type"))) {
            if (!BRIEF_TOKEN.equals(brief)) {
                throw GraphError.of(400, 190, null, "Invalid OAuth access token.");
            }
            return key(Tokens.USER_TOKEN, 5_183_944);
        }
        URI back = codes.remove(request.parameter("code", ""));
        if (back == null || !back.toString().equals(request.parameter("redirect_uri"))) {
            throw GraphError.of(
                    400,
                    100,
                    null,
                    "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request");
        }
        return key(BRIEF_TOKEN, 5_400);
    }

    private static ObjectNode key(String token, int seconds) {
        return Json.object()
                .put("access_token", token)
                .put("token_type", "bearer")
                .put("expires_in", seconds);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
