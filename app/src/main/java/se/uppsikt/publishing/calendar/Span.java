package se.uppsikt.publishing.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.uppsikt.accounts.turns.IsoWeek;
import se.uppsikt.base.shared.SwedishTime;

/** The days that are shown: a week, or the weeks of a month. */
public sealed interface Span {
    LocalDate first();

    /** Not shown. */
    LocalDate end();

    Span before();

    Span after();

    /** As the heading names it. */
    String shown();

    /** By which the same is asked for, such as {@code vecka=2026-W49}. */
    String asked();

    /** How many posts a day shows at most. */
    int aDay();

    /** Whether a day is what is asked about, and not only beside it. */
    boolean holds(LocalDate day);

    /** The same sort of span, around a moment. */
    default Span now(Instant now) {
        LocalDate today = SwedishTime.day(now);
        return switch (this) {
            case Week _ -> new Week(IsoWeek.of(today));
            case Month _ -> new Month(YearMonth.from(today));
        };
    }

    /** A week of it. */
    default Span week() {
        return switch (this) {
            case Week same -> same;
            case Month(YearMonth month) -> new Week(IsoWeek.of(month.atDay(1)));
        };
    }

    /** The month that most of it lies in. */
    default Span month() {
        return switch (this) {
            case Week(IsoWeek week) -> new Month(YearMonth.from(week.monday().plusDays(3)));
            case Month same -> same;
        };
    }

    default Instant from() {
        return first().atStartOfDay(SwedishTime.ZONE).toInstant();
    }

    default Instant until() {
        return end().atStartOfDay(SwedishTime.ZONE).toInstant();
    }

    default List<LocalDate> days() {
        return Stream.iterate(first(), day -> day.isBefore(end()), day -> day.plusDays(1)).toList();
    }

    /** From Monday to Sunday. */
    record Week(IsoWeek of) implements Span {
        @Override
        public LocalDate first() {
            return of.monday();
        }

        @Override
        public LocalDate end() {
            return first().plusWeeks(1);
        }

        @Override
        public Span before() {
            return new Week(of.next(-1));
        }

        @Override
        public Span after() {
            return new Week(of.next(1));
        }

        @Override
        public String shown() {
            return "Vecka " + of.number() + " " + first().getYear();
        }

        @Override
        public String asked() {
            return "vecka=" + of.code();
        }

        @Override
        public int aDay() {
            return Integer.MAX_VALUE;
        }

        @Override
        public boolean holds(LocalDate day) {
            return true;
        }
    }

    /** Whole weeks, from the one that the first day of the month lies in to the one of its last. */
    record Month(YearMonth of) implements Span {
        private static final DateTimeFormatter SHOWN =
                DateTimeFormatter.ofPattern("LLLL yyyy", Locale.of("sv", "SE"));

        @Override
        public LocalDate first() {
            return of.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public LocalDate end() {
            return of.atEndOfMonth()
                    .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                    .plusDays(1);
        }

        @Override
        public Span before() {
            return new Month(of.minusMonths(1));
        }

        @Override
        public Span after() {
            return new Month(of.plusMonths(1));
        }

        @Override
        public String shown() {
            String shown = SHOWN.format(of);
            return shown.substring(0, 1).toUpperCase(Locale.ROOT) + shown.substring(1);
        }

        @Override
        public String asked() {
            return "manad=" + of;
        }

        @Override
        public int aDay() {
            return 5;
        }

        @Override
        public boolean holds(LocalDate day) {
            return YearMonth.from(day).equals(of);
        }
    }

    /**
     * What is asked for; the week of today where nothing is, or nothing that can be read.
     *
     * @param week such as {@code 2026-W49}
     * @param month such as {@code 2026-12}
     */
    static Span of(String week, String month, LocalDate today) {
        try {
            if (!month.isBlank()) {
                return new Month(YearMonth.parse(month));
            }
        } catch (DateTimeException notAMonth) {
            return new Week(IsoWeek.of(today));
        }
        return new Week(IsoWeek.parse(week).orElse(IsoWeek.of(today)));
    }
}
