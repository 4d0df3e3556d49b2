package se.uppsikt.sandbox.linkedin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.uppsikt.sandbox.base.Journal;

/** Puts events in the file and the world, in one order, and tells those who listen. */
final class Ledger {
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

    /** To be called before the first call is taken. */
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
}
