package se.uppsikt.sandbox.bluesky;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Clockwork;
import se.uppsikt.sandbox.base.Json;

/** What the account holds before Uppsikt is connected, with dates counted back from the start. */
final class DemoPosts {
    private record Seed(int hoursAgo, String text, List<SeedReply> replies) {}

    /**
     * @param citizen null when the account itself answers
     * @param deeper whether it answers the reply before it
     */
    private record SeedReply(
            @Nullable Citizen citizen, int minutesLater, String text, boolean deeper) {}

    private DemoPosts() {}

    static void build(Repositories repositories) throws IOException {
        Instant now = repositories.now();
        repositories.add(new Event.Begun(now));
        for (DemoAccount each : DemoAccount.values()) {
            repositories.add(new Event.Joined(Actor.of(each), each.password()));
        }
        for (Citizen each : Citizen.values()) {
            repositories.add(new Event.Joined(Actor.of(each), "sandlada-" + each.slug()));
        }
        try (InputStream in =
                Objects.requireNonNull(DemoPosts.class.getResourceAsStream("demo.json"))) {
            for (Seed seed : Json.MAPPER.readValue(in, Seed[].class)) {
                Instant at = Clockwork.atWork(now.minus(Duration.ofHours(seed.hoursAgo())));
                plant(repositories, seed, at);
            }
        }
    }

    private static void plant(Repositories repositories, Seed seed, Instant at) {
        Actor account = Actor.of(DemoAccount.MUNICIPALITY);
        Entry post = repositories.post(account, null, seed.text(), at);
        Entry before = post;
        for (SeedReply each : seed.replies()) {
            Actor writer = each.citizen() == null ? account : Actor.of(each.citizen());
            before =
                    repositories.post(
                            writer,
                            each.deeper() ? before : post,
                            each.text(),
                            at.plus(Duration.ofMinutes(each.minutesLater())));
        }
    }
}
