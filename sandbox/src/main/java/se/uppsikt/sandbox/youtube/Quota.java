package se.uppsikt.sandbox.youtube;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/**
 * The day's units of the project: ten thousand for most, and a hundred calls each for uploading and
 * for searching. The day ends at midnight by the Pacific.
 */
final class Quota {
    static final int UNITS = 10_000;
    private static final int CALLS = 100;
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private final Map<Bucket, Integer> used = new EnumMap<>(Bucket.class);
    private LocalDate day = LocalDate.EPOCH;

    /** What is counted by itself. */
    enum Bucket {
        UNITS(Quota.UNITS),
        UPLOADS(CALLS),
        SEARCHES(CALLS);

        private final int limit;

        Bucket(int limit) {
            this.limit = limit;
        }
    }

    /** Whether there is that much left; an attempt that is refused costs nothing. */
    synchronized boolean take(Bucket bucket, int cost, Instant now) {
        turn(now);
        int before = used.getOrDefault(bucket, 0);
        if (before + cost > bucket.limit) {
            return false;
        }
        used.put(bucket, before + cost);
        return true;
    }

    /** As at midnight. */
    synchronized void turn() {
        used.clear();
    }

    synchronized int used(Bucket bucket, Instant now) {
        turn(now);
        return used.getOrDefault(bucket, 0);
    }

    static LocalDate dayOf(Instant now) {
        return now.atZone(PACIFIC).toLocalDate();
    }

    private void turn(Instant now) {
        LocalDate today = dayOf(now);
        if (!today.equals(day)) {
            day = today;
            used.clear();
        }
    }
}
