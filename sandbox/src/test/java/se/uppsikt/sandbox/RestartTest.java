package se.uppsikt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.sandbox.base.Citizen;

class RestartTest extends SandboxTest {

    @Test
    void everythingIsThereAfterARestart() throws Exception {
        String id = sandbox.comment(newestPost(), Citizen.AMINA, "Kvar efteråt");
        sandbox.edit(id, "Kvar efteråt, ändrad");
        graph.post("/v26.0/" + id, "is_hidden", "true");
        String removed = sandbox.comment(newestPost(), Citizen.AMINA, "Borta");
        sandbox.delete(removed);
        List<String> posts = sandbox.posts(PAGE);
        restart();

        var comment = graph.get("/v26.0/" + id + "?fields=message,is_hidden").json();
        assertThat(comment.path("message").stringValue()).isEqualTo("Kvar efteråt, ändrad");
        assertThat(comment.path("is_hidden").booleanValue()).isTrue();
        assertThat(graph.get("/v26.0/" + removed).code()).isEqualTo(100);
        assertThat(sandbox.posts(PAGE)).isEqualTo(posts);
    }

    @Test
    void deliveredEventsAreNotSentAgain() throws Exception {
        sandbox.comment(newestPost(), Citizen.AMINA, "En gång");
        ear.awaitChanges(1);
        while (!sandbox.idle()) {
            Thread.sleep(5);
        }
        restart();
        String second = sandbox.comment(newestPost(), Citizen.AMINA, "Nästa");

        assertThat(ear.awaitChanges(2).get(1).path("comment_id").stringValue()).isEqualTo(second);
        assertThat(ear.all()).hasSize(2);
    }

    @Test
    void lineCutByASuddenStopIsDropped() throws Exception {
        String id = sandbox.comment(newestPost(), Citizen.AMINA, "Hel rad");
        sandbox.close();
        Files.writeString(
                folder.resolve("handelser.jsonl"),
                "{\"event\":\"Commented\",\"at\":\"2026-1",
                StandardOpenOption.APPEND);
        sandbox = Sandbox.start(options().withWebhook(ear.address()));
        graph = new Caller(sandbox, DemoPage.MUNICIPALITY.token());
        String after = sandbox.comment(newestPost(), Citizen.AMINA, "Efter");
        restart();

        assertThat(graph.get("/v26.0/" + id).status()).isEqualTo(200);
        assertThat(graph.get("/v26.0/" + after).status()).isEqualTo(200);
    }

    @Test
    void twoSandboxesNeverShareAnId(@TempDir Path other) throws Exception {
        try (Sandbox second = Sandbox.start(Options.test(other))) {
            assertThat(second.posts(PAGE)).doesNotContainAnyElementsOf(sandbox.posts(PAGE));
        }
    }

    @Test
    void takenPortIsRefused(@TempDir Path other) {
        Options taken = Options.test(other).withPort(sandbox.port());
        assertThatThrownBy(() -> Sandbox.start(taken)).isInstanceOf(BindException.class);
    }

    @Test
    void unknownOptionsAreToldInSwedish() {
        assertThat(Options.parse("--port=8091", "--app-secret=x").port()).isEqualTo(8091);
        assertThatThrownBy(() -> Options.parse("--prot=1"))
                .hasMessageContaining("känner inte till");
        assertThatThrownBy(() -> Options.parse("--port=99999")).hasMessageContaining("duger inte");
        assertThatThrownBy(() -> Options.parse("--webhook=uppsikt"))
                .hasMessageContaining("duger inte");
    }

    private void restart() throws Exception {
        sandbox.close();
        sandbox = Sandbox.start(options().withWebhook(ear.address()));
        graph = new Caller(sandbox, DemoPage.MUNICIPALITY.token());
    }
}
