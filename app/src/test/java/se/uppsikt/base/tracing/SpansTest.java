package se.uppsikt.base.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.trace.SpanKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import se.uppsikt.base.shared.StartProblem;

/** B7: traces say which page and which task, and nothing that anybody wrote. */
class SpansTest {
    private final List<String> got = new CopyOnWriteArrayList<>();
    private HttpServer collector;
    private SpanSettings settings;

    @BeforeEach
    void start() throws IOException {
        collector = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        collector.createContext(
                "/v1/traces",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    boolean packed = body.length > 1 && body[0] == 0x1f;
                    got.add(
                            new String(
                                    packed
                                            ? new GZIPInputStream(new ByteArrayInputStream(body))
                                                    .readAllBytes()
                                            : body,
                                    StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        collector.start();
        settings =
                new SpanSettings(
                        "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces", 1);
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Test
    void aPageIsToldByItsRouteAndNotByItsAddress() throws Exception {
        Spans spans = new Spans(settings);
        var request = new MockHttpServletRequest("GET", "/sok/hemligtord");
        request.setQueryString("q=Ture+Gallrman");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/sok/{ord}");
        new RequestSpans(spans, settings)
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        spans.destroy();
        assertThat(String.join("", got))
                .contains("GET /sok/{ord}", "uppsikt")
                .doesNotContain("hemligtord", "Gallrman");
    }

    @Test
    void whatFailsIsToldByItsClassAndNotByItsWords() {
        Spans spans = new Spans(settings);
        assertThatThrownBy(
                        () ->
                                spans.in(
                                        "task prov",
                                        SpanKind.INTERNAL,
                                        _ -> {
                                            throw new IllegalStateException("Ture Gallrman");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        spans.destroy();
        assertThat(String.join("", got))
                .contains("task prov", "java.lang.IllegalStateException")
                .doesNotContain("Gallrman");
    }

    @Test
    void aCollectorThatIsAwayKeepsNobodyWaiting() {
        collector.stop(0);
        Spans spans = new Spans(settings);
        assertThat(spans.<String, RuntimeException>call("Graph READ", () -> "svar"))
                .isEqualTo("svar");
        spans.destroy();
    }

    @Test
    void whereNoCollectorIsSetNothingIsSent() {
        Spans spans = new Spans(new SpanSettings("", 1));
        assertThat(spans.<String, RuntimeException>call("Graph READ", () -> "svar"))
                .isEqualTo("svar");
        spans.destroy();
        assertThat(got).isEmpty();
    }

    @Test
    void whatIsNoAddressOrNoShareIsRefused() {
        for (String address : List.of("127.0.0.1:4318", "ftp://x", "http://nagon@x/", "inte en")) {
            assertThatThrownBy(() -> new SpanSettings(address, 1))
                    .as(address)
                    .isInstanceOf(StartProblem.class);
        }
        assertThatThrownBy(() -> new SpanSettings("", 1.5)).isInstanceOf(StartProblem.class);
    }
}
