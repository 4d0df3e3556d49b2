package se.uppsikt.records.search;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.SearchWordRules;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionRows;
import se.uppsikt.records.search.SearchRows.Place;
import se.uppsikt.records.search.SearchRows.Question;
import se.uppsikt.records.search.SearchRows.Some;

/**
 * Finds the newest that match without sorting all that do. A word that stands everywhere is found
 * among the newest; one that is rare is found by the index, all at once; what is between is looked
 * for month by month, further back each time. So a search costs as much as what it shows, and no
 * more when the records grow.
 */
@Component
public class Searching {
    /**
     * How many of the newest are looked through before the index is asked; each is quick to see.
     */
    private static final int EXAMINED = 8_000;

    /** The same where some accounts are read each apart. */
    private static final int EXAMINED_SLOWLY = 2_000;

    /**
     * The same for signs, which stand in the text alone: to read a text through costs as much as to
     * find one by the index.
     */
    private static final int EXAMINED_FOR_SIGNS = 500;

    /**
     * When a page is within this many times as far, it is quicker to look on than to ask the index.
     */
    private static final int WITHIN = 5;

    /** Where one of so many matches, there are too many in all to be put in order together. */
    private static final int RARE = 1_000;

    /** How many finds are few enough to be put in order together. */
    private static final int FEW = 1_000;

    /** No number is longer, and more documents of one case are not looked for by it. */
    private static final int LONGEST_NUMBER = 50;

    private static final int OF_A_CASE = 1_000;

    /** How much further back each look goes than the one before. */
    private static final int FURTHER = 3;

    /** More months than this are not told apart; then all that is left is looked for. */
    private static final int MONTHS = 100;

    private final SearchRows rows;
    private final ContributionRows contributions;
    private final Numbers numbers;
    private final KnownRows numbered;

    Searching(
            SearchRows rows, ContributionRows contributions, Numbers numbers, KnownRows numbered) {
        this.rows = rows;
        this.numbered = numbered;
        this.contributions = contributions;
        this.numbers = numbers;
    }

    /** What has a number in a register, here or elsewhere; the register tells. */
    public interface Numbers {
        /**
         * All documents of the case that has the number, whoever may read them.
         *
         * @param written as it was typed; most often no number at all
         */
        List<ContributionId> numbered(String written, int limit);
    }

    /** One page, the newest first. */
    public Search.Found search(Search search) {
        List<Contribution> found =
                List.copyOf(contributions.all(newest(search, search.limit() + 1)).values());
        if (found.size() <= search.limit()) {
            return new Search.Found(found, null);
        }
        List<Contribution> page = List.copyOf(found.subList(0, search.limit()));
        return new Search.Found(page, page.getLast().id());
    }

    /** The newest that match, and no more than so many. */
    private List<ContributionId> newest(Search search, int limit) {
        ContributionId from = search.before();
        Place before = from == null ? null : rows.place(from).orElse(null);
        return from != null && before == null
                ? List.of()
                : places(search, before, limit).stream().map(Place::id).toList();
    }

    /** The same from a place, whether anything stands there or not. */
    List<Place> places(Search search, @Nullable Place before, int limit) {
        if (search.clearance().accounts().isEmpty()) {
            return List.of();
        }
        String words = StorableText.text(search.words()).strip();
        if (words.isEmpty()) {
            return rows.latest(search.clearance(), before, limit);
        }
        List<ContributionId> known = known(words);
        return known.isEmpty() || numbered.newest(known, search.clearance(), null, 1).isEmpty()
                ? matching(question(search, words), before, limit)
                : numbered.newest(known, search.clearance(), before, limit);
    }

    /** Whoever writes a whole number means that case, and not all that mentions it. */
    private List<ContributionId> known(String words) {
        return words.length() <= LONGEST_NUMBER && words.chars().anyMatch(Character::isDigit)
                ? numbers.numbered(words, OF_A_CASE)
                : List.of();
    }

    static Question question(Search search, String words) {
        return new Question(
                words,
                SearchWordRules.begins(search.words()),
                SearchWordRules.holdsSigns(search.words()),
                search.clearance());
    }

    private List<Place> matching(Question question, @Nullable Place before, int limit) {
        int examined = examined(question);
        List<Place> newest = new ArrayList<>(rows.amongNewest(question, before, examined, limit));
        Optional<Place> edge = edge(question, before, examined, limit - newest.size());
        if (edge.isPresent() && newest.size() * WITHIN >= limit) {
            int missing = limit - newest.size();
            int further = further(examined, newest.size(), missing);
            newest.addAll(rows.amongNewest(question, edge.get(), further, missing));
            edge = edge(question, edge.get(), further, limit - newest.size());
        } else if (edge.isPresent() && newest.size() * RARE < examined) {
            Some some = rows.some(question, before, FEW, limit);
            if (some.all()) {
                return some.newest();
            }
        }
        edge.ifPresent(end -> newest.addAll(older(question, end, limit - newest.size())));
        return newest;
    }

    /** Twice as far as the missing would lie, were they as dense as those that were found. */
    private static int further(int examined, int found, int missing) {
        return Math.min(examined * WITHIN, 2 * missing * examined / found);
    }

    /** Where those that are not looked through yet begin; empty when none are needed or left. */
    private Optional<Place> edge(
            Question question, @Nullable Place before, int examined, int missing) {
        return missing == 0 ? Optional.empty() : rows.last(question, before, examined);
    }

    private static int examined(Question question) {
        if (question.literally()) {
            return EXAMINED_FOR_SIGNS;
        }
        int accounts = question.clearance().accounts().size();
        boolean apart = accounts > 1 && accounts <= SearchRows.FEW_ACCOUNTS;
        return apart ? EXAMINED_SLOWLY : EXAMINED;
    }

    private List<Place> older(Question question, Place edge, int limit) {
        List<Place> found = new ArrayList<>();
        YearMonth oldest = rows.oldest().orElseThrow();
        YearMonth month = YearMonth.from(edge.writtenAt().atZone(ZoneOffset.UTC));
        Place before = edge;
        for (int months = 1; found.size() < limit && !month.isBefore(oldest); months *= FURTHER) {
            List<YearMonth> those = months > MONTHS ? null : last(months, month);
            found.addAll(rows.inMonths(question, those, before, limit - found.size()));
            if (those == null) {
                break;
            }
            month = month.minusMonths(months);
            before = Place.before(month.plusMonths(1));
        }
        return found;
    }

    private static List<YearMonth> last(int months, YearMonth month) {
        return Stream.iterate(month, each -> each.minusMonths(1)).limit(months).toList();
    }

    /**
     * A question to the full-text search (Swedish).
     *
     * @param words as typed; quoted phrases and {@code -word} work; empty finds everything
     * @param clearance what may be read; never null, so that rights are never forgotten
     * @param before only what is older than this one, for the next page; null for the first
     */
    public record Search(
            String words, Clearance clearance, @Nullable ContributionId before, int limit) {
        /**
         * @param next the {@code before} of the next page; null when this is the last
         */
        public record Found(List<Contribution> contributions, @Nullable ContributionId next) {}
    }
}
