package se.uppsikt.access;

import java.util.List;
import java.util.Map;
import se.uppsikt.base.shared.Swedish;

/** A service area, which belongs to a committee. */
@Swedish("verksamhet")
public record ServiceArea(ServiceAreaId id, String name, CommitteeId committee) {
    /**
     * Something that units of the organisation have, such as accounts. Each room that keeps such a
     * thing has one as a bean; this room asks them before a unit is closed, and imports none of
     * them.
     */
    public interface Holdings {
        /**
         * What a unit has, in one line.
         *
         * @param words such as {@code Konton: Biblioteket på Facebook}
         * @param href where it is seen
         */
        record Held(String words, String href) {}

        /** What the service area has now; nothing when it has nothing. */
        List<Held> of(ServiceAreaId area);

        /** What depends on the committee now, other than its service areas. */
        default List<Held> of(CommitteeId committee) {
            return List.of();
        }

        /**
         * What depends on the committee, by way of a service area that is another committee's now,
         * goes with the service area; on record, within a transaction.
         *
         * @param places whose each service area is now
         */
        default void follow(
                Employee by, CommitteeId from, Map<ServiceAreaId, CommitteeId> places) {}

        /** Gives all of it to another service area, on record; called within a transaction. */
        void handOver(Employee by, ServiceAreaId from, ServiceArea to);
    }
}
