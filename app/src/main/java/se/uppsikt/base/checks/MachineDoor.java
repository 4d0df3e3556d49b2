package se.uppsikt.base.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.StartProblem;
import se.uppsikt.base.shared.WithPages;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where machines ask how it goes: {@code /metrics} for Prometheus and {@code /hjalsa/delar}. It has
 * a port of its own, on this machine alone unless told otherwise, and is closed unless a port is
 * set: it asks nobody who they are.
 */
@Component
@WithPages
class MachineDoor implements SmartLifecycle {
    private static final int THREADS = 2;
    private static final int WAITING = 16;
    private final Where where;
    private final Collector collector;
    private final Checks checks;
    private final JsonMapper json;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    MachineDoor(Where where, Collector collector, Checks checks, JsonMapper json) {
        this.where = where;
        this.collector = collector;
        this.checks = checks;
        this.json = json;
    }

    /**
     * The port and the address of the door.
     *
     * @param port negative when it is closed, 0 for any that is free
     */
    @Component("machineDoorWhere")
    record Where(
            @Value("${uppsikt.machines.port:-1}") int port,
            @Value("${uppsikt.machines.address:127.0.0.1}") String address) {}

    @Override
    public synchronized void start() {
        if (where.port() < 0) {
            return;
        }
        try {
            HttpServer door =
                    HttpServer.create(
                            new InetSocketAddress(where.address(), where.port()), WAITING);
            ExecutorService answering =
                    Executors.newFixedThreadPool(
                            THREADS, Thread.ofPlatform().name("maskindorr").daemon().factory());
            door.setExecutor(answering);
            door.createContext(
                    "/", asked -> answer(asked, 404, Exposition.TEXT, () -> "finns inte\n"));
            answers(door, "/metrics", Exposition.TEXT, () -> Exposition.text(collector.collect()));
            answers(
                    door,
                    "/hjalsa/delar",
                    "application/json",
                    () -> json.writeValueAsString(Exposition.parts(checks.known())));
            door.start();
            server = door;
            threads = answering;
        } catch (IOException e) {
            throw new StartProblem(
                    "Dörren för övervakning kunde inte öppnas på %s, port %d. Välj en annan: --uppsikt.machines.port=%d"
                            .formatted(where.address(), where.port(), where.port() + 1),
                    e);
        }
    }

    private static void answers(HttpServer door, String path, String type, Supplier<String> words) {
        door.createContext(
                path,
                asked -> {
                    boolean here = asked.getRequestURI().getPath().equals(path);
                    boolean reads = asked.getRequestMethod().equals("GET");
                    int status = !here ? 404 : reads ? 200 : 405;
                    answer(asked, status, type, status == 200 ? words : () -> "");
                });
    }

    private static void answer(HttpExchange asked, int status, String type, Supplier<String> words)
            throws IOException {
        try (asked) {
            byte[] body = words.get().getBytes(UTF_8);
            asked.getResponseHeaders().set("Content-Type", type);
            asked.getResponseHeaders().set("Cache-Control", "no-store");
            asked.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            asked.getResponseBody().write(body);
        }
    }

    /** Where it answers; -1 when it is closed. */
    synchronized int port() {
        return server == null ? -1 : server.getAddress().getPort();
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
    }

    @Override
    public boolean isRunning() {
        return port() >= 0;
    }
}
