package se.uppsikt.platforms.metafigures;

import java.time.Duration;
import java.time.ZoneId;

/** The days that Facebook and Instagram count by. */
final class MetaDays {
    /** Those of the Pacific coast, wherever the page is. */
    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    /** By then a day has its figures. */
    static final Duration SETTLED = Duration.ofHours(48);

    private MetaDays() {}
}
