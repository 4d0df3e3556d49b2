package se.uppsikt.inbox.urgent;

import java.time.Duration;
import java.time.Instant;
import se.uppsikt.base.shared.SwedishTime;

/** How it is told why something is urgent, and since when when several say so. */
final class UrgencyRules {
    private UrgencyRules() {}

    static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static String sentence(String why, Instant written, Instant due) {
        return "%s. Därför akut: första svar inom %d minuter, senast %s."
                .formatted(why, Duration.between(written, due).toMinutes(), SwedishTime.brief(due));
    }
}
