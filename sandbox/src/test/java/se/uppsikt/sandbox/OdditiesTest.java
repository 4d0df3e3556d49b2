package se.uppsikt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.Oddities.Oddity;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import tools.jackson.databind.JsonNode;

class OdditiesTest extends SandboxTest {
    @Test
    void whatThePageWritesIsReadBackInAnotherDress() throws Exception {
        sandbox.faults().oddities().set(Oddity.HTML);
        String comment = sandbox.comment(newestPost(), Citizen.AMINA, "a & b");
        graph.post("/v26.0/" + comment + "/comments", "message", "x & y");

        assertThat(replies(comment).path(0).path("message").stringValue()).isEqualTo("x &amp; y");
        assertThat(graph.get("/v26.0/" + comment).json().path("message").stringValue())
                .isEqualTo("a & b");
    }

    @Test
    void listsLagBehindAndDeedsMayBeDoneLater() throws Exception {
        String comment = sandbox.comment(newestPost(), Citizen.AMINA, "Hej");
        sandbox.faults().oddities().lag(Duration.ofMinutes(1));
        graph.post("/v26.0/" + comment + "/comments", "message", "Svar");
        assertThat(replies(comment)).isEmpty();

        sandbox.faults().clear();
        sandbox.faults().oddities().delay(Duration.ofMillis(50));
        sandbox.faults()
                .failCalls(
                        Failure.SERVER_ERROR,
                        Outcome.CARRIED_OUT_LATER,
                        new Calls(1, "POST", "/comments"));
        graph.post("/v26.0/" + comment + "/comments", "message", "Sent svar");
        Thread.sleep(1_000);
        assertThat(replies(comment)).hasSize(2);
    }

    @Test
    void whatIsGoneIsToldVaguely() throws Exception {
        sandbox.faults().oddities().set(Oddity.VAGUE_ABOUT_THE_GONE);
        JsonNode error = graph.get("/v26.0/1_2").json().path("error");

        assertThat(error.path("code").intValue()).isEqualTo(100);
        assertThat(error.has("error_subcode")).isFalse();
    }

    private JsonNode replies(String comment) throws Exception {
        return graph.get("/v26.0/" + comment + "/comments").json().path("data");
    }
}
