package se.uppsikt.sandbox.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInAtGoogleTest extends YouTubeStory {
    private static final String BACK = "http://127.0.0.1:9999/plattformar/tillbaka";
    private static final String SCOPE = "https://www.googleapis.com/auth/youtube.force-ssl";
    private static final String VERIFIER = "en-lang-hemlighet-som-ingen-annan-kan-gissa-1234567890";

    @Test
    void personChoosesTheChannelAndTheCodeBecomesTokens() throws Exception {
        assertThat(send("GET", asked("ett läge"), null, "").http().body())
                .contains("Tillåt Uppsikt", "Örebro stadsbibliotek", SCOPE, "Avbryt");
        URI back = allowed("ja");

        assertThat(back.toString()).startsWith(BACK);
        assertThat(parameter(back, "state")).isEqualTo("ett läge");
        Answer tokens = exchanged(parameter(back, "code"), VERIFIER);
        assertThat(tokens.json().path("expires_in").asInt()).isEqualTo(3599);
        String access = tokens.json().path("access_token").stringValue();
        assertThat(
                        send("GET", "/youtube/v3/channels?part=id&mine=true", null, access)
                                .json()
                                .toString())
                .contains(DemoChannel.LIBRARY.id());

        Answer told = form("/tokeninfo", "access_token", access);
        assertThat(Integer.parseInt(told.json().path("expires_in").stringValue()))
                .isBetween(3_500, 3_600);
        ahead.set(Duration.ofMinutes(61));
        assertThat(send("GET", "/youtube/v3/channels?part=id&mine=true", null, access).status())
                .isEqualTo(401);
        restart();
        String refresh = tokens.json().path("refresh_token").stringValue();
        String fresh = refreshed(refresh).json().path("access_token").stringValue();
        assertThat(send("GET", "/youtube/v3/channels?part=id&mine=true", null, fresh).status())
                .isEqualTo(200);
        form("/revoke", "token", refresh);
        assertThat(refreshed(refresh).json().path("error").stringValue())
                .isEqualTo("invalid_grant");
    }

    @Test
    void codeWithoutItsProofIsWorthNothingAndNoIsNo() throws Exception {
        String code = parameter(allowed("ja"), "code");
        assertThat(exchanged(code, "fel").json().path("error").stringValue())
                .isEqualTo("invalid_grant");

        URI no = allowed("nej");
        assertThat(parameter(no, "error")).isEqualTo("access_denied");
        assertThat(parameter(no, "state")).isEqualTo("ett läge");
    }

    @Test
    void strangersAreNotLetIn() throws Exception {
        Answer unknown = send("GET", asked("x").replace("sandlada.apps", "annan.apps"), null, "");
        Answer scope = send("GET", asked("x").replace("force-ssl", "allt"), null, "");

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.http().body()).contains("invalid_client");
        assertThat(scope.http().body()).contains("invalid_scope");
    }

    @Test
    void tokenTellsHowLongItHolds() throws Exception {
        Answer demo = form("/tokeninfo", "access_token", CHANNEL.token());
        assertThat(demo.json().has("exp")).as("the demo's never runs out").isFalse();
        assertThat(demo.json().path("scope").stringValue()).contains(SCOPE);

        youtube.faults().killToken(CHANNEL);
        Answer dead = form("/tokeninfo", "access_token", CHANNEL.token());
        assertThat(dead.status()).isEqualTo(400);
        assertThat(dead.json().path("error").stringValue()).isEqualTo("invalid_token");
    }

    private static String asked(String state) throws Exception {
        return "/o/oauth2/v2/auth?response_type=code&access_type=offline&client_id="
                + SignIn.CLIENT
                + "&redirect_uri="
                + encoded(BACK)
                + "&scope="
                + encoded(SCOPE)
                + "&state="
                + encoded(state)
                + "&code_challenge_method=S256&code_challenge="
                + challenge();
    }

    private static String challenge() throws Exception {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256")
                                .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    }

    private URI allowed(String answer) throws Exception {
        return location(
                form(
                        "/o/oauth2/v2/auth",
                        "response_type",
                        "code",
                        "client_id",
                        SignIn.CLIENT,
                        "redirect_uri",
                        BACK,
                        "scope",
                        SCOPE,
                        "state",
                        "ett läge",
                        "code_challenge",
                        challenge(),
                        "code_challenge_method",
                        "S256",
                        "kanal",
                        DemoChannel.LIBRARY.id(),
                        "svar",
                        answer));
    }

    private Answer exchanged(String code, String verifier) throws Exception {
        return form(
                "/token",
                "grant_type",
                "authorization_code",
                "code",
                code,
                "client_id",
                SignIn.CLIENT,
                "client_secret",
                SignIn.SECRET,
                "redirect_uri",
                BACK,
                "code_verifier",
                verifier);
    }

    private Answer refreshed(String token) throws Exception {
        return form(
                "/token",
                "grant_type",
                "refresh_token",
                "refresh_token",
                token,
                "client_id",
                SignIn.CLIENT,
                "client_secret",
                SignIn.SECRET);
    }

    private static String parameter(URI address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address.toString());
        assertThat(found.find()).isTrue();
        return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
