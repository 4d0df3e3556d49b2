package se.uppsikt.sandbox.youtube;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Json;

/** What the channels hold before Uppsikt is connected, with dates counted back from the start. */
final class DemoFilms {
    private record Seed(
            DemoChannel channel,
            int hoursAgo,
            String title,
            String description,
            List<SeedComment> comments) {}

    private record SeedComment(
            @Nullable Citizen citizen,
            int minutesLater,
            String text,
            boolean reply,
            @Nullable Standing standing) {}

    private DemoFilms() {}

    static void build(Studio studio) throws IOException {
        Instant now = studio.now();
        String salt = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
        studio.add(new Event.Begun(now, "s" + salt + "."));
        try (InputStream in =
                Objects.requireNonNull(DemoFilms.class.getResourceAsStream("demo.json"))) {
            for (Seed seed : Json.MAPPER.readValue(in, Seed[].class)) {
                plant(studio, seed, now.minus(Duration.ofHours(seed.hoursAgo())));
            }
        }
    }

    private static void plant(Studio studio, Seed seed, Instant at) {
        Film film =
                studio.publish(
                        Film.of(seed.channel(), seed.title(), seed.description(), "public", at));
        Comment top = null;
        for (SeedComment each : seed.comments()) {
            Writer writer =
                    each.citizen() == null ? Writer.of(seed.channel()) : Writer.of(each.citizen());
            Comment made =
                    studio.comment(
                            film,
                            each.reply() ? top : null,
                            writer,
                            each.text(),
                            at.plus(Duration.ofMinutes(each.minutesLater())));
            if (each.standing() != null) {
                studio.stand(made, each.standing());
            }
            top = each.reply() ? top : made;
        }
    }
}
