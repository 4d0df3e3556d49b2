package se.uppsikt.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Guideline.AnswerTimes;
import se.uppsikt.records.Contribution;

/**
 * When an answer is due (S2). Urgent: within the guideline's hours, every day counts. Otherwise: at
 * the end of the last promised working day in Sweden, the day of arrival not counted. The clock
 * starts when the person wrote, never when Uppsikt fetched it; a platform's clock that is ahead of
 * ours gives nobody longer time.
 */
@Enforces(value = "S2", how = "Varje bidrag får en svarstid som räknas i svenska arbetsdagar.")
@Enforces(value = "S3", how = "Raden i inkorgen märks när delar av tiden har gått.")
@Enforces(
        value = "C1",
        how = "Det som kommer in i krisläge är akut. Det som kom före behåller sin svarstid.")
final class DeadlineRules {
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-01-01T00:00:00Z");

    /** What asks nothing is owed no answer: it stands last and is never late (S12). */
    static final Instant NEVER = Instant.parse("3000-01-01T00:00:00Z");

    private DeadlineRules() {}

    /** When the clock starts. Times that cannot be are drawn into what a calendar can hold. */
    static Instant starts(Instant writtenAt, Instant capturedAt) {
        Instant start = writtenAt.isAfter(capturedAt) ? capturedAt : writtenAt;
        if (start.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return start.isAfter(LATEST) ? LATEST : start;
    }

    /** Whether it came so late that the promise was broken long before anybody could see it. */
    static boolean isHistory(Instant writtenAt, Instant capturedAt) {
        return starts(writtenAt, capturedAt).isBefore(capturedAt.minus(Contribution.HISTORY));
    }

    /** The last second in which an answer is in time. */
    static Instant due(AnswerTimes times, boolean urgent, Instant start) {
        if (urgent) {
            return start.plus(times.urgent());
        }
        LocalDate last = SwedishTime.day(start);
        for (int day = 0; day < times.workingDays(); day++) {
            last = times.calendar().after(last);
        }
        return SwedishTime.lastSecondOf(last);
    }

    /**
     * Whether it is urgent because of what goes on. Platforms count in whole seconds: what was
     * written in the second when it began is from then.
     *
     * @param since since when all that comes in is urgent; null when that is not so
     */
    static boolean urgent(@Nullable Instant since, Instant start) {
        return since != null && !start.isBefore(since.truncatedTo(ChronoUnit.SECONDS));
    }

    /** When to warn (S3): at these per cents of the time that counts, in order. */
    static List<Instant> warnings(AnswerTimes times, boolean urgent, Instant start) {
        return times.warnAtPercent().stream()
                .sorted()
                .map(
                        percent ->
                                urgent
                                        ? at(times, start, percent)
                                        : at(days(times, start), percent))
                .toList();
    }

    /**
     * What is due before this has come so far, in per cent of its time; the inverse of the
     * warnings.
     */
    static Instant warned(AnswerTimes times, boolean urgent, int percent, Instant now) {
        if (urgent) {
            return now.plus(times.urgent().multipliedBy(100L - percent).dividedBy(100));
        }
        Instant before = Instant.EPOCH;
        LocalDate today = SwedishTime.day(now);
        for (int ago = times.workingDays() * 7 + 14; ago >= 0; ago--) {
            Instant start = startOf(today.minusDays(ago));
            if (!at(days(times, start), percent).isAfter(now)) {
                before = due(times, false, start).plusSeconds(1);
            }
        }
        return before;
    }

    private static Instant at(AnswerTimes times, Instant start, int percent) {
        return start.plus(times.urgent().multipliedBy(percent).dividedBy(100));
    }

    /** Walks the promised working days, each with the length it really has. */
    private static Instant at(List<LocalDate> days, int percent) {
        Duration left =
                days.stream()
                        .map(DeadlineRules::length)
                        .reduce(Duration.ZERO, Duration::plus)
                        .multipliedBy(percent)
                        .dividedBy(100);
        for (LocalDate day : days) {
            if (left.compareTo(length(day)) < 0) {
                return startOf(day).plus(left);
            }
            left = left.minus(length(day));
        }
        return SwedishTime.lastSecondOf(days.getLast());
    }

    private static List<LocalDate> days(AnswerTimes times, Instant start) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = SwedishTime.day(start);
        while (days.size() < times.workingDays()) {
            day = times.calendar().after(day);
            days.add(day);
        }
        return days;
    }

    private static Duration length(LocalDate day) {
        return Duration.between(startOf(day), SwedishTime.endOf(day));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SwedishTime.ZONE).toInstant();
    }
}
