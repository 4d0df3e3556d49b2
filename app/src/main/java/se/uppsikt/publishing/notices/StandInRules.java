package se.uppsikt.publishing.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;

/** What stand-ins there may be: a person who writes for the account, for a time that ends. */
final class StandInRules {
    static final Period LONGEST = Period.ofMonths(6);
    private static final String RULE = "P2";

    private StandInRules() {}

    /**
     * What somebody wants.
     *
     * @param person null when nobody was chosen
     * @param first the first day; null when it cannot be understood
     * @param last the last day; null when it cannot be understood
     */
    record Wanted(@Nullable PersonId person, @Nullable LocalDate first, @Nullable LocalDate last) {}

    /**
     * @param giver who is away
     * @param gives whether whoever is away approves on the account
     * @param writes whether whoever is chosen writes for it
     */
    static List<Objection> objections(
            PersonId giver, Wanted wanted, boolean gives, boolean writes, Instant now) {
        List<Objection> objections = new ArrayList<>();
        if (!gives) {
            objections.add(Objection.of(RULE, "Välj ett konto där du själv godkänner inlägg."));
        }
        if (giver.equals(wanted.person())) {
            objections.add(Objection.of(RULE, "Välj någon annan än dig själv."));
        } else if (wanted.person() == null || !writes) {
            objections.add(Objection.of(RULE, "Välj någon som får publicera på kontot."));
        }
        period(wanted, SwedishTime.day(now))
                .ifPresent(why -> objections.add(Objection.of(RULE, why)));
        return objections;
    }

    private static Optional<String> period(Wanted wanted, LocalDate today) {
        LocalDate first = wanted.first();
        LocalDate last = wanted.last();
        if (first == null || last == null) {
            return Optional.of("Välj första och sista dagen.");
        }
        if (last.isBefore(first)) {
            return Optional.of("Sista dagen är före den första.");
        }
        if (last.isBefore(today)) {
            return Optional.of("Tiden har redan gått.");
        }
        return last.isAfter(first.plus(LONGEST))
                ? Optional.of(
                        "En ersättare gäller i högst sex månader. Ska det vara längre behöver personen egen behörighet.")
                : Optional.empty();
    }
}
