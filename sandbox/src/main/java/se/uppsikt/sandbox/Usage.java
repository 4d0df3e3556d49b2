package se.uppsikt.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.node.ObjectNode;

/** Counts the calls of the last hour and tells them in the platform's two usage headers. */
final class Usage {
    private static final int CALLS_AN_HOUR = 2000;

    private final Map<String, Deque<Instant>> calls = new HashMap<>();

    synchronized void count(String who, Instant at) {
        calls.computeIfAbsent(who, w -> new ArrayDeque<>()).add(at);
    }

    String ofApp(Instant now) {
        return numbers(percent(Tokens.APP_ID, now)).toString();
    }

    String ofPage(String pageId, boolean limited, Instant now) {
        ObjectNode use = Json.object().put("type", "pages");
        use.setAll(numbers(limited ? 100 : percent(pageId, now)));
        use.put("estimated_time_to_regain_access", limited ? 5 : 0);
        ObjectNode root = Json.object();
        root.putArray(pageId).add(use);
        return root.toString();
    }

    private static ObjectNode numbers(int percent) {
        return Json.object()
                .put("call_count", percent)
                .put("total_cputime", percent / 2)
                .put("total_time", percent / 2);
    }

    private synchronized int percent(String who, Instant now) {
        Deque<Instant> recent = calls.getOrDefault(who, new ArrayDeque<>());
        Instant hourAgo = now.minus(Duration.ofHours(1));
        while (!recent.isEmpty() && recent.getFirst().isBefore(hourAgo)) {
            recent.removeFirst();
        }
        return Math.min(99, (recent.size() * 100 + CALLS_AN_HOUR - 1) / CALLS_AN_HOUR);
    }
}
