package se.uppsikt.advertising.orders;

import static se.uppsikt.advertising.orders.AdOrder.State.APPROVED;
import static se.uppsikt.advertising.orders.AdOrder.State.CANCELLED;
import static se.uppsikt.advertising.orders.AdOrder.State.DRAFT;
import static se.uppsikt.advertising.orders.AdOrder.State.ENDED;
import static se.uppsikt.advertising.orders.AdOrder.State.EVALUATED;
import static se.uppsikt.advertising.orders.AdOrder.State.HALF_APPROVED;
import static se.uppsikt.advertising.orders.AdOrder.State.HANDED_IN;
import static se.uppsikt.advertising.orders.AdOrder.State.REFUSED;
import static se.uppsikt.advertising.orders.AdOrder.State.RUNNING;
import static se.uppsikt.base.shared.Transitions.steps;

import se.uppsikt.advertising.orders.AdOrder.State;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Transitions;

/** The life of an order: every state and edge in one table. */
@Enforces(
        value = "N1",
        how =
                "En beställning kan bara gå de steg som vägen har: utkast, inlämnad, godkänd, pågår, slut och utvärderad.")
final class OrderLifeRules {
    /** What moves an order along. */
    enum Cause {
        /** It is saved as it is written. */
        WRITTEN,
        HANDED_IN,
        /** The first of two has approved it. */
        APPROVED_BY_ONE,
        APPROVED,
        SENT_BACK,
        REFUSED,
        /** Whoever ordered it takes it back to write on. */
        TAKEN_BACK,
        /** What was approved is not what is ordered any more. */
        CHANGED,
        /** Something was changed that nobody need approve. */
        NOTED,
        /** Its period has begun, or an ad of it spends. */
        BEGUN,
        /** Its last day has passed. */
        ENDED,
        EVALUATED,
        CANCELLED
    }

    static final Transitions<State, Cause> LIFE =
            Transitions.of(
                    steps(Cause.WRITTEN, DRAFT, DRAFT),
                    steps(Cause.HANDED_IN, HANDED_IN, DRAFT),
                    steps(Cause.APPROVED_BY_ONE, HALF_APPROVED, HANDED_IN),
                    steps(Cause.APPROVED, APPROVED, HANDED_IN, HALF_APPROVED),
                    steps(Cause.SENT_BACK, DRAFT, HANDED_IN, HALF_APPROVED),
                    steps(Cause.REFUSED, REFUSED, HANDED_IN, HALF_APPROVED),
                    steps(Cause.TAKEN_BACK, DRAFT, HANDED_IN, HALF_APPROVED),
                    steps(Cause.CHANGED, HANDED_IN, APPROVED, RUNNING),
                    steps(Cause.NOTED, APPROVED, APPROVED),
                    steps(Cause.NOTED, RUNNING, RUNNING),
                    steps(Cause.BEGUN, RUNNING, APPROVED),
                    steps(Cause.ENDED, ENDED, APPROVED, RUNNING),
                    steps(Cause.EVALUATED, EVALUATED, ENDED),
                    steps(
                            Cause.CANCELLED,
                            CANCELLED,
                            DRAFT,
                            HANDED_IN,
                            HALF_APPROVED,
                            APPROVED,
                            RUNNING));

    private OrderLifeRules() {}
}
