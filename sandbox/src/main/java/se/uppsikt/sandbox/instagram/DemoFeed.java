package se.uppsikt.sandbox.instagram;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Clockwork;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Photos;

/**
 * What the accounts hold before Uppsikt is connected, with dates counted back from the first start.
 * Nobody is told of it; it can only be found by asking.
 */
final class DemoFeed {
    private static final long FIRST_NUMBER = 18_000_000_000_000_000L;

    private record Seed(
            Profile profile,
            Medium.Product product,
            int hoursAgo,
            List<String> pictures,
            @Nullable String caption,
            @Nullable String altText,
            List<SeedComment> comments) {}

    /** Null for whoever runs the account, who answers the comment before. */
    private record SeedComment(@Nullable Citizen citizen, int minutesLater, String text) {}

    private DemoFeed() {}

    /**
     * @param drawing a picture by its name
     */
    static void build(Ledger ledger, Photos photos, Function<String, byte[]> drawing, Instant now)
            throws IOException {
        long salt = ThreadLocalRandom.current().nextLong(99_000_000L) * 10_000_000L;
        ledger.add(new Event.Begun(now, FIRST_NUMBER + salt));
        try (InputStream in =
                Objects.requireNonNull(DemoFeed.class.getResourceAsStream("demo.json"))) {
            for (Seed seed : Json.MAPPER.readValue(in, Seed[].class)) {
                List<String> names = new ArrayList<>();
                for (String picture : seed.pictures()) {
                    names.add(photos.keep(drawing.apply(picture)).orElseThrow());
                }
                Instant at = now.minus(Duration.ofHours(seed.hoursAgo()));
                boolean fresh = seed.product() == Medium.Product.STORY;
                plant(ledger, seed, names, fresh ? at : Clockwork.atWork(at));
            }
        }
    }

    private static void plant(Ledger ledger, Seed seed, List<String> photos, Instant at) {
        String account = seed.profile().id();
        Medium medium =
                new Medium(
                        Long.toString(ledger.world().nextNumber()),
                        account,
                        account,
                        seed.product(),
                        seed.caption(),
                        seed.altText(),
                        photos,
                        at,
                        true,
                        false,
                        null,
                        null);
        ledger.add(new Event.Published(medium, null));
        String before = null;
        for (SeedComment each : seed.comments()) {
            Citizen citizen = each.citizen();
            String id = Long.toString(ledger.world().nextNumber());
            ledger.add(
                    new Event.Commented(
                            new Comment(
                                    id,
                                    medium.id(),
                                    account,
                                    citizen == null ? before : null,
                                    citizen == null
                                            ? account
                                            : People.idFor(seed.profile(), citizen),
                                    each.text(),
                                    at.plus(Duration.ofMinutes(each.minutesLater())),
                                    Comment.Standing.SHOWN)));
            before = id;
        }
    }
}
