package se.uppsikt.platforms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.tracing.Spans;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.PlatformTrouble;

/** While one platform hangs the others are spoken with, and our own way in can be tried. */
@PlatformTest
class HangingPlatformTest {
    private static final long UNTIL_SLOW = 3_500;

    @Autowired Spans spans;

    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch hangs = new CountDownLatch(1);
    private HttpServer server;
    private ExecutorService threads;

    @BeforeEach
    void open() throws IOException {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 9);
        server.setExecutor(threads);
        server.createContext(
                "/hangs",
                exchange -> {
                    hangs.countDown();
                    try {
                        over.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.createContext(
                "/well",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
        threads.close();
    }

    @Test
    void onlyItsOwnCallersAreTurnedAway() throws InterruptedException {
        PlatformHttp http = new PlatformHttp(Duration.ofSeconds(20), spans);
        threads.execute(() -> get(http, Platform.FACEBOOK, "/hangs"));
        hangs.await();
        Thread.sleep(UNTIL_SLOW);

        assertThatThrownBy(() -> get(http, Platform.FACEBOOK, "/well"))
                .isInstanceOfSatisfying(
                        PlatformTrouble.class,
                        trouble -> {
                            assertThat(trouble.problem()).isEqualTo(PlatformProblem.RATE_LIMITED);
                            assertThat(trouble.words()).contains("Facebook svarar långsamt");
                        });
        assertThat(get(http, Platform.LINKEDIN, "/well")).isEqualTo(200);
        assertThat(http.knock(to("/well"))).hasValue(200);
    }

    private int get(PlatformHttp http, Platform platform, String path) {
        return http.send(platform, to(path), PlatformHttp.Effect.READS).statusCode();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }
}
