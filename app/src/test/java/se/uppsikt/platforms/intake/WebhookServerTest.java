package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;

/** The door that platforms knock on: bad input gets a clear answer, and nothing is lost. */
@PlatformTest
class WebhookServerTest extends PlatformStory {
    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired Deliveries intake;

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha256=00",
                "sha1=0000000000000000000000000000000000000000",
                "sha256=zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
                "sha256=0000000000000000000000000000000000000000000000000000000000000000"
            })
    void missingOrWrongSignatureIsRefusedAndCounted(String signature) throws Exception {
        long before = intake.refused();

        assertThat(deliver("{\"object\":\"page\",\"entry\":[]}", signature).statusCode())
                .isEqualTo(403);
        assertThat(intake.refused()).isEqualTo(before + 1);
    }

    @Test
    void signatureOfAnotherBodyIsRefused() throws Exception {
        assertThat(deliver("{\"a\":1}", signature("{\"a\":2}")).statusCode()).isEqualTo(403);
    }

    @Test
    void bodyOverTheLimitIsRefusedWhetherItSaysItsLengthOrNot() throws Exception {
        String large = "{\"x\":\"" + "y".repeat(100_000) + "\"}";

        assertThat(deliver(large, signature(large)).statusCode()).isEqualTo(413);
        HttpRequest chunked =
                request(signature(large))
                        .POST(
                                HttpRequest.BodyPublishers.fromPublisher(
                                        HttpRequest.BodyPublishers.ofString(large)))
                        .build();
        assertThat(client.send(chunked, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(413);
    }

    @Test
    void nulInATextStopsNeitherItselfNorTheNext() throws Exception {
        String key = "9_" + Math.abs(UUID.randomUUID().getLeastSignificantBits());
        String body = comment(key, "a\\u0000b \\u200b\\u202e<script>alert(1)</script>");

        assertThat(deliver(body, signature(body)).statusCode()).isEqualTo(200);
        assertThat(kept(key).text()).isEqualTo("a\uFFFDb \u200b\u202e<script>alert(1)</script>");
    }

    @Test
    void removalOfSomethingNeverSeenIsOnRecord() throws Exception {
        String key = "9_" + Math.abs(UUID.randomUUID().getLeastSignificantBits());
        String body =
                comment(key, "x")
                        .replace("\"add\"", "\"remove\"")
                        .replace(",\"message\":\"x\"", "");

        assertThat(deliver(body, signature(body)).statusCode()).isEqualTo(200);
        assertThat(kept(key).facts().withdrawnAt()).isNotNull();
    }

    @Test
    void sameDeliveryTwiceIsOneContribution() throws Exception {
        String key = "9_" + Math.abs(UUID.randomUUID().getLeastSignificantBits());
        String body = comment(key, "en gång");

        assertThat(deliver(body, signature(body)).statusCode()).isEqualTo(200);
        assertThat(deliver(body, signature(body)).statusCode()).isEqualTo(200);
        assertThat(kept(key).versions()).isEqualTo(1);
    }

    @Test
    void verificationRepeatsTheChallengeOnlyToWhoeverKnowsTheToken() throws Exception {
        long refused = intake.refused();
        HttpResponse<String> right = verify("sandlada-verifiering", "1158201444");
        HttpResponse<String> wrong = verify("gissning", "1158201444");
        HttpResponse<String> script = verify("sandlada-verifiering", "%3Cscript%3E");

        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.body()).isEqualTo("1158201444");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(script.statusCode()).isEqualTo(403);
        assertThat(intake.refused()).as("a question is no delivery").isEqualTo(refused);
    }

    @Test
    void otherMethodsAreNotForThisDoor() throws Exception {
        HttpRequest put = request("").PUT(HttpRequest.BodyPublishers.ofString("{}")).build();

        assertThat(client.send(put, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void doorMakesNoSession() throws Exception {
        String body = comment("9_1", "x");

        assertThat(deliver(body, signature(body)).headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static String comment(String key, String text) {
        return """
                {"object":"page","entry":[{"id":"%s","time":1795176005,"changes":[{"field":"feed","value":
                {"item":"comment","verb":"add","post_id":"%s_9","comment_id":"%s","message":"%s"}}]}]}
                """
                .strip()
                .replace(",\"message\":\"%s\"", ",\"message\":\"" + text.replace("%", "%%") + "\"")
                .formatted(PAGE.id(), PAGE.id(), key);
    }

    private HttpResponse<String> deliver(String body, String signature) throws Exception {
        return client.send(
                request(signature).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String signature) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhook/facebook"))
                        .header("Content-Type", "application/json");
        return signature == null || signature.isEmpty()
                ? request
                : request.header("X-Hub-Signature-256", signature);
    }

    private HttpResponse<String> verify(String token, String challenge) throws Exception {
        return client.send(
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/webhook/facebook?hub.mode=subscribe&hub.verify_token=%s&hub.challenge=%s"
                                                .formatted(port, token, challenge)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String signature(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(
                        "sandlada-apphemlighet".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256="
                + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
