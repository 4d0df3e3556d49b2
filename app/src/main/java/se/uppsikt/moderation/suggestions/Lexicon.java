package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists of words and phrases that anybody can read, one for each rule, and the search for them.
 * Whole words only, so that a harmless word with a bad one inside it is left in peace; a line that
 * begins with {@code undantag:} names a turn of phrase that is harmless although a phrase matches.
 *
 * <p>Each word of the text is looked up once, whatever the number and size of the lists.
 */
final class Lexicon {
    private static final String EXCEPTION = "undantag:";
    private static final String QUOTED = "citat räknas inte";

    private final FormTree forms = new FormTree();
    private final List<List<PhraseSearch.Line>> byFirst = new ArrayList<>();
    private final Set<SuggestionRule> mayBeQuoted = EnumSet.noneOf(SuggestionRule.class);

    /** A place in a text that a line of a rule's list matches. */
    record Found(SuggestionRule rule, NormalizedText.Span where) {}

    private Lexicon(WordGroups groups, Map<SuggestionRule, String> files) {
        Map<Set<CharacterForm>, Integer> places = new LinkedHashMap<>();
        files.forEach(
                (rule, file) -> {
                    List<String> lines = RuleFile.lines(file);
                    WordGroups own = groups.copy();
                    lines.stream().filter(WordGroups::isGroup).forEach(own::add);
                    lines.forEach(line -> read(rule, line, own, places));
                });
        Map<CharacterForm, BitSet> byForm = new HashMap<>();
        places.forEach(
                (slot, place) ->
                        slot.forEach(
                                form ->
                                        byForm.computeIfAbsent(form, _ -> new BitSet())
                                                .set(place)));
        int size = (places.size() >> 6) + 1;
        byForm.forEach((form, bits) -> forms.add(form, Arrays.copyOf(bits.toLongArray(), size)));
    }

    static Lexicon read(Map<SuggestionRule, String> files) {
        return new Lexicon(WordGroups.read("ordgrupper.txt"), files);
    }

    private void read(
            SuggestionRule rule,
            String line,
            WordGroups groups,
            Map<Set<CharacterForm>, Integer> places) {
        if (line.equals(QUOTED)) {
            mayBeQuoted.add(rule);
        } else if (!WordGroups.isGroup(line)) {
            boolean exception = line.startsWith(EXCEPTION);
            String phrases = exception ? line.substring(EXCEPTION.length()).strip() : line;
            Phrase.read(phrases, groups).forEach(phrase -> add(rule, exception, phrase, places));
        }
    }

    private void add(
            SuggestionRule rule,
            boolean harmless,
            Phrase phrase,
            Map<Set<CharacterForm>, Integer> places) {
        int[] numbers = new int[phrase.slots().size()];
        int[] room = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            Phrase.Slot slot = phrase.slots().get(i);
            numbers[i] = places.computeIfAbsent(slot.forms(), _ -> places.size());
            room[i] = i == 0 ? 0 : slot.room();
        }
        while (byFirst.size() < places.size()) {
            byFirst.add(new ArrayList<>());
        }
        byFirst.get(numbers[0])
                .add(
                        new PhraseSearch.Line(
                                rule, harmless, numbers, room, phrase.atStart(), phrase.atEnd()));
    }

    /** The places where a line of a list is found and no exception of that list covers it. */
    List<Found> find(NormalizedText text) {
        var search = new PhraseSearch(text, forms);
        Map<SuggestionRule, BitSet> hits = new EnumMap<>(SuggestionRule.class);
        Map<SuggestionRule, BitSet> excepted = new EnumMap<>(SuggestionRule.class);
        for (int i = 0; i < search.words().size(); i++) {
            for (long[] places : search.placesAt(i)) {
                for (int place = next(places, 0); place >= 0; place = next(places, place + 1)) {
                    mark(search, byFirst.get(place), i, hits, excepted);
                }
            }
        }
        if (hits.isEmpty()) {
            return List.of();
        }
        var quotation = new Quotation(text, search.words());
        var found = new ArrayList<Found>();
        hits.forEach(
                (rule, bits) -> {
                    var except = excepted.getOrDefault(rule, new BitSet());
                    addPlaces(text, rule, bits, except, quotation, found);
                });
        return found;
    }

    private static void mark(
            PhraseSearch search,
            Collection<PhraseSearch.Line> lines,
            int from,
            Map<SuggestionRule, BitSet> hits,
            Map<SuggestionRule, BitSet> excepted) {
        for (PhraseSearch.Line line : lines) {
            int end = search.end(line, from);
            if (end >= 0) {
                (line.harmless() ? excepted : hits)
                        .computeIfAbsent(line.rule(), _ -> new BitSet())
                        .set(search.words().get(from).from(), search.words().get(end - 1).to());
            }
        }
    }

    private void addPlaces(
            NormalizedText text,
            SuggestionRule rule,
            BitSet hits,
            BitSet excepted,
            Quotation quotation,
            List<Found> found) {
        for (int from = hits.nextSetBit(0); from >= 0; ) {
            int to = hits.nextClearBit(from);
            int exception = excepted.nextSetBit(from);
            boolean excused =
                    exception >= 0 && exception < to
                            || mayBeQuoted.contains(rule) && quotation.holds(from, to);
            if (!excused) {
                found.add(new Found(rule, text.span(from, to)));
            }
            from = hits.nextSetBit(to);
        }
    }

    private static int next(long[] places, int from) {
        int word = from >> 6;
        if (word >= places.length) {
            return -1;
        }
        long bits = places[word] & -1L << from;
        while (bits == 0) {
            word++;
            if (word == places.length) {
                return -1;
            }
            bits = places[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }
}
