package se.uppsikt.records;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.records.SearchRows.Place;
import se.uppsikt.records.SearchRows.Question;
import se.uppsikt.records.SearchRows.Some;

/**
 * Finds the newest that match without sorting all that do. A word that stands everywhere is found
 * among the newest; one that is rare is found by the index, all at once; what is between is looked
 * for month by month, further back each time. So a search costs as much as what it shows, and no
 * more when the records grow.
 */
@Component
class Searching {
    /** How many of the newest are looked through before the index is asked. */
    private static final int EXAMINED = 2_000;

    /** How many matches are few enough to be put in order together. */
    private static final int FEW = 2_000;

    /** How many months are taken at once, further and further back; then all that is left. */
    private static final List<Integer> MONTHS = List.of(1, 3, 9, 27, 81);

    private final SearchRows rows;

    Searching(SearchRows rows) {
        this.rows = rows;
    }

    /** The newest that match, and no more than so many. */
    List<ContributionId> newest(Search search, int limit) {
        ContributionId from = search.before();
        Place before = from == null ? null : rows.place(from).orElse(null);
        if (search.accounts().isEmpty() || (from != null && before == null)) {
            return List.of();
        }
        String words = Storable.text(search.words()).strip();
        List<Place> found =
                words.isEmpty()
                        ? rows.latest(search.accounts(), before, limit)
                        : matching(question(search, words), before, limit);
        return found.stream().map(Place::id).toList();
    }

    private static Question question(Search search, String words) {
        return new Question(
                words,
                Reading.begins(search.words()),
                Reading.holdsSigns(search.words()),
                search.accounts());
    }

    private List<Place> matching(Question question, @Nullable Place before, int limit) {
        List<Place> newest = rows.amongNewest(question, before, EXAMINED, limit);
        Optional<Place> edge =
                newest.size() == limit ? Optional.empty() : rows.last(question, before, EXAMINED);
        if (edge.isEmpty()) {
            return newest;
        }
        Some some = rows.some(question, before, FEW, limit);
        return some.all()
                ? some.newest()
                : Stream.concat(
                                newest.stream(),
                                older(question, edge.get(), limit - newest.size()).stream())
                        .toList();
    }

    private List<Place> older(Question question, Place edge, int limit) {
        List<Place> found = new ArrayList<>();
        YearMonth oldest = rows.oldest().orElseThrow();
        YearMonth month = YearMonth.from(edge.writtenAt().atOffset(ZoneOffset.UTC));
        Place before = edge;
        for (int months : MONTHS) {
            if (found.size() == limit || month.isBefore(oldest)) {
                return found;
            }
            found.addAll(
                    rows.inMonths(question, last(months, month), before, limit - found.size()));
            month = month.minusMonths(months);
            before = Place.before(month.plusMonths(1));
        }
        if (found.size() < limit && !month.isBefore(oldest)) {
            found.addAll(rows.inMonths(question, null, before, limit - found.size()));
        }
        return found;
    }

    private static List<YearMonth> last(int months, YearMonth month) {
        return Stream.iterate(month, each -> each.minusMonths(1)).limit(months).toList();
    }
}
