package se.uppsikt.platforms.statistics;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.statistics.Figure.Part;

/**
 * One figure in its parts: as they are told, and what follows from them where parts may be added.
 * Pure.
 *
 * @param all null when it is not told, and does not follow
 */
record Split(@Nullable Long organic, @Nullable Long paid, @Nullable Long all) {

    static Split of(Metric metric, Map<Part, Long> told) {
        Long organic = told.get(Part.ORGANIC);
        Long paid = told.get(Part.PAID);
        Long all = told.get(Part.ALL);
        if (!metric.sums()) {
            return new Split(organic, paid, all);
        }
        if (all == null && organic != null && paid != null) {
            all = organic + paid;
        } else if (all != null && paid == null && organic != null && organic <= all) {
            paid = all - organic;
        } else if (all != null && organic == null && paid != null && paid <= all) {
            organic = all - paid;
        }
        return new Split(organic, paid, all);
    }

    /** The most that is known: of all, or else of what is organic. */
    @Nullable Long whole() {
        return all == null ? organic : all;
    }

    boolean parted() {
        return organic != null && paid != null;
    }
}
