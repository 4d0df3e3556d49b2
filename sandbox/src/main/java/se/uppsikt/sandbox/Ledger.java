package se.uppsikt.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Journal;
import se.uppsikt.sandbox.meta.Courier;
import se.uppsikt.sandbox.meta.Notice;
import se.uppsikt.sandbox.meta.Webhook;
import tools.jackson.databind.JsonNode;

/** Puts events in the journal and the world, in one order, and tells those who listen. */
final class Ledger implements Courier.Outbox {
    private final Journal<Event> journal;
    private final World world;
    private final List<Consumer<Event>> listeners = new ArrayList<>();

    Ledger(Journal<Event> journal, World world) {
        this.journal = journal;
        this.world = world;
    }

    World world() {
        return world;
    }

    /** To be called before the sandbox takes its first call. */
    void listen(Consumer<Event> listener) {
        listeners.add(listener);
    }

    void add(Event event) {
        synchronized (world) {
            journal.append(event);
            world.apply(event);
        }
        listeners.forEach(listener -> listener.accept(event));
    }

    /** Leaves a notice for the courier, if the page's events of this kind are subscribed to. */
    void tell(String pageId, Instant at, String field, JsonNode value) {
        if (!world.subscribedFields(pageId).contains(field)) {
            return;
        }
        boolean messaging = field.equals(Notices.MESSAGES) || field.equals(Notices.ECHOES);
        queue(pageId, at, messaging ? null : field, value);
    }

    void queue(String pageId, Instant at, @Nullable String field, JsonNode value) {
        synchronized (world) {
            add(new Event.Queued(new Notice(world.nextNumber(), at, pageId, field, value)));
        }
    }

    @Override
    public String object() {
        return "page";
    }

    @Override
    public Optional<Webhook> webhook() {
        return world.webhook();
    }

    @Override
    public List<Notice> waiting() {
        return world.outbox();
    }

    @Override
    public void settle(Notice notice) {
        add(new Event.Settled(notice.number()));
    }
}
