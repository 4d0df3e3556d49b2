package se.uppsikt.insight.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/**
 * Whole months, a quarter or a year, which is always set beside as many before it.
 *
 * @param first the first month
 */
public record Period(Length length, YearMonth first) {
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("LLLL yyyy", SWEDISH);
    private static final YearMonth EARLIEST = YearMonth.of(2004, 1);

    /** How long. */
    public enum Length {
        MONTH("manad", "Månad", 1),
        QUARTER("kvartal", "Kvartal", 3),
        YEAR("ar", "År", 12);

        private final String address;
        private final String swedish;
        private final int months;

        Length(String address, String swedish, int months) {
            this.address = address;
            this.swedish = swedish;
            this.months = months;
        }

        public String address() {
            return address;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** As an address asks; whatever is no period, or is yet to come, is the one that runs now. */
    static Period of(String length, String from, LocalDate today) {
        Length asked =
                Arrays.stream(Length.values())
                        .filter(each -> each.address.equals(length))
                        .findFirst()
                        .orElse(Length.QUARTER);
        Period now = around(asked, YearMonth.from(today));
        try {
            YearMonth month = YearMonth.parse(from);
            Period told = around(asked, month);
            return month.isBefore(EARLIEST) || told.first.isAfter(now.first) ? now : told;
        } catch (DateTimeException none) {
            return now;
        }
    }

    private static Period around(Length length, YearMonth month) {
        int into = (month.getMonthValue() - 1) % length.months;
        return new Period(length, month.minusMonths(into));
    }

    public Period before() {
        return new Period(length, first.minusMonths(length.months));
    }

    public Period after() {
        return new Period(length, first.plusMonths(length.months));
    }

    LocalDate begins() {
        return first.atDay(1);
    }

    /** The day after the last. */
    LocalDate ends() {
        return after().begins();
    }

    boolean runs(LocalDate today) {
        return !today.isBefore(begins()) && today.isBefore(ends());
    }

    public String words() {
        return switch (length) {
            case MONTH -> NAME.format(first);
            case QUARTER -> "kvartal " + (first.getMonthValue() / 3 + 1) + " " + first.getYear();
            case YEAR -> String.valueOf(first.getYear());
        };
    }

    /** As in an address, and in the name of a file. */
    public String address() {
        return "langd=" + length.address + "&fran=" + first;
    }
}
