package se.uppsikt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.meta.Parcel;

class GraphRefusalTest extends SandboxTest {

    @Test
    void removedCommentIsUnknownWithSubcode33() throws Exception {
        String id = sandbox.comment(newestPost(), Citizen.AMINA, "Ångrar mig");
        sandbox.delete(id);

        Caller.Answer answer = graph.get("/v26.0/" + id);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(100);
        assertThat(answer.subcode()).isEqualTo(33);
        assertThat(answer.json().path("error").path("type").stringValue())
                .isEqualTo("GraphMethodException");
    }

    @Test
    void anotherPagesCommentIsOutOfReach() throws Exception {
        String id = sandbox.comment(newestPost(), Citizen.AMINA, "På kommunens sida");
        Caller library = new Caller(sandbox, DemoPage.LIBRARY.token());

        assertThat(library.get("/v26.0/" + id).code()).isEqualTo(10);
        assertThat(library.post("/v26.0/" + id, "is_hidden", "true").code()).isEqualTo(200);
        assertThat(library.delete("/v26.0/" + id).code()).isEqualTo(200);
        assertThat(graph.get("/" + id + "?fields=is_hidden").json().path("is_hidden").asBoolean())
                .isFalse();
    }

    @Test
    void wrongTokenAndWrongProofAreRefused() throws Exception {
        byte[] token =
                DemoPage.MUNICIPALITY.token().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String right = Parcel.signature("HmacSHA256", "sandlada-apphemlighet", token);

        assertThat(new Caller(sandbox, "fel").get("/me").code()).isEqualTo(190);
        assertThat(new Caller(sandbox, "").get("/me").code()).isEqualTo(104);
        assertThat(graph.get("/me?appsecret_proof=00ff").code()).isEqualTo(100);
        assertThat(graph.get("/me?appsecret_proof=" + right).status()).isEqualTo(200);
    }

    @Test
    void unknownFieldsAndBrokenFieldListsAreRefused() throws Exception {
        assertThat(graph.get("/me?fields=favourite_colour").code()).isEqualTo(100);
        assertThat(graph.get("/me?fields=id,%7Bname").code()).isEqualTo(2500);
        assertThat(graph.get("/me/posts?limit=-1").code()).isEqualTo(100);
        assertThat(graph.get("/me/posts?after=skrap").code()).isEqualTo(100);
    }

    @Test
    void deadTokenIsRefusedUntilRenewed() throws Exception {
        sandbox.faults().killToken(PAGE, 463);
        Caller.Answer refused = graph.get("/me");
        String about = "/debug_token?input_token=" + DemoPage.MUNICIPALITY.token();
        var examined = new Caller(sandbox, Tokens.USER_TOKEN).get(about).json().path("data");
        sandbox.faults().renewToken(PAGE);

        assertThat(refused.code()).isEqualTo(190);
        assertThat(refused.subcode()).isEqualTo(463);
        assertThat(examined.path("is_valid").booleanValue()).isFalse();
        assertThat(graph.get("/me").status()).isEqualTo(200);
    }

    @Test
    void rateLimitIsToldWithTheTimeToWait() throws Exception {
        sandbox.faults().limitRate(PAGE);
        Caller.Answer refused = graph.get("/me");
        sandbox.faults().clearRateLimit(PAGE);

        assertThat(refused.code()).isEqualTo(80001);
        assertThat(refused.http().headers().firstValue("X-Business-Use-Case-Usage").orElseThrow())
                .contains("\"estimated_time_to_regain_access\":5");
        assertThat(graph.get("/me").status()).isEqualTo(200);
    }

    @Test
    void webhookThatDoesNotRepeatTheChallengeIsNotTaken() throws Exception {
        Caller app = new Caller(sandbox, "900100|sandlada-apphemlighet");
        String[] subscription = {
            "object",
            "page",
            "fields",
            "feed",
            "callback_url",
            ear.address().toString(),
            "verify_token",
            "fel"
        };

        assertThat(app.post("/v26.0/900100/subscriptions", subscription).code()).isEqualTo(2200);
        subscription[7] = "sandlada-verifiering";
        assertThat(app.post("/v26.0/900100/subscriptions", subscription).status()).isEqualTo(200);
    }

    @Test
    void pageThatIsNotSubscribedToStaysSilent() throws Exception {
        graph.delete("/v26.0/" + PAGE + "/subscribed_apps");
        sandbox.comment(newestPost(), Citizen.AMINA, "Ingen hör");
        String library = sandbox.posts(DemoPage.LIBRARY.id()).getFirst();
        String heard = sandbox.comment(library, Citizen.AMINA, "Någon hör");

        assertThat(ear.awaitChanges(1).getFirst().path("comment_id").stringValue())
                .isEqualTo(heard);
        graph.post("/v26.0/" + PAGE + "/subscribed_apps", "subscribed_fields", "feed,messages");
        assertThat(
                        graph.get("/v26.0/" + PAGE + "/subscribed_apps")
                                .json()
                                .path("data")
                                .path(0)
                                .path("subscribed_fields"))
                .hasSize(2);
    }
}
