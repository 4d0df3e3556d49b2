package se.uppsikt.operation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a load balancer whether to send anybody here: the database answers, and this process is not
 * on its way out. The pages are open only when all migrations are done. Whoever asks often waits no
 * longer for that, and sends no more questions to a database that does not answer.
 */
@RestController
class ReadyPage {
    private static final int PATIENCE_SECONDS = 2;
    private final PulseRows rows;
    private volatile boolean closing;
    private @Nullable CompletableFuture<Boolean> asked;

    ReadyPage(PulseRows rows) {
        this.rows = rows;
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    @GetMapping(path = "/hjalsa/redo", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> ready() {
        if (closing) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "stannar");
        }
        boolean beats = ask().completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        return beats
                ? answer(HttpStatus.OK, "redo")
                : answer(HttpStatus.SERVICE_UNAVAILABLE, "databasen svarar inte");
    }

    /** One question at a time; a copy, so that one who tires of waiting ends it for nobody else. */
    private synchronized CompletableFuture<Boolean> ask() {
        CompletableFuture<Boolean> now = asked;
        if (now == null || now.isDone()) {
            now = new CompletableFuture<>();
            asked = now;
            CompletableFuture<Boolean> answer = now;
            Thread.ofPlatform().name("puls").daemon().start(() -> answer.complete(beats()));
        }
        return now.copy();
    }

    private boolean beats() {
        try {
            return rows.beats();
        } catch (RuntimeException gone) { // whatever it is, nobody may wait for the answer for ever
            return false;
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, String words) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(words);
    }
}
