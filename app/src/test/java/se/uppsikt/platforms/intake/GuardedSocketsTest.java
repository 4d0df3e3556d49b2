package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.base.network.GuardedSockets;

/** A name that changes where it leads between two looks gains nothing by it. */
class GuardedSocketsTest {
    private static final char[] PASSWORD = "provnyckel".toCharArray();
    private static final URI ELSEWHERE = URI.create("https://graph.example");

    @TempDir Path place;

    @Test
    void theAddressConnectedToIsTheOneThatIsJudged() throws Exception {
        try (ServerSocket inside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            inside.setSoTimeout(200);
            MediaDownload media =
                    new MediaDownload(
                            ELSEWHERE,
                            1_000,
                            new GuardedSockets(
                                    SSLContext.getDefault().getSocketFactory(),
                                    GuardedSockets::inside));

            assertThatThrownBy(
                            () ->
                                    media.fetch(
                                            URI.create(
                                                    "https://localhost:" + inside.getLocalPort())))
                    .isInstanceOf(MediaFetcher.Unfetchable.class)
                    .hasMessageContaining("slutet nät");
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void nameThatLedOutwardsWhenAskedAndInwardsWhenConnectedIsRefused() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Predicate<InetAddress> rebinding = _ -> asked.getAndIncrement() > 0;
        SSLContext context = context("localhost");
        try (Served server = new Served(context)) {
            MediaDownload media =
                    new MediaDownload(
                            ELSEWHERE,
                            1_000,
                            new GuardedSockets(context.getSocketFactory(), rebinding));

            assertThatThrownBy(() -> media.fetch(server.address("/vidare-in")))
                    .isInstanceOf(MediaFetcher.Unfetchable.class)
                    .hasMessageContaining("slutet nät");
            assertThat(asked).hasValueGreaterThan(1);
        }
    }

    @Test
    void theNameInTheCertificateIsStillChecked() throws Exception {
        SSLContext other = context("annan.example");
        try (Served server = new Served(other)) {
            MediaDownload media =
                    new MediaDownload(
                            ELSEWHERE,
                            1_000,
                            new GuardedSockets(other.getSocketFactory(), _ -> false));

            assertThatThrownBy(() -> media.fetch(server.address("/bild")))
                    .isInstanceOf(SSLException.class);
        }
    }

    @Test
    void anHonestAddressGivesItsPicture() throws Exception {
        SSLContext context = context("localhost");
        try (Served server = new Served(context)) {
            MediaDownload media =
                    new MediaDownload(
                            ELSEWHERE,
                            1_000,
                            new GuardedSockets(context.getSocketFactory(), _ -> false));

            try (InputStream picture = media.fetch(server.address("/bild"))) {
                assertThat(picture.readAllBytes()).containsExactly(1, 2, 3);
            }
        }
    }

    @Test
    void everyWayToASocketIsGuarded() throws Exception {
        GuardedSockets sockets =
                new GuardedSockets(
                        SSLContext.getDefault().getSocketFactory(), GuardedSockets::inside);
        InetAddress inside = InetAddress.getLoopbackAddress();

        for (Opening opening :
                new Opening[] {
                    () -> sockets.createSocket("localhost", 9),
                    () -> sockets.createSocket("localhost", 9, inside, 0),
                    () -> sockets.createSocket(inside, 9),
                    () -> sockets.createSocket(inside, 9, inside, 0)
                }) {
            assertThatThrownBy(opening::open).isInstanceOf(GuardedSockets.ClosedNetwork.class);
        }
    }

    private interface Opening {
        Socket open() throws IOException;
    }

    /** A server on this machine that answers with a picture, or sends the asker on. */
    private static final class Served implements AutoCloseable {
        private final HttpsServer server;

        Served(SSLContext context) throws IOException {
            server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            server.createContext(
                    "/",
                    exchange -> {
                        try (exchange) {
                            if (exchange.getRequestURI().getPath().equals("/vidare-in")) {
                                exchange.getResponseHeaders()
                                        .add("Location", "https://127.0.0.1:9/inuti");
                                exchange.sendResponseHeaders(302, -1);
                            } else {
                                exchange.sendResponseHeaders(200, 3);
                                exchange.getResponseBody().write(new byte[] {1, 2, 3});
                            }
                        }
                    });
            server.start();
        }

        URI address(String path) {
            return URI.create("https://localhost:" + server.getAddress().getPort() + path);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    /** A certificate for the name, which is trusted. */
    private SSLContext context(String name) throws Exception {
        Path store = place.resolve(name + ".p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "SAN=dns:" + name,
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                new String(PASSWORD))
                        .redirectErrorStream(true)
                        .redirectOutput(place.resolve(name + ".log").toFile())
                        .start();
        assertThat(keytool.waitFor()).as(name).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("prov", keys.getCertificate("mykey"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
