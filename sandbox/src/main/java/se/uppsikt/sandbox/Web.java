package se.uppsikt.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Live;
import se.uppsikt.sandbox.base.Pace;
import se.uppsikt.sandbox.base.Part;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Spoiling;
import se.uppsikt.sandbox.control.ControlPage;
import se.uppsikt.sandbox.instagram.Instagram;

/** The HTTP server: the citizen's pages and the Graph API at one address. */
final class Web implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Web.class.getName());
    private static final Set<String> PAGES =
            Set.of("sida", "media", "stil.css", "skript.js", "favicon.ico");
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Live live;
    private final Pace pace;
    private final Spoiling spoiling;

    Web(int port, Live live, Pace pace, Spoiling spoiling) throws IOException {
        this.server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 256);
        this.live = live;
        this.pace = pace;
        this.spoiling = spoiling;
        server.setExecutor(threads);
    }

    int port() {
        return server.getAddress().getPort();
    }

    void start(
            CitizenPages pages,
            Graph graph,
            CaseSystem caseSystem,
            List<Part> parts,
            ControlPage control) {
        server.createContext("/", exchange -> serve(exchange, () -> front(exchange, pages, graph)));
        for (Part part : parts) {
            Stream.concat(part.calls().stream(), part.pages().stream())
                    .forEach(first -> open(first, exchange -> answer(exchange, part)));
        }
        control.paths().forEach(first -> open(first, exchange -> answer(exchange, control)));
        server.createContext(CaseSystem.PATH, exchange -> serve(exchange, caseSystem));
        server.createContext("/handelser", this::stream);
        server.start();
    }

    private void open(String first, Answering answering) {
        server.createContext(
                "/" + first, exchange -> serve(exchange, () -> answering.answer(exchange)));
    }

    /** Who answers a call. */
    private interface Answering {
        Response answer(HttpExchange exchange) throws IOException, Request.BadRequest;
    }

    /** An answer that is yet to be given. */
    private interface Answer {
        Response given() throws IOException, Request.BadRequest;
    }

    private Response front(HttpExchange exchange, CitizenPages pages, Graph graph)
            throws IOException, Request.BadRequest {
        Request request = Request.read(exchange);
        List<String> path = request.segments();
        boolean page =
                path.isEmpty()
                        ? request.parameter("batch") == null
                        : PAGES.contains(path.getFirst());
        requireOwn(page, exchange);
        if (page) {
            return pages.answer(request);
        }
        String platform = Instagram.isAbout(request.path()) ? Instagram.NAME : Facebook.NAME;
        return arriving(exchange, platform, graph.answer(request));
    }

    private Response answer(HttpExchange exchange, Part part)
            throws IOException, Request.BadRequest {
        Request request = Request.read(exchange);
        boolean page = part.pages().contains(request.segments().getFirst());
        requireOwn(page, exchange);
        Response answer = part.answer(request);
        return page ? answer : arriving(exchange, part.name(), answer);
    }

    private static Response answer(HttpExchange exchange, ControlPage control)
            throws IOException, Request.BadRequest {
        Request request = Request.read(exchange);
        requireOwn(true, exchange);
        return control.answer(request);
    }

    private void serve(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            Response response;
            try {
                response = answer.given();
            } catch (Request.BadRequest e) {
                response = CitizenPages.refused(e.status(), String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "A call failed", e);
                response = CitizenPages.refused(500, "Något gick fel i sandlådan.");
            }
            send(exchange, response);
        }
    }

    private Response arriving(HttpExchange exchange, String platform, Response sent) {
        return spoiling.arriving(
                platform, exchange.getRequestMethod(), exchange.getRequestURI().getPath(), sent);
    }

    private static void requireOwn(boolean page, HttpExchange exchange) throws Request.BadRequest {
        if (page && !sameOrigin(exchange)) {
            throw new Request.BadRequest(403, "Formuläret kom från en annan webbplats.");
        }
    }

    private void serve(HttpExchange exchange, CaseSystem caseSystem) throws IOException {
        try (exchange) {
            Response response;
            try {
                response = caseSystem.answer(exchange);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "A call to the case system failed", e);
                response = Response.json(500, Json.object());
            }
            send(exchange, response);
        }
    }

    /** A page from elsewhere must not be able to write here through the visitor's browser. */
    private static boolean sameOrigin(HttpExchange exchange) {
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        return exchange.getRequestMethod().equals("GET")
                || site == null
                || site.equals("same-origin")
                || site.equals("none");
    }

    private void send(HttpExchange exchange, Response response) throws IOException {
        if (response.manner() == Response.Manner.SILENCE) {
            live.awaitClose(pace.silence());
            return;
        }
        if (response.manner() == Response.Manner.SLOW) {
            live.awaitClose(pace.slowness());
        }
        response.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            boolean half = response.manner() == Response.Manner.HALF;
            // Closing the exchange before all promised bytes are written cuts the connection.
            exchange.getResponseBody().write(body, 0, half ? body.length / 2 : body.length);
            exchange.getResponseBody().flush();
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            long seen = live.version();
            write(out, "retry: 1000\ndata: " + seen + "\n\n");
            while (!live.closed()) {
                long now = live.await(seen, HEARTBEAT);
                write(out, now == seen ? ": lever\n\n" : "data: " + now + "\n\n");
                seen = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        live.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
