package se.uppsikt.base.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gateway gets what is signed, and nobody else gets anything. */
class HookDoorTest {
    private static final String SECRET = "sexton tecken ja";
    private static final Outgoing ALARM =
            new Outgoing(
                    UUID.randomUUID(),
                    "prov",
                    Outgoing.Way.HOOK,
                    "+46701234567",
                    "",
                    "Något kan vara fara för liv.",
                    true,
                    Instant.parse("2026-11-28T20:00:00Z"),
                    Outgoing.State.WAITING,
                    0,
                    null,
                    "");

    private final List<String> got = new CopyOnWriteArrayList<>();
    private final List<String> signed = new CopyOnWriteArrayList<>();
    private HttpServer gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/sms", exchange -> answer(exchange, 204));
        gateway.createContext(
                "/vidare",
                exchange -> {
                    exchange.getResponseHeaders().set("Location", "/sms");
                    answer(exchange, 307);
                });
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void whatIsPostedIsSigned() throws MailTrouble {
        door("http://127.0.0.1:" + gateway.getAddress().getPort() + "/sms", true).send(ALARM);
        assertThat(got)
                .singleElement()
                .asString()
                .contains("\"to\":\"+46701234567\"", "Något kan vara fara för liv.");
        assertThat(signed)
                .containsExactly(
                        HookRules.signature(
                                got.getFirst().getBytes(StandardCharsets.UTF_8), SECRET));
    }

    @Test
    void itIsNotSentOnToAnotherPlace() {
        HookDoor door =
                door("http://127.0.0.1:" + gateway.getAddress().getPort() + "/vidare", true);
        assertThatThrownBy(() -> door.send(ALARM))
                .isInstanceOf(MailTrouble.class)
                .hasMessageContaining("svar 307");
        assertThat(got).hasSize(1);
    }

    @Test
    void outsideTheDemoAClosedNetworkIsNotReached() throws IOException {
        try (ServerSocket inside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            inside.setSoTimeout(200);
            HookDoor door = door("https://localhost:" + inside.getLocalPort(), false);
            assertThatThrownBy(() -> door.send(ALARM))
                    .isInstanceOf(MailTrouble.class)
                    .hasMessageContaining("slutet nät");
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static HookDoor door(String address, boolean demo) {
        return new HookDoor(
                new HookSettings(address, SECRET, demo),
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        got.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        signed.add(exchange.getRequestHeaders().getFirst(HookDoor.SIGNATURE));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
