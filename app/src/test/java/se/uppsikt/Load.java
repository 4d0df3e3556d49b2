package se.uppsikt;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Deliveries of the platform to several nodes by turns, as a load balancer sends them, at a steady
 * pace; who of them was acknowledged, and when the last of them was.
 */
final class Load implements AutoCloseable {
    private static final String SECRET = "sandlada-apphemlighet";
    private static final String BODY =
            """
            {"object":"page","entry":[{"id":"110200300400003","time":1795000000,"changes":[{"field":"feed","value":{\
            "item":"comment","verb":"add","comment_id":"7001_%1$d","post_id":"110200300400003_7001",\
            "parent_id":"110200300400003_7001","from":{"id":"62000001","name":"Prov Provsson"},\
            "created_time":1794999990,"message":"Fr\\u00e5ga nummer %1$d"}}]}]}""";

    private final List<URI> doors;
    private final long pauseMillis;
    private final AtomicLong next = new AtomicLong();
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;
    private volatile long lastAt = System.nanoTime();

    private Load(List<URI> doors, long pauseMillis) {
        this.doors = doors;
        this.pauseMillis = pauseMillis;
    }

    static Load on(List<URI> doors, int senders, long pauseMillis) {
        Load load = new Load(List.copyOf(doors), pauseMillis);
        for (int i = 0; i < senders; i++) {
            load.senders.submit(load::send);
        }
        return load;
    }

    Set<Long> acknowledged() {
        return acknowledged;
    }

    /** How often each answer came, for the one who reads a failure. */
    Map<String, Integer> answers() {
        return answers;
    }

    /** Waits for a delivery that is acknowledged after this moment; how long that took. */
    Duration awaitAcknowledged() {
        long from = System.nanoTime();
        while (lastAt < from) {
            if (System.nanoTime() - from > TimeUnit.SECONDS.toNanos(90)) {
                throw new AssertionError("nothing is acknowledged any more: " + answers);
            }
            OuterDatabase.pause(20);
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private void send() {
        while (!stopped) {
            long number = next.incrementAndGet();
            try {
                int status = deliver(doors.get((int) (number % doors.size())), number);
                answers.merge(String.valueOf(status), 1, Integer::sum);
                if (status == 200) {
                    acknowledged.add(number);
                    lastAt = System.nanoTime();
                }
            } catch (IOException cutOff) {
                // Not acknowledged: the platform would send it again; here it does not count.
                answers.merge(cutOff.getClass().getSimpleName(), 1, Integer::sum);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            OuterDatabase.pause(pauseMillis);
        }
    }

    private int deliver(URI door, long number) throws IOException, InterruptedException {
        byte[] body = BODY.formatted(number).getBytes(StandardCharsets.US_ASCII);
        HttpRequest delivery =
                HttpRequest.newBuilder(door)
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/json")
                        .header("X-Hub-Signature-256", "sha256=" + signature(body))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        return client.send(delivery, BodyHandlers.discarding()).statusCode();
    }

    private static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stopped = true;
        senders.close();
        client.close();
    }
}
