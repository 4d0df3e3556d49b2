package se.uppsikt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;
import tools.jackson.databind.JsonNode;

class DeliveryTest extends SandboxTest {

    @Test
    void commentArrivesInTheShapeOfThePlatform() throws Exception {
        String id = sandbox.comment(newestPost(), Citizen.AMINA, "Är det halt på Åsen?");

        JsonNode body = ear.awaitPosts(1).getFirst().json();
        JsonNode entry = body.path("entry").path(0);
        JsonNode value = entry.path("changes").path(0).path("value");
        assertThat(body.path("object").stringValue()).isEqualTo("page");
        assertThat(entry.path("id").stringValue()).isEqualTo(PAGE);
        assertThat(entry.path("time").longValue()).isLessThan(100_000_000_000L);
        assertThat(value.path("item").stringValue()).isEqualTo("comment");
        assertThat(value.path("verb").stringValue()).isEqualTo("add");
        assertThat(value.path("comment_id").stringValue()).isEqualTo(id);
        assertThat(value.path("parent_id").stringValue()).isEqualTo(newestPost());
        assertThat(value.path("message").stringValue()).isEqualTo("Är det halt på Åsen?");
        assertThat(value.path("from").path("name").stringValue()).isEqualTo("Amina Lindqvist");
        assertThat(value.path("from").path("id").stringValue()).isEqualTo(Citizen.AMINA.idOn(PAGE));
        assertThat(value.path("post").path("id").stringValue()).isEqualTo(newestPost());
        assertThat(value.path("created_time").isIntegralNumber()).isTrue();
    }

    @Test
    void signatureIsMadeOverTheEscapedBytes() throws Exception {
        sandbox.comment(newestPost(), Citizen.BERTIL, "Åäö 🙂 https://example.org/");

        Ear.Heard heard = ear.awaitPosts(1).getFirst();
        String raw = new String(heard.body(), StandardCharsets.US_ASCII);
        assertThat(raw).contains("\\u00c5\\u00e4\\u00f6 \\ud83d\\ude42 https:\\/\\/example.org");
        assertThat(heard.signature()).isEqualTo("sha256=" + hmac("HmacSHA256", heard.body()));
        assertThat(heard.oldSignature()).isEqualTo("sha1=" + hmac("HmacSHA1", heard.body()));
        byte[] rewritten = heard.json().toString().getBytes(StandardCharsets.UTF_8);
        assertThat(heard.signature()).isNotEqualTo("sha256=" + hmac("HmacSHA256", rewritten));
    }

    @Test
    void removalCarriesNoTextAndAnEditDoes() throws Exception {
        String id = sandbox.comment(newestPost(), Citizen.ELSA, "Först");
        sandbox.edit(id, "Sedan");
        sandbox.delete(id);

        List<JsonNode> changes = ear.awaitChanges(3);
        assertThat(changes.get(1).path("verb").stringValue()).isEqualTo("edited");
        assertThat(changes.get(1).path("message").stringValue()).isEqualTo("Sedan");
        assertThat(changes.get(2).path("verb").stringValue()).isEqualTo("remove");
        assertThat(changes.get(2).has("message")).isFalse();
        assertThat(changes.get(2).has("created_time")).isFalse();
    }

    @Test
    void photoWithoutTextHasNoMessage() throws Exception {
        sandbox.comment(newestPost(), Citizen.FARAH, null, DemoPicture.SPRING.png());

        JsonNode value = ear.awaitChanges(1).getFirst();
        assertThat(value.has("message")).isFalse();
        assertThat(value.path("photo").stringValue()).startsWith(sandbox.address() + "/media/");
    }

    @Test
    void messagesAreTimedInMillisecondsAndThePagesOwnAreEchoed() throws Exception {
        sandbox.message(PAGE, Citizen.GUSTAV, "Hej");
        graph.post(
                "/v26.0/" + PAGE + "/messages",
                "recipient",
                "{\"id\":\"%s\"}".formatted(Citizen.GUSTAV.idOn(PAGE)),
                "message",
                "{\"text\":\"Hej själv\"}");

        List<JsonNode> entries =
                ear.await(all -> messaging(all).size() >= 2).stream()
                        .flatMap(h -> h.json().path("entry").valueStream())
                        .toList();
        JsonNode first = entries.getFirst().path("messaging").path(0);
        JsonNode echo = messaging(ear.all()).get(1);
        assertThat(entries.getFirst().path("time").longValue()).isGreaterThan(100_000_000_000L);
        assertThat(first.path("message").path("text").stringValue()).isEqualTo("Hej");
        assertThat(first.path("sender").path("id").stringValue())
                .isEqualTo(Citizen.GUSTAV.idOn(PAGE));
        assertThat(echo.path("message").path("is_echo").booleanValue()).isTrue();
    }

    @Test
    void refusedDeliveryIsTriedAgainUntilItIsTaken() throws Exception {
        ear.failNext(4);
        String id = sandbox.comment(newestPost(), Citizen.HELMI, "Kommer fram till slut");

        JsonNode value = ear.awaitChanges(1).getFirst();
        assertThat(value.path("comment_id").stringValue()).isEqualTo(id);
    }

    @Test
    void undeliveredEventsSurviveARestart() throws Exception {
        ear.failNext(1_000_000);
        String id = sandbox.comment(newestPost(), Citizen.HELMI, "Skrivet medan Uppsikt var nere");
        sandbox.close();
        ear.failNext(0);
        sandbox = Sandbox.start(options().withWebhook(ear.address()));

        JsonNode value = ear.awaitChanges(1).getFirst();
        assertThat(value.path("comment_id").stringValue()).isEqualTo(id);
    }

    @Test
    void eventsThatPileUpTravelTogether() throws Exception {
        sandbox.comment(newestPost(), Citizen.DRAGAN, "Ensam");
        ear.awaitPosts(1);
        ear.expectToken("annan");
        sandbox.webhook(ear.address().resolve("/annan"));
        for (int i = 0; i < 20; i++) {
            sandbox.comment(newestPost(), Citizen.DRAGAN, "Nummer " + i);
        }
        ear.expectToken(Options.Secrets.DEMO.verifyToken());

        assertThat(ear.awaitChanges(21)).hasSize(21);
        assertThat(ear.all()).hasSize(2);
    }

    private static List<JsonNode> messaging(List<Ear.Heard> heard) {
        return heard.stream()
                .flatMap(h -> h.json().path("entry").valueStream())
                .flatMap(e -> e.path("messaging").valueStream())
                .toList();
    }

    private static String hmac(String algorithm, byte[] body) throws Exception {
        Mac mac = Mac.getInstance(algorithm);
        byte[] secret = "sandlada-apphemlighet".getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(secret, algorithm));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
