package se.uppsikt.advertising.orders;

import java.time.LocalDate;
import java.util.Optional;
import se.uppsikt.advertising.orders.OrderLifeRules.Cause;
import se.uppsikt.base.shared.Enforces;

/** What time does with an order that has been approved. Pure. */
@Enforces(
        value = "N3",
        how =
                "En godkänd beställning pågår från sin första dag, eller när dess annons börjar kosta, och är slut efter sin sista dag. Den avslutas först när någon har skrivit vad den gav.")
final class CourseRules {
    private CourseRules() {}

    /**
     * @param spends whether an ad of it has cost something
     */
    static Optional<Cause> next(AdOrder order, LocalDate today, boolean spends) {
        LocalDate starts = order.terms().starts();
        LocalDate ends = order.terms().ends();
        boolean under =
                order.state() == AdOrder.State.APPROVED || order.state() == AdOrder.State.RUNNING;
        if (under && ends != null && today.isAfter(ends)) {
            return Optional.of(Cause.ENDED);
        }
        boolean begun = spends || starts != null && !today.isBefore(starts);
        return order.state() == AdOrder.State.APPROVED && begun
                ? Optional.of(Cause.BEGUN)
                : Optional.empty();
    }
}
