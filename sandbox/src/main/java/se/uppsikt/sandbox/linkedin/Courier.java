package se.uppsikt.sandbox.linkedin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Pace;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carries notifications to the app, at most ten at a time: again every five minutes for eight
 * hours. The address is asked whether it is ours every two hours and gets nothing more after three
 * wrong answers, until it is subscribed anew. All but the eight hours is so much faster here.
 */
final class Courier implements AutoCloseable {
    private static final int BATCH = 10;
    private static final int MOST_FAILURES = 3;
    private static final Duration WINDOW = Duration.ofHours(8);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int RETRY_GAPS = 5;
    private static final int VALIDATION_GAPS = 120;

    private final Ledger ledger;
    private final LinkedInFaults faults;
    private final Pace pace;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Thread worker = Thread.ofVirtual().name("linkedin-courier").unstarted(this::work);
    private final Semaphore signal = new Semaphore(0);
    private final List<Parcel> waiting = new ArrayList<>();
    private final Set<Long> packed = new HashSet<>();
    private @Nullable URI verified;
    private @Nullable Long gatheringSince;
    private long validateAt;
    private volatile int failures;
    private volatile boolean closed;

    /** Notifications that travel in one POST. */
    private record Parcel(List<Notice> notices, long dueNanos) {
        byte[] body() {
            ObjectNode root = Json.object().put("type", "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS");
            var all = root.putArray("notifications");
            notices.forEach(notice -> all.add(notice.value()));
            return Json.wire(root);
        }
    }

    Courier(Ledger ledger, LinkedInFaults faults, Pace pace) {
        this.ledger = ledger;
        this.faults = faults;
        this.pace = pace;
        ledger.listen(
                event -> {
                    if (event instanceof Event.Queued || event instanceof Event.Subscribed) {
                        signal.release();
                    }
                });
    }

    void start() {
        worker.start();
    }

    private void work() {
        try {
            while (!closed) {
                Event.Subscribed standing = ledger.world().subscription().orElse(null);
                URI address = standing == null ? null : standing.webhook();
                if (standing == null || address == null) {
                    ledger.world().outbox().forEach(this::settle); // nobody is told
                } else if (valid(address, standing.standing())) {
                    pack();
                    deliverDue(address);
                }
                rest(address);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks when it is time; what the sandbox itself has set is asked until the app is up. */
    private boolean valid(URI address, boolean forgiving) throws InterruptedException {
        boolean known = address.equals(verified);
        if (blocked() || known && System.nanoTime() - validateAt < 0) {
            return !blocked();
        }
        if (ask(address)) {
            verified = address;
            failures = 0;
            validateAt = System.nanoTime() + gap(VALIDATION_GAPS);
            return true;
        }
        failures = forgiving ? 0 : failures + 1;
        validateAt = System.nanoTime() + gap(forgiving ? RETRY_GAPS : 1);
        return known && !blocked();
    }

    private long gap(int times) {
        return pace.firstGap().multipliedBy(times).toNanos();
    }

    private void rest(@Nullable URI address) throws InterruptedException {
        long gap = address == null ? Duration.ofMinutes(1).toNanos() : gap(1);
        for (Parcel parcel : waiting) {
            gap = Math.min(gap, parcel.dueNanos() - System.nanoTime());
        }
        if (signal.tryAcquire(Math.max(gap, 0), TimeUnit.NANOSECONDS)) {
            signal.drainPermits();
        }
    }

    private void pack() {
        List<Notice> fresh =
                ledger.world().outbox().stream().filter(n -> !packed.contains(n.number())).toList();
        if (fresh.isEmpty()) {
            gatheringSince = null;
            return;
        }
        if (gatheringSince == null) {
            gatheringSince = System.nanoTime();
        }
        int wanted = faults.reversed();
        if (wanted > 0) {
            if (fresh.size() < wanted && System.nanoTime() - gatheringSince < PATIENCE.toNanos()) {
                return;
            }
            fresh.reversed().forEach(notice -> parcel(List.of(notice)));
            faults.endReversal();
            return;
        }
        for (int from = 0; from < fresh.size(); from += BATCH) {
            parcel(fresh.subList(from, Math.min(fresh.size(), from + BATCH)));
        }
    }

    private void parcel(List<Notice> notices) {
        List<Notice> kept = new ArrayList<>();
        for (Notice notice : notices) {
            if (faults.takeLost()) {
                settle(notice);
            } else {
                packed.add(notice.number());
                kept.add(notice);
            }
        }
        if (!kept.isEmpty()) {
            waiting.add(new Parcel(kept, System.nanoTime()));
        }
    }

    private void deliverDue(URI address) throws InterruptedException {
        for (Parcel parcel : List.copyOf(waiting)) {
            if (closed || parcel.dueNanos() - System.nanoTime() > 0) {
                continue;
            }
            waiting.remove(parcel);
            if (post(address, parcel.body())) {
                if (faults.takeDoubled()) {
                    post(address, parcel.body());
                }
                parcel.notices().forEach(this::settle);
            } else {
                retryLater(parcel);
            }
        }
    }

    private void retryLater(Parcel parcel) {
        Instant tooOld = pace.clock().instant().minus(WINDOW);
        parcel.notices().stream().filter(n -> n.at().isBefore(tooOld)).forEach(this::settle);
        List<Notice> alive =
                parcel.notices().stream().filter(n -> !n.at().isBefore(tooOld)).toList();
        if (!alive.isEmpty()) {
            waiting.add(new Parcel(alive, System.nanoTime() + gap(RETRY_GAPS)));
        }
    }

    private void settle(Notice notice) {
        ledger.add(new Event.Settled(notice.number()));
        packed.remove(notice.number());
    }

    private boolean post(URI address, byte[] body) throws InterruptedException {
        byte[] prefix = "hmacsha256=".getBytes(StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("X-LI-Signature", signature(prefix, body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100
                    == 2;
        } catch (IOException unreachableOrSlow) {
            return false;
        }
    }

    private boolean ask(URI address) throws InterruptedException {
        String challenge = UUID.randomUUID().toString();
        String joint = address.getRawQuery() == null ? "?" : "&";
        String question = "challengeCode=" + challenge + "&applicationId=" + Organisation.CLIENT;
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + joint + question))
                        .timeout(PATIENCE)
                        .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            JsonNode body = Json.MAPPER.readTree(answer.body());
            return answer.statusCode() == 200
                    && type.startsWith("application/json")
                    && challenge.equals(body.path("challengeCode").asString(""))
                    && signature(challenge.getBytes(StandardCharsets.UTF_8))
                            .equals(body.path("challengeResponse").asString(""));
        } catch (IOException | JacksonException unreachableOrWrong) {
            return false;
        }
    }

    private static String signature(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] secret = Organisation.SECRET.getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the courier asks, for a caller that is not its own thread. */
    boolean answers(URI address) {
        try {
            return ask(address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean blocked() {
        return failures >= MOST_FAILURES;
    }

    /** It is subscribed anew, and asked from the beginning. */
    void forgive() {
        failures = 0;
        signal.release();
    }

    boolean idle() {
        return ledger.world().outbox().isEmpty();
    }

    @Override
    public void close() {
        closed = true;
        worker.interrupt();
        try {
            worker.join(Duration.ofSeconds(6));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.shutdownNow();
    }
}
