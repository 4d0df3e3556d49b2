package se.uppsikt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import tools.jackson.databind.JsonNode;

class FaultsTest extends SandboxTest {

    @Test
    void lostEventIsNeverHeardButCanBeFound() throws Exception {
        sandbox.faults().loseWebhooks(1);
        String lost = sandbox.comment(newestPost(), Citizen.AMINA, "Försvinner");
        String heard = sandbox.comment(newestPost(), Citizen.AMINA, "Hörs");

        assertThat(ids(ear.awaitChanges(1))).containsExactly(heard);
        assertThat(graph.get("/v26.0/" + lost).status()).isEqualTo(200);
    }

    @Test
    void duplicateComesTwiceInTheSameBytes() throws Exception {
        sandbox.faults().duplicateWebhooks(1);
        sandbox.comment(newestPost(), Citizen.AMINA, "Två gånger");

        List<Ear.Heard> heard = ear.awaitPosts(2);
        assertThat(heard.get(0).body()).isEqualTo(heard.get(1).body());
    }

    @Test
    void reversedEventsComeLastFirst() throws Exception {
        sandbox.faults().reverseWebhooks(3);
        String first = sandbox.comment(newestPost(), Citizen.AMINA, "Ett");
        sandbox.edit(first, "Ett, ändrat");
        sandbox.delete(first);

        assertThat(ear.awaitChanges(3).stream().map(c -> c.path("verb").stringValue()))
                .containsExactly("remove", "edited", "add");
    }

    @Test
    void senderCanBeMissing() throws Exception {
        sandbox.faults().omitFrom(1);
        sandbox.comment(newestPost(), Citizen.AMINA, "Vem skrev?");
        sandbox.comment(newestPost(), Citizen.AMINA, "Jag skrev");

        List<JsonNode> changes = ear.awaitChanges(2);
        assertThat(changes.get(0).has("from")).isFalse();
        assertThat(changes.get(1).has("from")).isTrue();
    }

    @Test
    void unknownItemsVerbsAndFieldsAreSent() throws Exception {
        sandbox.sendUnknown(PAGE);

        List<JsonNode> changes = ear.awaitChanges(3);
        assertThat(changes.stream().map(c -> c.path("item").stringValue()))
                .containsExactlyInAnyOrder("hologram", "comment", "mood");
    }

    @Test
    void failedCallLeavesNothingBehind() throws Exception {
        sandbox.faults()
                .failCalls(
                        Failure.SERVER_ERROR,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "POST", "/comments"));
        String path = "/v26.0/" + newestPost() + "/comments";

        assertThat(graph.get(path).status()).isEqualTo(200);
        Caller.Answer failed = graph.post(path, "message", "Hej");
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.code()).isEqualTo(1);
        assertThat(graph.get(path).json().path("data")).isEmpty();
    }

    @Test
    void carriedOutCallIsDoneThoughTheAnswerIsCut() throws Exception {
        sandbox.faults()
                .failCalls(Failure.HALF_ANSWER, Outcome.CARRIED_OUT, new Calls(1, "POST", ""));
        String path = "/v26.0/" + newestPost() + "/comments";

        assertThatThrownBy(() -> graph.post(path, "message", "Kom fram"))
                .isInstanceOf(IOException.class);
        assertThat(graph.get(path).json().path("data")).hasSize(1);
    }

    @Test
    void silentCallNeverAnswers() {
        sandbox.faults().failCalls(Failure.SILENCE, Outcome.NOT_CARRIED_OUT, Calls.next(1));

        assertThatThrownBy(() -> graph.get("/me"))
                .isInstanceOf(java.net.http.HttpTimeoutException.class);
    }

    @Test
    void htmlPageAndTransientErrorsAreGivenAsAskedFor() throws Exception {
        sandbox.faults().failCalls(Failure.HTML_PAGE, Outcome.NOT_CARRIED_OUT, Calls.next(1));
        assertThatThrownBy(() -> graph.get("/me"))
                .isInstanceOf(tools.jackson.core.JacksonException.class);

        sandbox.faults().failCalls(Failure.SERVICE_DOWN, Outcome.NOT_CARRIED_OUT, Calls.next(2));
        Caller.Answer down = graph.get("/me");
        assertThat(down.code()).isEqualTo(2);
        assertThat(down.json().path("error").path("is_transient").booleanValue()).isTrue();
        assertThat(graph.get("/me").code()).isEqualTo(2);
        assertThat(graph.get("/me").status()).isEqualTo(200);
    }

    private static List<String> ids(List<JsonNode> changes) {
        return changes.stream().map(c -> c.path("comment_id").stringValue()).toList();
    }
}
