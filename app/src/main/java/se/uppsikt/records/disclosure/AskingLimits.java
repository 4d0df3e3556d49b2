package se.uppsikt.records.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many requests, and how many references that lead nowhere, come from one address within a
 * while. Nobody may be asked who it is, so addresses are neither written down nor logged: they are
 * in memory for ten minutes, and nowhere else.
 */
@Component
class AskingLimits {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REQUESTS = 20;
    private static final int MISSES = 30;
    private static final int ADDRESSES = 10_000;

    private final InstantSource time;
    private final Map<String, Deque<Instant>> lately = new LinkedHashMap<>();

    AskingLimits(InstantSource time) {
        this.time = time;
    }

    /** Whether one more request may come from there; it is counted. */
    synchronized boolean mayAsk(String address) {
        return fewer("b " + address, REQUESTS) && noted("b " + address);
    }

    /** Whether somebody there may try one more reference. */
    synchronized boolean mayFollow(String address) {
        return fewer("r " + address, MISSES);
    }

    /** A reference from there led nowhere. */
    synchronized void missed(String address) {
        noted("r " + address);
    }

    private boolean fewer(String key, int most) {
        Deque<Instant> times = lately.get(key);
        Instant from = time.instant().minus(WINDOW);
        return times == null || times.stream().filter(at -> at.isAfter(from)).count() < most;
    }

    private boolean noted(String key) {
        Instant now = time.instant();
        Deque<Instant> times = lately.computeIfAbsent(key, _ -> new ArrayDeque<>());
        times.removeIf(at -> !at.isAfter(now.minus(WINDOW)));
        times.addLast(now);
        lately.values().removeIf(each -> !each.getLast().isAfter(now.minus(WINDOW)));
        if (lately.size() > ADDRESSES) {
            lately.remove(lately.keySet().iterator().next());
        }
        return true;
    }
}
