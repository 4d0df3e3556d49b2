package se.uppsikt.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.meta.GraphError;
import se.uppsikt.sandbox.meta.Parcel;
import tools.jackson.databind.node.ObjectNode;

/** Who may call. A page token reaches one page; the user token lists the pages. */
final class Tokens {
    static final String APP_ID = "900100";
    static final String USER_TOKEN = "sandlada-anvandartoken";
    static final String USER_ID = "900100200";
    static final List<String> SCOPES =
            List.of(
                    "pages_show_list",
                    "pages_read_engagement",
                    "pages_read_user_content",
                    "pages_manage_posts",
                    "pages_manage_engagement",
                    "pages_manage_metadata",
                    "pages_messaging",
                    "read_insights",
                    "instagram_basic",
                    "instagram_manage_comments",
                    "instagram_manage_messages",
                    "instagram_manage_contents",
                    "instagram_content_publish");

    private static final long ISSUED = 1_767_225_600L;

    private final Faults faults;
    private final String appSecret;
    private final Consent consent;

    Tokens(Faults faults, String appSecret) {
        this.faults = faults;
        this.appSecret = appSecret;
        this.consent = new Consent(appSecret);
    }

    /** Where they come from. */
    Consent consent() {
        return consent;
    }

    /** The caller behind a token: a page, or the one who runs the pages. */
    sealed interface Caller {
        record OfPage(DemoPage page) implements Caller {}

        record User() implements Caller {}

        record App() implements Caller {}
    }

    Caller caller(Request request) {
        String token = request.parameter("access_token");
        if (token == null || token.isEmpty()) {
            throw GraphError.of(
                    400, 104, null, "An access token is required to request this resource.");
        }
        checkProof(token, request.parameter("appsecret_proof"));
        if (same(token, APP_ID + "|" + appSecret)) {
            return new Caller.App();
        }
        if (same(token, USER_TOKEN) || same(token, Consent.BRIEF_TOKEN)) {
            return new Caller.User();
        }
        DemoPage page =
                DemoPage.withToken(token)
                        .orElseThrow(
                                () ->
                                        GraphError.of(
                                                400,
                                                190,
                                                null,
                                                "Invalid OAuth access token - Cannot parse access token"));
        faults.deadToken(page.id())
                .ifPresent(
                        subcode -> {
                            throw dead(subcode);
                        });
        return new Caller.OfPage(page);
    }

    private static GraphError dead(int subcode) {
        String why =
                switch (subcode) {
                    case 463 ->
                            "Session has expired on Saturday, 21-Nov-26 18:00:00 PST. The current time is later.";
                    case 460 ->
                            "The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.";
                    default -> "The session is invalid.";
                };
        return GraphError.of(400, 190, subcode, "Error validating access token: " + why);
    }

    private void checkProof(String token, @Nullable String proof) {
        if (proof != null
                && !same(
                        proof,
                        Parcel.signature(
                                "HmacSHA256", appSecret, token.getBytes(StandardCharsets.UTF_8)))) {
            throw GraphError.invalid("Invalid appsecret_proof provided in the API argument");
        }
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /** GET /debug_token. */
    ObjectNode examine(String token) {
        ObjectNode root = Json.object();
        ObjectNode data = root.putObject("data");
        data.put("app_id", APP_ID).put("application", "Uppsikt");
        Optional<DemoPage> page = DemoPage.withToken(token);
        boolean user = same(token, USER_TOKEN);
        if (page.isEmpty() && !user) {
            data.put("is_valid", false);
            data.putObject("error").put("code", 190).put("message", "Invalid OAuth access token.");
            data.putArray("scopes");
            return root;
        }
        Optional<Integer> dead = page.flatMap(p -> faults.deadToken(p.id()));
        data.put("type", user ? "USER" : "PAGE").put("is_valid", dead.isEmpty());
        data.put("issued_at", ISSUED).put("expires_at", 0);
        data.put("data_access_expires_at", ISSUED + 365L * 86_400);
        data.put("user_id", USER_ID);
        page.ifPresent(p -> data.put("profile_id", p.id()));
        dead.ifPresent(
                subcode ->
                        data.putObject("error")
                                .put("code", 190)
                                .put("subcode", subcode)
                                .put("message", dead(subcode).getMessage()));
        (user ? consent.given() : SCOPES).forEach(data.putArray("scopes")::add);
        return root;
    }
}
