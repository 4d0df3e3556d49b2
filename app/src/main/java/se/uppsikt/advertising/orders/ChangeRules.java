package se.uppsikt.advertising.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.uppsikt.base.shared.Enforces;

/** What must be approved again when it is changed. Pure. */
@Enforces(
        value = "N1",
        how =
                "Ändras pengar, målgrupp, innehåll eller period efter godkännandet går beställningen tillbaka till godkännande.")
final class ChangeRules {
    private ChangeRules() {}

    /** Which of them have changed, in Swedish; the rest may be put right by itself. */
    static List<String> again(OrderTerms before, OrderTerms now) {
        List<String> changed = new ArrayList<>();
        if (!Objects.equals(Budget.read(before.budget()), Budget.read(now.budget()))) {
            changed.add("budget");
        }
        if (!audience(before).equals(audience(now))) {
            changed.add("målgrupp");
        }
        if (!creative(before).equals(creative(now))) {
            changed.add("innehåll");
        }
        if (!Objects.equals(before.starts(), now.starts())
                || !Objects.equals(before.ends(), now.ends())) {
            changed.add("period");
        }
        return changed;
    }

    private static List<Object> audience(OrderTerms terms) {
        return List.of(
                terms.youngest(),
                terms.oldest(),
                terms.places(),
                terms.targeting(),
                terms.profiled());
    }

    private static List<Object> creative(OrderTerms terms) {
        return List.of(terms.text(), terms.pictures(), terms.post(), terms.link(), terms.sender());
    }
}
