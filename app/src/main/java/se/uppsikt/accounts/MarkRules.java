package se.uppsikt.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.uppsikt.base.shared.Objection;

/** The short mark by which lists tell an account. */
final class MarkRules {
    private static final Pattern MARK = Pattern.compile("[\\p{Lu}\\p{Nd}]{2,4}");

    private MarkRules() {}

    /** As it is kept: without what stands around it, in capitals. */
    static String written(String mark) {
        return mark.strip().toUpperCase(Locale.of("sv", "SE"));
    }

    /**
     * @param mark as it is to be kept
     * @param other another account that has it
     */
    static List<Objection> objections(String mark, Optional<Account> other) {
        List<Objection> objections = new ArrayList<>();
        if (!MARK.matcher(mark).matches()) {
            objections.add(
                    Objection.of(
                            "K1",
                            "Det korta märket ska ha två till fyra bokstäver eller siffror."));
        }
        other.ifPresent(
                taken ->
                        objections.add(
                                Objection.of(
                                        "K1",
                                        "Märket %s har %s redan. Välj ett annat."
                                                .formatted(mark, taken.shown()))));
        return objections;
    }
}
