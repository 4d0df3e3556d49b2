package se.uppsikt.advertising;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.SwedishTime;

/** The platforms' words in Swedish; one that nobody knows is shown as it is. Pure. */
final class AdWords {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("LLLL yyyy", Locale.of("sv", "SE"));

    private static final Map<String, String> KNOWN =
            Map.of(
                    "ACTIVE", "Aktiv",
                    "PAUSED", "Pausad",
                    "PENDING", "Väntar på granskning",
                    "PENDING_REVIEW", "Väntar på granskning",
                    "APPROVED", "Godkänd",
                    "REJECTED", "Nekad",
                    "DISAPPROVED", "Nekad",
                    "ARCHIVED", "Arkiverad",
                    "DELETED", "Borttagen");

    private AdWords() {}

    static String word(@Nullable String told) {
        return told == null ? "inte känt" : KNOWN.getOrDefault(told, told);
    }

    /** Such as {@code november 2026}. */
    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** Such as {@code 1 november 2026 – 30 november 2026}. */
    static String period(AdFact.Period period) {
        Instant starts = period.starts();
        Instant ends = period.ends();
        if (starts == null && ends == null) {
            return "Perioden är inte känd";
        }
        return (starts == null ? "" : SwedishTime.date(SwedishTime.day(starts)))
                + " – "
                + (ends == null ? "tills vidare" : SwedishTime.date(SwedishTime.day(ends)));
    }
}
