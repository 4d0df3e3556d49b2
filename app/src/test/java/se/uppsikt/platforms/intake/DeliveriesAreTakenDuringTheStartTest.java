package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.App;
import se.uppsikt.TestDatabase;
import se.uppsikt.UppsiktTest;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.AppRows;
import se.uppsikt.platforms.PlatformStory;

/**
 * Deliveries are taken while the rest of the program starts: they are on disk when they are
 * answered, and interpreted when everything is up. No clock decides: a part of the program, made
 * like any other, delivers while it is being made.
 */
@UppsiktTest
@Import(DeliveriesAreTakenDuringTheStartTest.Early.class)
class DeliveriesAreTakenDuringTheStartTest {
    private static final String SECRET = "hemlighet-vid-start";
    private static final String BODY =
            """
            {"object":"page","entry":[{"id":"110200300400003","time":1795000000,"changes":[{"field":"feed","value":{\
            "item":"comment","verb":"add","comment_id":"7002_1","post_id":"110200300400003_7002",\
            "parent_id":"110200300400003_7002","from":{"id":"62000001","name":"Prov Provsson"},\
            "created_time":1794999990,"message":"Hinner ni?"}}]}]}""";

    @Autowired Early early;
    @Autowired JdbcClient database;

    /** What was so while it was made, when neither pages nor interpreter were up. */
    static final class Early {
        private final int answer;
        private final int again;
        private final boolean pages;
        private final long waiting;

        Early(AppRows apps, JdbcClient database, Environment settings) throws Exception {
            apps.put(
                    Platform.FACEBOOK,
                    new AppKeys("900100", new Secret(SECRET), new Secret("verifiering")));
            int port = settings.getRequiredProperty("uppsikt.webhook.port", Integer.class);
            answer = deliver(port);
            again = deliver(port);
            pages = settings.containsProperty("local.server.port");
            waiting = count(database, "select count(*) from records.waiting");
        }
    }

    @Test
    void whatComesIsKeptBeforeThePagesAreOpenAndInterpretedAfterwards() {
        assertThat(early.answer).isEqualTo(200);
        assertThat(early.again).as("the same once more").isEqualTo(200);
        assertThat(early.pages).as("the pages have a port").isFalse();
        assertThat(early.waiting).as("kept, not interpreted").isEqualTo(1);

        await().atMost(PlatformStory.PATIENCE)
                .until(
                        () ->
                                count(
                                                database,
                                                "select count(*) from records.contribution where key = '7002_1'")
                                        == 1);
        assertThat(
                        count(
                                database,
                                "select count(*) from records.original where source = 'facebook/webhook'"))
                .isEqualTo(1);
    }

    /** Something that stops the start when the door has been open for a while. */
    static final class Obstacle {
        Obstacle(Environment settings) throws Exception {
            int port = settings.getRequiredProperty("uppsikt.webhook.port", Integer.class);
            throw new IllegalStateException("answered " + deliver(port));
        }
    }

    @Test
    void startThatFailsClosesTheDoorAgain(@TempDir Path data) throws Exception {
        int port = freePort();
        SpringApplication program = new SpringApplication(App.class, Obstacle.class);

        assertThatThrownBy(
                        () ->
                                program.run(
                                        "--spring.datasource.url=" + TestDatabase.freshDatabase(),
                                        "--spring.datasource.username=postgres",
                                        "--uppsikt.data=" + data,
                                        "--server.port=0",
                                        "--uppsikt.webhook.port=" + port))
                .hasRootCauseMessage("answered 403");
        assertThatThrownBy(() -> deliver(port)).isInstanceOf(ConnectException.class);
    }

    private static int deliver(int port) throws Exception {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://127.0.0.1:"
                                                            + port
                                                            + "/webhook/facebook"))
                                    .header(
                                            "X-Hub-Signature-256",
                                            "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)))
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static long count(JdbcClient database, String question) {
        return database.sql(question).query(Long.class).single();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
