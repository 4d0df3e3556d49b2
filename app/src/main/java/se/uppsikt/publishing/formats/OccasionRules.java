package se.uppsikt.publishing.formats;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.publishing.formats.Format.Rhythm;
import se.uppsikt.publishing.formats.Format.Schedule;

/** On which days a format comes, and at which moment. Pure. */
final class OccasionRules {
    private static final int WEEK = 7;

    private OccasionRules() {}

    /**
     * The days within a span, the first first.
     *
     * @param until no longer within it
     */
    static List<LocalDate> days(Schedule schedule, LocalDate from, LocalDate until) {
        LocalDate begin = from.isBefore(schedule.first()) ? schedule.first() : from;
        return Stream.iterate(begin, day -> day.isBefore(until), day -> day.plusDays(1))
                .filter(day -> comes(schedule, day))
                .toList();
    }

    static boolean comes(Schedule schedule, LocalDate day) {
        LocalDate last = schedule.last();
        return !day.isBefore(schedule.first())
                && (last == null || !day.isAfter(last))
                && schedule.weekdays().contains(day.getDayOfWeek())
                && inRhythm(schedule, day);
    }

    private static boolean inRhythm(Schedule schedule, LocalDate day) {
        return switch (schedule.rhythm()) {
            case WEEKLY -> true;
            case FORTNIGHTLY ->
                    ChronoUnit.WEEKS.between(monday(schedule.first()), monday(day)) % 2 == 0;
            case FIRST, SECOND, THIRD, FOURTH ->
                    (day.getDayOfMonth() - 1) / WEEK
                            == schedule.rhythm().ordinal() - Rhythm.FIRST.ordinal();
            case LAST -> day.plusWeeks(1).getMonth() != day.getMonth();
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * In Swedish time. Nobody chose the night when summer time begins: of the hour that does not
     * exist then the one after it is meant, and of the hour that comes twice when it ends the
     * first, as in drafts.
     */
    static Instant moment(LocalDate day, LocalTime clock) {
        return day.atTime(clock).atZone(SwedishTime.ZONE).toInstant();
    }
}
