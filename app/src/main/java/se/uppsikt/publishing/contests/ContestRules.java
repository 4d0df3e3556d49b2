package se.uppsikt.publishing.contests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.publishing.contests.Contest.Access;
import se.uppsikt.publishing.contests.Contest.Terms;

/** What must be decided before a contest is handed in. Pure. */
@Enforces(
        value = "P8",
        how =
                "En tävling lämnas inte in förrän det står vem som ordnar den, vad man vinner och hur, när den slutar, vilka som får delta, att det inte kostar något, att plattformens villkor är lästa och vilken dag arrangörens åtkomst slutar.")
final class ContestRules {
    /** Entries are looked at for as long as it takes to choose, and no longer. */
    static final int LONGEST_ACCESS = 180;

    private ContestRules() {}

    /**
     * Everything that is missing, in the order of the form.
     *
     * @param out when it goes out
     */
    static List<String> missing(Contest contest, Instant out) {
        Terms terms = contest.terms();
        List<String> missing = new ArrayList<>();
        if (terms.area() == null || terms.organiser() == null) {
            missing.add("Välj vilken verksamhet som ordnar tävlingen och vem som svarar för den.");
        }
        if (terms.prize().isEmpty()) {
            missing.add("Skriv vad man kan vinna.");
        }
        if (terms.choosing() == null) {
            missing.add("Välj hur vinnaren utses: av en jury eller genom lottning.");
        }
        Instant closes = terms.closes();
        if (closes == null) {
            missing.add("Skriv sista dag och klockslag för att delta.");
        } else if (!closes.isAfter(out)) {
            missing.add(
                    "Sista tiden för att delta har passerat innan inlägget går ut. Välj en senare.");
        }
        missing.addAll(telling(terms));
        if (terms.who().isEmpty()) {
            missing.add("Skriv vilka som får delta, och från vilken ålder om det finns en gräns.");
        }
        missing.addAll(lawful(terms));
        missing.addAll(access(contest.access(), closes));
        return missing;
    }

    private static List<String> telling(Terms terms) {
        LocalDate day = terms.toldBy();
        if (day == null || terms.toldHow().isEmpty()) {
            return List.of("Skriv när och hur vinnaren får veta det.");
        }
        Instant closes = terms.closes();
        return closes != null && day.isBefore(SwedishTime.day(closes))
                ? List.of(
                        "Vinnaren kan inte få besked före sista dagen att delta. Ändra en av dem.")
                : List.of();
    }

    private static List<String> lawful(Terms terms) {
        List<String> missing = new ArrayList<>();
        if (!terms.free()) {
            missing.add(
                    "Bekräfta att det inte kostar något att delta. Kostar det är det ett lotteri som kräver tillstånd (spellagen 2018:1138), och då får tävlingen inte publiceras.");
        }
        if (!terms.read()) {
            missing.add("Läs plattformens villkor för tävlingar, och bekräfta att de följs.");
        }
        if (terms.link().isEmpty()) {
            missing.add("Skriv adressen till tävlingens regler.");
        } else if (!terms.link().startsWith("https://")) {
            missing.add("Adressen till reglerna ska börja med https://.");
        }
        return missing;
    }

    /** Nobody need have any; but whoever has it loses it on a day. */
    static List<String> access(Access access, @Nullable Instant closes) {
        LocalDate from = access.from();
        LocalDate until = access.until();
        if (from != null && until != null && until.isBefore(from)) {
            return List.of("Sista dagen arrangören ser bidragen ligger före den första.");
        }
        if (access.people().isEmpty()) {
            return List.of();
        }
        if (from == null || until == null) {
            return List.of(
                    "Skriv från och till vilken dag arrangören ser bidragen. Åtkomsten slutar av sig själv.");
        }
        LocalDate longest = from.plusDays(LONGEST_ACCESS);
        if (until.isAfter(longest)) {
            return List.of("Arrangörens åtkomst får vara högst 180 dagar.");
        }
        return closes != null && until.isBefore(SwedishTime.day(closes))
                ? List.of(
                        "Arrangörens åtkomst slutar före tävlingen. Då syns inte de sista bidragen; välj en senare dag.")
                : List.of();
    }
}
