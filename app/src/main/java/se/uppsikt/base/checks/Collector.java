package se.uppsikt.base.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Gauges.Gauge;

/**
 * All figures together. Each room is asked on a thread of its own, so that one whose database does
 * not answer keeps no other back, and none is asked again while it has not answered.
 */
@Component
public class Collector {
    private static final Logger LOG = LoggerFactory.getLogger(Collector.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final List<Asked> rooms;
    private final Duration patience;

    @Autowired
    Collector(ObjectProvider<Gauges> rooms) {
        this(rooms.stream().toList(), PATIENCE);
    }

    Collector(List<Gauges> rooms, Duration patience) {
        this.rooms = rooms.stream().map(Asked::new).toList();
        this.patience = patience;
    }

    /** Whatever is there in time, and how many rooms did not answer. */
    public List<Gauge> collect() {
        List<CompletableFuture<List<Gauge>>> begun = rooms.stream().map(Asked::begin).toList();
        long end = System.nanoTime() + patience.toNanos();
        List<Gauge> all = new ArrayList<>();
        int silent = 0;
        for (CompletableFuture<List<Gauge>> each : begun) {
            List<Gauge> told =
                    each.completeOnTimeout(List.of(), end - System.nanoTime(), TimeUnit.NANOSECONDS)
                            .join();
            silent += told.isEmpty() ? 1 : 0;
            all.addAll(told);
        }
        all.add(Gauge.of("uppsikt_rooms_silent", "Rum som inte hann säga hur det går", silent));
        return all;
    }

    private static final class Asked {
        private final Gauges room;
        private boolean asked;

        Asked(Gauges room) {
            this.room = room;
        }

        synchronized CompletableFuture<List<Gauge>> begin() {
            CompletableFuture<List<Gauge>> answer = new CompletableFuture<>();
            if (asked) {
                answer.complete(List.of());
                return answer;
            }
            asked = true;
            Thread.ofPlatform().name("matare").daemon().start(() -> ask(answer));
            return answer;
        }

        private void ask(CompletableFuture<List<Gauge>> answer) {
            try {
                answer.complete(room.now());
            } catch (RuntimeException | Error fault) {
                LOG.warn("no figures: {}", fault.getClass().getName());
                answer.complete(List.of());
            } finally {
                answered();
            }
        }

        private synchronized void answered() {
            asked = false;
        }
    }
}
