package se.uppsikt.accounts.turns;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import se.uppsikt.base.shared.SwedishTime;

/**
 * A week as Swedish calendars number it (ISO 8601), from Monday's midnight to the next one's in
 * Swedish time. Twice a year it is an hour shorter or longer than the others.
 */
public record IsoWeek(LocalDate monday) {
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", SWEDISH);
    private static final DateTimeFormatter DAY_OF_YEAR =
            DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);

    public IsoWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(monday + " is no Monday");
        }
    }

    /** The week that a moment lies in. */
    public static IsoWeek of(Instant time) {
        return of(SwedishTime.day(time));
    }

    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Such as {@code 2026-W53}; empty for what is no week of that year. */
    public static Optional<IsoWeek> parse(String code) {
        try {
            LocalDate monday = LocalDate.parse(code + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return Optional.of(new IsoWeek(monday));
        } catch (DateTimeException notAWeek) {
            return Optional.empty();
        }
    }

    /** As {@link #parse} reads it. */
    public String code() {
        return "%d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR), number());
    }

    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public Instant from() {
        return monday.atStartOfDay(SwedishTime.ZONE).toInstant();
    }

    public Instant until() {
        return next(1).from();
    }

    public IsoWeek next(int weeks) {
        return new IsoWeek(monday.plusWeeks(weeks));
    }

    /** Such as {@code vecka 53, 28 december–3 januari 2027}. */
    public String shown() {
        LocalDate sunday = monday.plusDays(6);
        return "vecka " + number() + ", " + DAY.format(monday) + "–" + DAY_OF_YEAR.format(sunday);
    }
}
