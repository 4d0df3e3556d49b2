package se.uppsikt.platforms.metafigures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.statistics.Figure.Part;
import se.uppsikt.platforms.statistics.Metric;

/**
 * A metric by the platform's name of it.
 *
 * @param part what it counts where no row of it says
 */
record Wanted(String name, Metric metric, Part part) {
    /** The one of that name; null when it is none of them. */
    static @Nullable Wanted of(List<Wanted> wanted, String name) {
        return wanted.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }
}
