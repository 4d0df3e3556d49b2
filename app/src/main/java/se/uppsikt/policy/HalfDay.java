package se.uppsikt.policy;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/** Working days that many municipalities shorten, and some are closed on. */
enum HalfDay {
    TWELFTH_NIGHT("trettondagsafton"),
    MAUNDY_THURSDAY("skärtorsdagen"),
    WALPURGIS_NIGHT("valborgsmässoafton"),
    ALL_HALLOWS_EVE("allhelgonaafton"),
    DAY_BEFORE_CHRISTMAS_EVE("dagen-före-julafton");

    private final String swedish;

    HalfDay(String swedish) {
        this.swedish = swedish;
    }

    /** As a profile names it. */
    String swedish() {
        return swedish;
    }

    boolean is(LocalDate day) {
        return switch (this) {
            case TWELFTH_NIGHT -> MonthDay.from(day).equals(MonthDay.of(Month.JANUARY, 5));
            case MAUNDY_THURSDAY -> day.equals(WorkingDayRules.easter(day.getYear()).minusDays(3));
            case WALPURGIS_NIGHT -> MonthDay.from(day).equals(MonthDay.of(Month.APRIL, 30));
            case ALL_HALLOWS_EVE ->
                    day.equals(WorkingDayRules.allHallows(day.getYear()).minusDays(1));
            case DAY_BEFORE_CHRISTMAS_EVE ->
                    MonthDay.from(day).equals(MonthDay.of(Month.DECEMBER, 23));
        };
    }
}
