package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may come instead of a picture: half of it, far too much, a page, an errand elsewhere. */
class MediaFromStrangersTest {
    private static final int LARGEST = 1_000;

    private HttpServer server;
    private MediaDownload media;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.start();
        media =
                new MediaDownload(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()), LARGEST);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void halfAPictureIsTriedAgainAndNeverKeptAsAWholeOne() {
        answer("/halv", 200, 500, new byte[100]);

        assertThatThrownBy(() -> read("/halv")).isInstanceOf(IOException.class);
    }

    @Test
    void largerThanAllowedIsRefusedBeforeItIsRead() {
        answer("/stor", 200, LARGEST + 1, new byte[LARGEST + 1]);

        assertThatThrownBy(() -> read("/stor"))
                .isInstanceOf(MediaFetcher.Unfetchable.class)
                .hasMessageContaining("större än Uppsikt tar emot");
    }

    @Test
    void streamThatNeverSaysItsLengthIsStoppedAtTheLimit() {
        answer("/utan-slut", 200, 0, new byte[LARGEST * 3]);

        assertThatThrownBy(() -> read("/utan-slut"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger than allowed");
    }

    @Test
    void pageInsteadOfAPictureIsGivenAsTheBytesItIs() throws Exception {
        byte[] page = "<html><script>x()</script></html>".getBytes(StandardCharsets.UTF_8);
        answer("/sida", 200, page.length, page);

        assertThat(read("/sida")).isEqualTo(page);
    }

    @Test
    void goneIsForGoodAndAServerFaultIsNot() {
        answer("/borta", 404, -1, new byte[0]);
        answer("/trasig", 500, -1, new byte[0]);

        assertThatThrownBy(() -> read("/borta")).isInstanceOf(MediaFetcher.Unfetchable.class);
        assertThatThrownBy(() -> read("/trasig")).isInstanceOf(IOException.class);
    }

    @Test
    void endlessErrandIsGivenUp() {
        onward("/runt", "/runt");

        assertThatThrownBy(() -> read("/runt"))
                .isInstanceOf(MediaFetcher.Unfetchable.class)
                .hasMessageContaining("för många gånger");
    }

    @Test
    void errandIntoOurOwnNetworkIsRefused() {
        onward("/in", "https://127.0.0.1:9/inuti");
        onward("/fil", "file:///etc/passwd");

        assertThatThrownBy(() -> read("/in"))
                .isInstanceOf(MediaFetcher.Unfetchable.class)
                .hasMessageContaining("slutet nät");
        assertThatThrownBy(() -> read("/fil"))
                .isInstanceOf(MediaFetcher.Unfetchable.class)
                .hasMessageContaining("inte en webbadress");
    }

    private void answer(String path, int status, long said, byte[] sent) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        exchange.sendResponseHeaders(status, said);
                        exchange.getResponseBody().write(sent);
                    }
                });
    }

    private void onward(String path, String to) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        exchange.getResponseHeaders().add("Location", to);
                        exchange.sendResponseHeaders(302, -1);
                    }
                });
    }

    private byte[] read(String path) throws Exception {
        try (InputStream in =
                media.fetch(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))) {
            return in.readAllBytes();
        }
    }
}
