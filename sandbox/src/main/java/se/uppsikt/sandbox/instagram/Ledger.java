package se.uppsikt.sandbox.instagram;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Journal;
import se.uppsikt.sandbox.meta.Courier;
import se.uppsikt.sandbox.meta.Notice;
import se.uppsikt.sandbox.meta.Webhook;
import tools.jackson.databind.JsonNode;

/** Puts events in the journal and the world, in one order, and leaves notices for the courier. */
final class Ledger implements Courier.Outbox {
    private final Journal<Event> journal;
    private final World world;
    private final Predicate<String> listening;
    private volatile @Nullable Consumer<Event> listener;

    /**
     * @param listening whether the app listens to a page on Facebook, by the page's id
     */
    Ledger(Journal<Event> journal, World world, Predicate<String> listening) {
        this.journal = journal;
        this.world = world;
        this.listening = listening;
    }

    World world() {
        return world;
    }

    /** To be called before the sandbox takes its first call. */
    void listen(Consumer<Event> whoever) {
        listener = whoever;
    }

    void add(Event event) {
        synchronized (world) {
            journal.append(event);
            world.apply(event);
        }
        Consumer<Event> told = listener;
        if (told != null) {
            told.accept(event);
        }
    }

    /**
     * Leaves a notice for the courier, if the app listens for its kind and to the account's page.
     *
     * @param field what it is subscribed to as
     */
    void tell(Profile profile, Instant at, String field, JsonNode value) {
        boolean wanted =
                world.webhook().filter(webhook -> webhook.fields().contains(field)).isPresent();
        if (wanted && listening.test(profile.pageId())) {
            queue(profile, at, Notices.MESSAGING.contains(field) ? null : field, value);
        }
    }

    void queue(Profile profile, Instant at, @Nullable String field, JsonNode value) {
        synchronized (world) {
            add(new Event.Queued(new Notice(world.nextNumber(), at, profile.id(), field, value)));
        }
    }

    @Override
    public String object() {
        return "instagram";
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
