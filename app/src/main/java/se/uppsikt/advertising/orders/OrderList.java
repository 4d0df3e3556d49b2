package se.uppsikt.advertising.orders;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.advertising.orders.AdOrder.State;
import se.uppsikt.advertising.orders.OrderRows.Narrowed;

/**
 * A part of the list of orders.
 *
 * @param next the last of this part when there are more; null otherwise
 */
public record OrderList(List<Line> lines, @Nullable UUID next) {
    public OrderList {
        lines = List.copyOf(lines);
    }

    /** A line of the list. */
    public record Line(AdOrder order, Spent spent) {}

    /** What was chosen, as it stands in the address; what nobody understands narrows nothing. */
    public record Chosen(String state, String unit, String year, int thisYear) {
        private static final int FIRST_YEAR = 2000;
        private static final int LAST_YEAR = 2200;

        Narrowed narrowed() {
            State known =
                    Arrays.stream(State.values())
                            .filter(each -> each.name().equals(state))
                            .findFirst()
                            .orElse(null);
            return new Narrowed(known, unitId(), number());
        }

        private @Nullable ServiceAreaId unitId() {
            try {
                return new ServiceAreaId(UUID.fromString(unit));
            } catch (IllegalArgumentException none) {
                return null;
            }
        }

        private @Nullable Integer number() {
            try {
                int read = Integer.parseInt(year);
                return read < FIRST_YEAR || read > LAST_YEAR ? null : read;
            } catch (NumberFormatException none) {
                return null;
            }
        }

        public boolean any() {
            return !state.isEmpty() || !unit.isEmpty() || !year.isEmpty();
        }

        public String next(UUID last) {
            return OrderListPage.LIST
                    + "?lage="
                    + state
                    + "&enhet="
                    + unit
                    + "&ar="
                    + year
                    + "&efter="
                    + last;
        }
    }
}
