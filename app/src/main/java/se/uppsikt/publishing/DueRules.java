package se.uppsikt.publishing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;

/** When something goes out, in Swedish time also where the clocks are changed. Pure. */
final class DueRules {
    private DueRules() {}

    /**
     * What a person has typed of day and clock.
     *
     * @param day as a field of dates sends it; empty for as soon as it may
     * @param clock as a field of times sends it
     * @throws Refused when there is no such time, or half of it
     */
    static Optional<Instant> typed(String day, String clock) {
        if (day.isBlank() && clock.isBlank()) {
            return Optional.empty();
        }
        if (day.isBlank() || clock.isBlank()) {
            throw refused("Skriv både dag och klockslag, eller lämna båda tomma.");
        }
        try {
            return Optional.of(moment(LocalDateTime.parse(day.strip() + "T" + clock.strip())));
        } catch (DateTimeException notATime) {
            throw refused(
                    "Dagen eller klockslaget går inte att läsa. Skriv till exempel 2026-12-24 och 10:30.");
        }
    }

    /**
     * The moment of a civil time. The hour that does not exist when summer time begins is refused;
     * of the hour that comes twice when it ends the first is meant.
     */
    static Instant moment(LocalDateTime civil) {
        List<ZoneOffset> offsets = SwedishTime.ZONE.getRules().getValidOffsets(civil);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition change = SwedishTime.ZONE.getRules().getTransition(civil);
            throw refused(
                    "Klockan %s finns inte den %s: då ställs den fram till sommartid. Välj en annan tid."
                            .formatted(
                                    civil.toLocalTime(),
                                    SwedishTime.date(change.getDateTimeBefore().toLocalDate())));
        }
        return civil.toInstant(offsets.getFirst());
    }

    /** The same time of the clock on another day. */
    static Instant on(LocalDate day, Instant due) {
        return moment(day.atTime(SwedishTime.civil(due).toLocalTime()));
    }

    private static Refused refused(String sentence) {
        return new Refused(Objection.of("P1", sentence));
    }
}
