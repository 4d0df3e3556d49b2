package se.uppsikt.advertising.orders;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.uppsikt.base.shared.Objection;

/** When an ad is to run: from a day to a day, neither of them open. Pure. */
final class PeriodRules {
    private PeriodRules() {}

    static List<Objection> objections(OrderTerms terms, LocalDate today) {
        LocalDate starts = terms.starts();
        LocalDate ends = terms.ends();
        if (starts == null || ends == null) {
            return OrderRules.n1(
                    starts == null
                            ? "Skriv vilken dag annonsen börjar."
                            : "Skriv annonsens sista dag. En annons utan slut kostar tills någon kommer på den.");
        }
        if (ends.isBefore(starts)) {
            return OrderRules.n1("Annonsen slutar före den dag den börjar. Ändra en av dem.");
        }
        if (ends.isBefore(today)) {
            return OrderRules.n1("Annonsens sista dag har redan passerat. Välj en senare.");
        }
        return ChronoUnit.DAYS.between(starts, ends) >= OrderRules.LONGEST_DAYS
                ? OrderRules.n1("En beställning gäller högst ett år. Beställ igen för nästa.")
                : List.of();
    }
}
