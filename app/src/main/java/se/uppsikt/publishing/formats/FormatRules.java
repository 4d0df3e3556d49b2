package se.uppsikt.publishing.formats;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.web.TypedFields;
import se.uppsikt.publishing.formats.Format.Content;
import se.uppsikt.publishing.formats.Format.Rhythm;
import se.uppsikt.publishing.formats.Format.Schedule;

/** Whether what somebody has filled in is a format. Pure. */
final class FormatRules {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_OPENING = 5_000;
    private static final int LONGEST_HASHTAGS = 500;
    private static final int LAST_YEAR = 2200;

    private FormatRules() {}

    /**
     * @param areas that can be chosen
     * @throws Refused with everything that is missing
     */
    static Content content(FormatForm form, Set<ServiceAreaId> areas) {
        Optional<LocalTime> clock = form.time();
        Optional<Rhythm> rhythm = Rhythm.of(form.often() == null ? "" : form.often());
        Optional<LocalDate> first = year(form.first());
        Optional<LocalDate> last = year(form.last());
        Optional<ServiceAreaId> area = form.area().filter(areas::contains);
        List<Objection> objections = words(form);
        objections.addAll(rhythm(form, clock.isPresent() && rhythm.isPresent()));
        objections.addAll(stretch(form, first, last));
        if (area.isEmpty()) {
            objections.add(says("Välj vilken verksamhet som skriver det."));
        }
        Refused.ifAny(objections);
        return new Content(
                form.name(),
                List.copyOf(form.accounts()),
                new Schedule(
                        form.weekdays(),
                        clock.orElseThrow(),
                        rhythm.orElseThrow(),
                        first.orElseThrow(),
                        last.orElse(null)),
                form.opening(),
                form.hashtags(),
                area.orElseThrow());
    }

    private static List<Objection> rhythm(FormatForm form, boolean told) {
        return told && !form.weekdays().isEmpty()
                ? List.of()
                : List.of(says("Välj hur ofta det kommer, minst en veckodag och ett klockslag."));
    }

    private static List<Objection> stretch(
            FormatForm form, Optional<LocalDate> first, Optional<LocalDate> last) {
        List<Objection> objections = new ArrayList<>();
        if (first.isEmpty()) {
            objections.add(says("Skriv från och med vilken dag det gäller."));
        }
        if (last.isEmpty() && !form.last().isEmpty()) {
            objections.add(
                    says("Sista dagen går inte att läsa. Lämna den tom om det inte slutar."));
        }
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            objections.add(says("Sista dagen ligger före den första. Ändra någon av dem."));
        }
        return objections;
    }

    private static List<Objection> words(FormatForm form) {
        List<Objection> objections = new ArrayList<>();
        if (form.name().isEmpty() || form.name().length() > LONGEST_NAME) {
            objections.add(says("Skriv vad formatet heter, med högst 100 tecken."));
        }
        if (form.accounts().isEmpty()) {
            objections.add(says("Välj minst ett konto som det går ut på."));
        }
        if (form.opening().length() > LONGEST_OPENING
                || form.hashtags().length() > LONGEST_HASHTAGS) {
            objections.add(
                    says("Inledningen får ha högst 5 000 tecken, och hashtaggarna högst 500."));
        }
        return objections;
    }

    /** A day that a calendar reaches. */
    private static Optional<LocalDate> year(String written) {
        return TypedFields.day(written)
                .filter(day -> day.getYear() > 2000 && day.getYear() < LAST_YEAR);
    }

    private static Objection says(String sentence) {
        return Objection.of("P1", sentence);
    }
}
