package se.uppsikt.sandbox.base;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a Swede would say them. */
public final class Clockwork {
    public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", SWEDISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM 'kl.' HH.mm", SWEDISH);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm.ss", SWEDISH);

    private Clockwork() {}

    public static String told(Instant at, Instant now) {
        long minutes = Duration.between(at, now).toMinutes();
        if (minutes < 1) {
            return "nyss";
        }
        if (minutes < 60) {
            return "för " + minutes + " min sedan";
        }
        ZonedDateTime time = at.atZone(SWEDEN);
        LocalDate today = now.atZone(SWEDEN).toLocalDate();
        if (time.toLocalDate().equals(today)) {
            return "i dag kl. " + HOUR.format(time);
        }
        return time.toLocalDate().equals(today.minusDays(1))
                ? "i går kl. " + HOUR.format(time)
                : DAY.format(time);
    }

    /** No one at the municipality writes at night: moved back to the nearest afternoon. */
    public static Instant atWork(Instant at) {
        ZonedDateTime local = at.atZone(SWEDEN);
        if (local.getHour() < 8) {
            local = local.minusDays(1).withHour(15);
        } else if (local.getHour() >= 17) {
            local = local.withHour(15);
        }
        return local.toInstant();
    }

    public static String exact(Instant at) {
        return EXACT.format(at.atZone(SWEDEN));
    }
}
