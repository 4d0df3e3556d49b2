package se.uppsikt.advertising;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ServiceAreaId;

/** What is known of the orders behind ads. Whoever keeps the orders has it as a bean. */
public interface AdOrders {
    /**
     * An order that an ad belongs to, or may belong to.
     *
     * @param unit who pays, as it was called then
     * @param approved whether what is ordered has been approved
     */
    record Link(UUID id, String name, String unit, boolean approved) {
        public String address() {
            return "/annonser/bestallningar/" + id;
        }
    }

    /**
     * An ad that runs and that nobody has approved an order of.
     *
     * @param why what is missing, in a few words
     * @param suggested the orders that somebody may tie it to, the likeliest first
     */
    record Without(AdView ad, String why, List<Link> suggested) {
        public Without {
            suggested = List.copyOf(suggested);
        }
    }

    /** By the ad; one without an order is not among them. */
    Map<UUID, Link> of(Collection<UUID> ads);

    /** The ads of all orders of a unit. */
    List<UUID> ofUnit(ServiceAreaId unit);

    List<Without> without(Employee me, List<AdView> running);
}
