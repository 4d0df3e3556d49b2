package se.uppsikt.sandbox.meta;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Pace;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carries notices to the app: at least once, retried at once and then ever less often, dropped when
 * the retry window is over. Verifies the callback first and keeps asking until the app has come up.
 */
public final class Courier implements AutoCloseable {
    private static final int BATCH = 1000;
    private static final int LONGEST_GAP = 60;
    private static final long PATIENCE = Duration.ofSeconds(3).toNanos();

    private final Outbox outbox;
    private final Wire faults;
    private final Pace pace;
    private final String appSecret;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Thread worker = Thread.ofVirtual().name("courier").unstarted(this::work);
    private final Semaphore signal = new Semaphore(0);
    private final Set<Long> packed = new HashSet<>();
    private final List<Parcel> waiting = new ArrayList<>();
    private @Nullable Webhook verified;
    private @Nullable Long waitingSince;
    private volatile boolean closed;

    /** What waits to be carried, and where to. */
    public interface Outbox {
        /** What the events are of, such as {@code page}. */
        String object();

        Optional<Webhook> webhook();

        List<Notice> waiting();

        /** Delivered, lost by a fault, or too old: never to be sent again. */
        void settle(Notice notice);
    }

    public Courier(Outbox outbox, Wire faults, Pace pace, String appSecret) {
        this.outbox = outbox;
        this.faults = faults;
        this.pace = pace;
        this.appSecret = appSecret;
    }

    public void start() {
        worker.start();
    }

    /**
     * Something is to be carried, or elsewhere. No lock: the one who wakes may hold the world's.
     */
    public void wake() {
        signal.release();
    }

    private void work() {
        try {
            while (!closed) {
                Webhook webhook = outbox.webhook().orElse(null);
                if (webhook != null && !webhook.equals(verified)) {
                    verified = verify(webhook) ? webhook : null;
                }
                if (webhook != null && verified != null) {
                    pack();
                    deliverDue(webhook);
                }
                rest(webhook != null && verified == null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the next event, the next retry, or the next time to ask an unverified callback. */
    private void rest(boolean unverified) throws InterruptedException {
        long gap = unverified ? pace.firstGap().toNanos() : Duration.ofMinutes(1).toNanos();
        for (Parcel parcel : waiting) {
            gap = Math.min(gap, parcel.dueNanos() - System.nanoTime());
        }
        if (verified != null && !fresh().isEmpty()) {
            gap = faults.reversed() > 0 ? Math.min(gap, Duration.ofMillis(50).toNanos()) : 0;
        }
        if (signal.tryAcquire(gap, TimeUnit.NANOSECONDS)) {
            signal.drainPermits();
        }
    }

    private List<Notice> fresh() {
        return outbox.waiting().stream().filter(n -> !packed.contains(n.number())).toList();
    }

    private void pack() {
        List<Notice> fresh = fresh();
        if (fresh.isEmpty()) {
            waitingSince = null;
            return;
        }
        if (waitingSince == null) {
            waitingSince = System.nanoTime();
        }
        int wanted = faults.reversed();
        if (wanted > 0) {
            if (fresh.size() < wanted && System.nanoTime() - waitingSince < PATIENCE) {
                return;
            }
            fresh.forEach(n -> packed.add(n.number()));
            fresh.reversed().forEach(n -> parcel(List.of(n)));
            faults.endReversal();
            return;
        }
        List<Notice> batch = fresh.subList(0, Math.min(BATCH, fresh.size()));
        batch.forEach(n -> packed.add(n.number()));
        parcel(batch);
    }

    private void parcel(List<Notice> notices) {
        List<Notice> kept = new ArrayList<>();
        for (Notice notice : notices) {
            if (faults.takeLost()) {
                settle(notice);
            } else {
                kept.add(faults.takeAnonymous() ? withoutFrom(notice) : notice);
            }
        }
        if (!kept.isEmpty()) {
            waiting.add(Parcel.of(kept, System.nanoTime()));
        }
    }

    private static Notice withoutFrom(Notice notice) {
        ObjectNode value = (ObjectNode) notice.value().deepCopy();
        value.remove("from");
        return new Notice(notice.number(), notice.at(), notice.pageId(), notice.field(), value);
    }

    private void deliverDue(Webhook webhook) throws InterruptedException {
        for (Parcel parcel : List.copyOf(waiting)) {
            if (!closed && parcel.dueNanos() - System.nanoTime() <= 0) {
                waiting.remove(parcel);
                deliver(webhook, parcel);
            }
        }
    }

    private void deliver(Webhook webhook, Parcel parcel) throws InterruptedException {
        byte[] body = parcel.body(outbox.object());
        if (post(webhook.callback(), body)) {
            if (faults.takeDoubled()) {
                post(webhook.callback(), body);
            }
            parcel.notices().forEach(this::settle);
            if (parcel.attempts() > 0) {
                waiting.replaceAll(other -> other.dueAt(System.nanoTime()));
            }
            return;
        }
        retryLater(parcel);
    }

    private void retryLater(Parcel parcel) {
        Instant tooOld = pace.clock().instant().minus(pace.retryWindow());
        List<Notice> alive = new ArrayList<>();
        for (Notice notice : parcel.notices()) {
            if (notice.at().isBefore(tooOld)) {
                settle(notice);
            } else {
                alive.add(notice);
            }
        }
        if (!alive.isEmpty()) {
            Parcel again = new Parcel(alive, parcel.attempts(), parcel.dueNanos());
            waiting.add(again.failed(System.nanoTime() + gapAfter(parcel.attempts())));
        }
    }

    /** None after the first failure; then doubling, up to sixty times the first gap. */
    private long gapAfter(int failures) {
        int factor = failures == 0 ? 0 : Math.min(LONGEST_GAP, 1 << Math.min(failures - 1, 6));
        return pace.firstGap().toNanos() * factor;
    }

    private void settle(Notice notice) {
        outbox.settle(notice);
        packed.remove(notice.number());
    }

    private boolean post(URI callback, byte[] body) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(callback)
                        .timeout(pace.answerWithin())
                        .header("Content-Type", "application/json")
                        .header("User-Agent", "facebookplatform/1.0 (sandbox)")
                        .header(
                                "X-Hub-Signature",
                                "sha1=" + Parcel.signature("HmacSHA1", appSecret, body))
                        .header(
                                "X-Hub-Signature-256",
                                "sha256=" + Parcel.signature("HmacSHA256", appSecret, body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unreachableOrSlow) {
            return false;
        }
    }

    /** Asks the callback to repeat a challenge. Answers whether it did. */
    private boolean verify(Webhook webhook) throws InterruptedException {
        String challenge = Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000_000));
        String query =
                "hub.mode=subscribe&hub.challenge=%s&hub.verify_token=%s"
                        .formatted(
                                challenge,
                                URLEncoder.encode(webhook.verifyToken(), StandardCharsets.UTF_8));
        String joint = webhook.callback().getRawQuery() == null ? "?" : "&";
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(webhook.callback() + joint + query))
                        .timeout(pace.answerWithin())
                        .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().equals(challenge);
        } catch (IOException unreachableOrSlow) {
            return false;
        }
    }

    /** As {@link #verify}, for a caller that is not the courier's own thread. */
    public boolean answers(Webhook webhook) {
        try {
            return verify(webhook);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether everything that should reach the app has done so. */
    public boolean idle() {
        return outbox.waiting().isEmpty();
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
