package se.uppsikt.advertising.orders;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.shared.Enforces;

/** Who approves an order, and how many. Pure. */
@Enforces(
        value = "N1",
        how =
                "De som arbetar med kommunikation godkänner varje beställning: aldrig den som har beställt eller ändrat den, och två personer när den kostar mer än gränsen.")
final class ApprovalRules {
    private ApprovalRules() {}

    /** Whether two must approve it; an amount that nobody can read is not handed in. */
    static boolean two(OrderTerms terms, int limit) {
        Long micro = Budget.read(terms.budget()).micro();
        return micro != null && micro > Budget.kronor(limit);
    }

    /**
     * Why somebody does not approve it.
     *
     * @param first whoever has approved it already, this time; null for nobody
     * @param handedIn those who have handed it in this time
     */
    static Optional<String> hindrance(
            PersonId me, AdOrder order, @Nullable PersonId first, List<PersonId> handedIn) {
        if (me.equals(order.orderer()) || me.equals(order.writer()) || handedIn.contains(me)) {
            return Optional.of(
                    "Du har beställt eller ändrat den här annonsen. Någon annan godkänner den.");
        }
        return me.equals(first)
                ? Optional.of("Du har redan godkänt den. Någon annan ska också godkänna.")
                : Optional.empty();
    }
}
