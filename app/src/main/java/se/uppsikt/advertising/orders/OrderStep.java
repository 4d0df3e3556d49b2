package se.uppsikt.advertising.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.advertising.orders.OrderDeed.Act;

/**
 * What was done with an order.
 *
 * @param person null where Uppsikt did it by itself
 * @param words a reason, what has changed, or the evaluation
 */
public record OrderStep(
        int round, Act act, @Nullable PersonId person, String by, Instant at, String words) {
    public String sentence() {
        return act.step();
    }
}
