package se.uppsikt.inbox.views;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.ServiceArea;

/**
 * How a list is narrowed, as it is shown.
 *
 * @param areas those that answer for accounts the person sees, to choose from
 * @param saved the person's own views
 */
public record Narrowed(List<ServiceArea> areas, List<Chip> chips, List<Saved> saved) {
    public Narrowed {
        areas = List.copyOf(areas);
        chips = List.copyOf(chips);
        saved = List.copyOf(saved);
    }

    /**
     * One thing that narrows.
     *
     * @param rest what narrows without it
     */
    public record Chip(String label, Narrowing rest) {}

    /**
     * A view that the person has given a name.
     *
     * @param query the end of the list's address
     * @param removal where it is taken away
     */
    public record Saved(String name, String query, String removal) {}

    /** The view that shows just this; null when none does. */
    public @Nullable Saved saved(String query) {
        return saved.stream().filter(each -> each.query().equals(query)).findFirst().orElse(null);
    }
}
