package se.uppsikt.platforms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A packed answer is read as if it were not, up to as much as an answer may hold and no more. */
class UnpackedTest {
    private static final int LARGEST = 1_000;

    private static byte[] signs(int count) {
        byte[] all = new byte[count];
        Arrays.fill(all, (byte) 'a');
        return all;
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    /** As a server really answers. */
    private static HttpResponse<byte[]> answer(String coding, byte[] body) throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                guest -> {
                    guest.getResponseHeaders().set("Content-Encoding", coding);
                    guest.sendResponseHeaders(200, body.length);
                    guest.getResponseBody().write(body);
                    guest.close();
                });
        server.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI to = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            return client.send(
                    HttpRequest.newBuilder(to).build(), HttpResponse.BodyHandlers.ofByteArray());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void asMuchAsAnAnswerMayHoldIsRead() throws Exception {
        HttpResponse<byte[]> read = Unpacked.of(answer("gzip", packed(signs(LARGEST))), LARGEST);

        assertThat(read.body()).isEqualTo(signs(LARGEST));
        assertThat(read.statusCode()).isEqualTo(200);
    }

    @Test
    void oneByteMoreIsNoAnswerHoweverSmallItCame() throws Exception {
        HttpResponse<byte[]> small = answer("gzip", packed(signs(LARGEST + 1)));

        assertThat(small.body()).hasSizeLessThan(100);
        assertThatThrownBy(() -> Unpacked.of(small, LARGEST))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 1000 bytes");
    }

    @Test
    void whatIsSaidToBePackedAndIsNotIsNoAnswer() throws Exception {
        HttpResponse<byte[]> plain = answer("x-gzip", signs(10));
        byte[] whole = packed(signs(LARGEST));
        HttpResponse<byte[]> half = answer("gzip", Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> Unpacked.of(plain, LARGEST)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Unpacked.of(half, LARGEST)).isInstanceOf(IOException.class);
    }

    @Test
    void whatCameUnpackedIsLeftAsItIs() throws Exception {
        HttpResponse<byte[]> plain = answer("identity", signs(10));

        assertThat(Unpacked.of(plain, LARGEST)).isSameAs(plain);
    }
}
