package se.uppsikt.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Journal;
import se.uppsikt.sandbox.base.Part;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.meta.Courier;
import se.uppsikt.sandbox.meta.Webhook;

/** What Facebook is made of: the file of what has happened there, the photos and the way out. */
final class FacebookSide implements AutoCloseable {
    private final Journal<Event> journal;
    private final Ledger ledger;
    private final Facebook facebook;
    private final Photos photos;
    private final Courier courier;

    FacebookSide(Part.Ground ground, Faults faults, String appSecret) throws IOException {
        World world = new World();
        journal = Journal.open(ground.data().resolve("handelser.jsonl"), Event.class, world::apply);
        ledger = new Ledger(journal, world);
        photos = new Photos(ground.data().resolve("media"));
        facebook =
                new Facebook(
                        ledger,
                        new Notices(ground.address()),
                        ground.pace().clock(),
                        faults.oddities(),
                        new Films(ground.data().resolve("filmer")));
        courier = new Courier(ledger, faults.wire(), ground.pace(), appSecret);
        ledger.listen(
                event -> {
                    if (event instanceof Event.Queued || event instanceof Event.WebhookSet) {
                        courier.wake();
                    }
                    if (!(event instanceof Event.Queued || event instanceof Event.Settled)) {
                        ground.live().changed();
                    }
                });
        if (!world.begun()) {
            DemoTown.build(ledger, photos, ground.pace().clock().instant());
        }
    }

    Facebook facebook() {
        return facebook;
    }

    World world() {
        return facebook.world();
    }

    Photos photos() {
        return photos;
    }

    Courier courier() {
        return courier;
    }

    /** All pages' events go here; the callback is asked to verify until it does. */
    void webhook(URI callback, String verifyToken) {
        Webhook wanted = new Webhook(callback, verifyToken, Subscriptions.ALL);
        if (!wanted.equals(world().webhook().orElse(null))) {
            facebook.subscribe(wanted);
        }
        for (DemoPage page : DemoPage.values()) {
            if (world().subscribedFields(page.id()).isEmpty()) {
                facebook.subscribePage(page.id(), Subscriptions.ALL);
            }
        }
    }

    void sendUnknown(String pageId) {
        Instant at = facebook.now();
        Strange.all(pageId, at)
                .forEach((field, all) -> all.forEach(v -> ledger.queue(pageId, at, field, v)));
    }

    /** The name of a photo that has been put away; null when there is none. */
    @Nullable String kept(byte @Nullable [] photo) {
        if (photo == null) {
            return null;
        }
        try {
            return photos.keep(photo)
                    .orElseThrow(() -> new IllegalArgumentException("Not a PNG or JPEG"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of a citizen whom the page has not blocked. */
    String unblocked(String pageId, Citizen citizen) {
        String id = citizen.idOn(pageId);
        if (world().blocked(id)) {
            throw new IllegalStateException(citizen + " is blocked on page " + pageId);
        }
        return id;
    }

    @Override
    public void close() throws IOException {
        courier.close();
        journal.close();
    }
}
