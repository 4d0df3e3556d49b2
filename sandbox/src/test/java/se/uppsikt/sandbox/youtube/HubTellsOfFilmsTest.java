package se.uppsikt.sandbox.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;

class HubTellsOfFilmsTest extends YouTubeStory {
    private static final String TOPIC =
            "https://www.youtube.com/xml/feeds/videos.xml?channel_id=" + CHANNEL.id();

    private record Heard(String method, String query, String signature, byte[] body) {
        String words() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private HttpServer ear;

    @BeforeEach
    void listen() throws IOException {
        ear = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 8);
        ear.createContext(
                "/",
                exchange -> {
                    String query = exchange.getRequestURI().getQuery();
                    heard.add(
                            new Heard(
                                    exchange.getRequestMethod(),
                                    String.valueOf(query),
                                    exchange.getRequestHeaders().getFirst("X-Hub-Signature"),
                                    exchange.getRequestBody().readAllBytes()));
                    byte[] answer =
                            query == null
                                    ? new byte[0]
                                    : query.replaceAll(".*hub.challenge=([^&]+).*", "$1")
                                            .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        ear.start();
    }

    @AfterEach
    void silence() {
        ear.stop(0);
    }

    @Test
    void filmsAreToldOfWithASignatureAndCommentsAreNot() throws Exception {
        assertThat(subscribed("subscribe").status()).isEqualTo(202);
        Heard question = next();
        assertThat(question.query())
                .contains("hub.topic=" + TOPIC, "hub.mode=subscribe", "hub.verify_token=ord");
        quiet();
        youtube.comment(film(), Citizen.AMINA, "Ingen hör det här");
        String id = youtube.publish(CHANNEL.id(), "Ny <film>", "Om något");

        Heard told = next();
        assertThat(told.words()).contains("<yt:videoId>" + id, "Ny &lt;film&gt;", CHANNEL.id());
        assertThat(told.signature()).isEqualTo("sha1=" + Hub.signature("hemligt", told.body()));
        youtube.removeFilm(id);
        assertThat(next().words()).contains("at:deleted-entry ref=\"yt:video:" + id);
        quiet();

        subscribed("unsubscribe");
        next();
        quiet();
        youtube.publish(CHANNEL.id(), "Ingen hör", "");
        quiet();
        assertThat(heard).isEmpty();
    }

    private Answer subscribed(String mode) throws Exception {
        return form(
                "/subscribe",
                "hub.callback",
                "http://127.0.0.1:" + ear.getAddress().getPort() + "/ro",
                "hub.topic",
                TOPIC,
                "hub.mode",
                mode,
                "hub.verify",
                "async",
                "hub.verify_token",
                "ord",
                "hub.secret",
                "hemligt");
    }

    private Heard next() throws InterruptedException {
        Heard next = heard.poll(5, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    private void quiet() throws InterruptedException {
        while (!youtube.idle()) {
            Thread.sleep(5);
        }
    }
}
