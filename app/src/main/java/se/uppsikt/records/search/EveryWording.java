package se.uppsikt.records.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.search.SearchRows.Place;
import se.uppsikt.records.search.Searching.Search;

/**
 * Finds what matches in any wording, also one that its author has changed since, whether it is seen
 * on the platform, hidden, removed or gone: what somebody asks for is all that is kept (H6).
 */
@Component
public class EveryWording {
    private static final ContributionId FIRST = new ContributionId(new UUID(0, 0));

    /** As the database orders: ids by their signs. */
    private static final Comparator<Place> NEWEST_FIRST =
            Comparator.comparing(Place::writtenAt)
                    .thenComparing(place -> place.id().value().toString())
                    .reversed();

    private final Searching current;
    private final SearchRows rows;
    private final EarlierRows earlier;

    EveryWording(Searching current, SearchRows rows, EarlierRows earlier) {
        this.current = current;
        this.rows = rows;
        this.earlier = earlier;
    }

    /**
     * When it was written.
     *
     * @param from null for no beginning
     * @param before null for no end
     */
    public record Span(@Nullable Instant from, @Nullable Instant before) {}

    /** So many as the search has for its limit, the newest first. */
    public List<ContributionId> find(Search search, Span span) {
        ContributionId after = search.before();
        Place start = after == null ? start(span) : rows.place(after).orElse(null);
        if (search.clearance().accounts().isEmpty() || (after != null && start == null)) {
            return List.of();
        }
        TreeSet<Place> found = new TreeSet<>(NEWEST_FIRST);
        found.addAll(current.places(search, start, search.limit()));
        String words = StorableText.text(search.words()).strip();
        if (!words.isEmpty()) {
            found.addAll(
                    earlier.matching(Searching.question(search, words), start, search.limit()));
        }
        Instant from = span.from();
        return found.stream()
                .filter(place -> from == null || !place.writtenAt().isBefore(from))
                .limit(search.limit())
                .map(Place::id)
                .toList();
    }

    private static @Nullable Place start(Span span) {
        return span.before() == null ? null : new Place(span.before(), FIRST);
    }
}
