package se.uppsikt.sandbox.snapchat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Journal;
import tools.jackson.databind.node.ObjectNode;

/** The sum of the events, and the one door through which more happen. */
final class World {
    private final Map<Sort, Map<String, ObjectNode>> things = new EnumMap<>(Sort.class);
    private final Map<String, Map<LocalDate, Long>> counted = new HashMap<>();
    private final Map<String, Instant> tokens = new HashMap<>();
    private final Map<String, Instant> refreshes = new HashMap<>();
    private @Nullable Journal<Event> journal;
    private Consumer<Event> listener = _ -> {};

    void open(Journal<Event> file, Consumer<Event> told) {
        journal = file;
        listener = told;
    }

    synchronized void add(Event event) {
        if (journal == null) {
            throw new IllegalStateException("not opened");
        }
        journal.append(event);
        apply(event);
        listener.accept(event);
    }

    synchronized void apply(Event event) {
        switch (event) {
            case Event.Put put ->
                    things.computeIfAbsent(put.sort(), _ -> new LinkedHashMap<>())
                            .put(put.id(), put.object());
            case Event.Counted day ->
                    counted.computeIfAbsent(day.ad(), _ -> new HashMap<>())
                            .put(day.day(), day.spendMicro());
            case Event.LetIn in -> {
                tokens.put(in.token(), in.until());
                refreshes.put(in.refresh(), in.at());
            }
        }
    }

    synchronized boolean begun() {
        return !things.isEmpty();
    }

    synchronized List<ObjectNode> all(Sort sort) {
        return things.getOrDefault(sort, Map.of()).values().stream()
                .map(ObjectNode::deepCopy)
                .toList();
    }

    synchronized Optional<ObjectNode> one(Sort sort, String id) {
        return Optional.ofNullable(things.getOrDefault(sort, Map.of()).get(id))
                .map(ObjectNode::deepCopy);
    }

    /** Those whose field names another thing. */
    List<ObjectNode> under(Sort sort, String field, String id) {
        return all(sort).stream().filter(each -> id.equals(each.path(field).asString(""))).toList();
    }

    synchronized @Nullable Long counted(String ad, LocalDate day) {
        return counted.getOrDefault(ad, Map.of()).get(day);
    }

    synchronized boolean opens(String token, Instant now) {
        return tokens.getOrDefault(token, Instant.MIN).isAfter(now);
    }

    synchronized boolean renews(String refresh) {
        return refreshes.containsKey(refresh);
    }
}
