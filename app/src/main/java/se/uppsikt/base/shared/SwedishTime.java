package se.uppsikt.base.shared;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Times as people in Sweden read them. All times are kept in UTC and shown in Swedish civil time.
 */
public final class SwedishTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final List<String> MONTHS = months("MMMM");
    private static final List<String> SHORT_MONTHS = months("MMM");
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", SWEDISH);

    private SwedishTime() {}

    /** How long, such as {@code 8 timmar} or {@code 90 minuter}. */
    public static String length(Duration length) {
        long minutes = length.toMinutes();
        if (minutes % 60 == 0 && minutes > 0) {
            return minutes == 60 ? "en timme" : minutes / 60 + " timmar";
        }
        return minutes == 1 ? "en minut" : minutes + " minuter";
    }

    /** A page of the inbox says hundreds of times, and a formatter looks each month's name up. */
    private static List<String> months(String pattern) {
        DateTimeFormatter name = DateTimeFormatter.ofPattern(pattern, SWEDISH);
        return Stream.of(Month.values()).map(name::format).toList();
    }

    private static String dayAndMonth(LocalDate day, List<String> months) {
        return day.getDayOfMonth() + " " + months.get(day.getMonthValue() - 1);
    }

    private static String dated(LocalDate day, List<String> months) {
        return dayAndMonth(day, months) + " " + day.getYear();
    }

    /** Such as {@code 09.05}. */
    private static String clock(LocalTime time) {
        return twoDigits(time.getHour()) + "." + twoDigits(time.getMinute());
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    public static ZonedDateTime civil(Instant time) {
        return time.atZone(ZONE);
    }

    public static LocalDate day(Instant time) {
        return civil(time).toLocalDate();
    }

    /** When the day is over, and the next one begins. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The last second of the day, as deadlines are kept. */
    public static Instant lastSecondOf(LocalDate day) {
        return endOf(day).minusSeconds(1);
    }

    /** The day whose last second, as deadlines are kept, is not over: after it the next one. */
    public static LocalDate dayByDeadline(Instant now) {
        return day(now.plusSeconds(1).minusNanos(1));
    }

    /** Such as {@code 22 november 2026}. */
    public static String date(LocalDate day) {
        return dated(day, MONTHS);
    }

    /** Such as {@code 22 november 2026 kl. 09.05}. */
    public static String exact(Instant time) {
        ZonedDateTime civil = civil(time);
        return dated(civil.toLocalDate(), MONTHS) + " kl. " + clock(civil.toLocalTime());
    }

    /** For machines, as HTML reads it: it takes no more than three digits of a second. */
    public static String machine(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Such as {@code 22 nov. 09.05}. */
    public static String brief(Instant time) {
        ZonedDateTime civil = civil(time);
        return dayAndMonth(civil.toLocalDate(), SHORT_MONTHS) + " " + clock(civil.toLocalTime());
    }

    /** Such as {@code tisdag 22 december}. */
    public static String weekday(Instant time) {
        return DAY.format(civil(time));
    }

    /**
     * Such as {@code nyss}, {@code 12 min sedan}, {@code i går 14.20}; for the future {@code om 3
     * tim}.
     */
    public static String relative(Instant time, Instant now) {
        Duration gone = Duration.between(time, now);
        if (gone.isNegative()) {
            return ahead(time, gone.negated());
        }
        if (gone.toMinutes() < 1) {
            return "nyss";
        }
        if (gone.toMinutes() < 60) {
            return gone.toMinutes() + " min sedan";
        }
        LocalDate day = day(time);
        LocalDate today = day(now);
        if (day.equals(today)) {
            return "i dag " + clock(civil(time).toLocalTime());
        }
        if (day.equals(today.minusDays(1))) {
            return "i går " + clock(civil(time).toLocalTime());
        }
        return day.getYear() == today.getYear() ? brief(time) : dated(day, SHORT_MONTHS);
    }

    /**
     * A deadline, said the same everywhere: {@code i dag}, {@code i morgon}, {@code 25 nov.}; with
     * the clock, as in {@code 25 nov. 14.20}, unless the whole day is left to act in.
     */
    public static String deadline(Instant due, Instant now) {
        String said = dayNear(due, now);
        LocalTime clock = civil(due).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return clock.equals(LAST_MINUTE) ? said : said + " " + clock(clock);
    }

    /** As a browser has day and clock in a field, to the minute: {@code 2026-11-25T14:20}. */
    public static String asTyped(Instant time) {
        return civil(time).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** What a browser has sent of such a field; empty when it is no day and clock. */
    public static Optional<Instant> typed(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written).atZone(ZONE).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** A moment that matters to the minute: {@code i dag kl. 14.20}, {@code 25 nov. kl. 08.05}. */
    public static String moment(Instant time, Instant now) {
        return dayNear(time, now) + " kl. " + clock(civil(time).toLocalTime());
    }

    private static String dayNear(Instant time, Instant now) {
        LocalDate day = day(time);
        LocalDate today = day(now);
        if (day.equals(today)) {
            return "i dag";
        }
        if (day.equals(today.plusDays(1))) {
            return "i morgon";
        }
        if (day.equals(today.minusDays(1))) {
            return "i går";
        }
        return day.getYear() == today.getYear()
                ? dayAndMonth(day, SHORT_MONTHS)
                : dated(day, SHORT_MONTHS);
    }

    private static String ahead(Instant time, Duration left) {
        if (left.toMinutes() < 1) {
            return "strax";
        }
        if (left.toMinutes() < 60) {
            return "om " + left.toMinutes() + " min";
        }
        return left.toHours() < 24 ? "om " + left.toHours() + " tim" : brief(time);
    }
}
