package se.uppsikt.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Clockwork;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Photos;

/**
 * What the pages hold before Uppsikt is connected: posts and comments with dates counted back from
 * the first start. No notices are sent for them; they can only be found by asking.
 */
final class DemoTown {
    private static final long FIRST_NUMBER = 122_000_000_000_000L;

    private record Seed(
            DemoPage page,
            int hoursAgo,
            @Nullable String picture,
            String text,
            List<SeedComment> comments) {}

    private record SeedComment(
            @Nullable Citizen citizen, int minutesLater, String text, boolean reply) {}

    private DemoTown() {}

    static void build(Ledger ledger, Photos photos, Instant now) throws IOException {
        long salt = ThreadLocalRandom.current().nextLong(900_000_000L) * 10_000L;
        ledger.add(new Event.Begun(now, FIRST_NUMBER + salt));
        try (InputStream in =
                Objects.requireNonNull(DemoTown.class.getResourceAsStream("demo.json"))) {
            for (Seed seed : Json.MAPPER.readValue(in, Seed[].class)) {
                plant(
                        ledger,
                        photos,
                        seed,
                        Clockwork.atWork(now.minus(Duration.ofHours(seed.hoursAgo()))));
            }
        }
    }

    private static void plant(Ledger ledger, Photos photos, Seed seed, Instant at)
            throws IOException {
        String picture =
                seed.picture() == null
                        ? null
                        : photos.keep(DemoPicture.valueOf(seed.picture()).png()).orElseThrow();
        String number = Long.toString(ledger.world().nextNumber());
        String postId = seed.page().id() + "_" + number;
        ledger.add(
                new Event.Posted(at, postId, seed.page().id(), new Content(seed.text(), picture)));
        String parent = null;
        for (SeedComment comment : seed.comments()) {
            String id = number + "_" + ledger.world().nextNumber();
            String pageId = seed.page().id();
            ledger.add(
                    new Event.Commented(
                            at.plus(Duration.ofMinutes(comment.minutesLater())),
                            id,
                            postId,
                            comment.reply() ? parent : null,
                            comment.citizen() == null ? pageId : comment.citizen().idOn(pageId),
                            Content.text(comment.text())));
            parent = comment.reply() ? parent : id;
        }
    }
}
