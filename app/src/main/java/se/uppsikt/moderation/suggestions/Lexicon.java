package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of words and phrases that anybody can read, and the search for them. Whole words only, so
 * that a harmless word with a bad one inside it is left in peace; a line that begins with {@code
 * undantag:} names a turn of phrase that is harmless although a phrase matches.
 *
 * <p>Each word of the text is looked up once, whatever the size of the lexicon.
 */
final class Lexicon {
    private static final String EXCEPTION = "undantag:";

    /** Longer words than this are not Swedish, and are looked up only as wholes. */
    private static final int COMPOUND_AT_MOST = 40;

    private static final int FIRST_PART_AT_LEAST = 2;
    private static final int PART_AT_LEAST = 3;

    private final Map<String, List<CharacterForm>> byKey = new HashMap<>();
    private final Map<Integer, List<CharacterForm>> byLength = new HashMap<>();
    private final Map<CharacterForm, List<Phrase>> byFirst = new HashMap<>();
    private final Set<Phrase> harmless = new HashSet<>();

    private Lexicon(List<String> lines) {
        Set<CharacterForm> all = new HashSet<>();
        for (String line : lines) {
            boolean exception = line.startsWith(EXCEPTION);
            var phrase = Phrase.read(exception ? line.substring(EXCEPTION.length()).strip() : line);
            if (exception) {
                harmless.add(phrase);
            }
            for (CharacterForm first : phrase.slots().getFirst().forms()) {
                byFirst.computeIfAbsent(first, _ -> new ArrayList<>()).add(phrase);
            }
            phrase.slots().forEach(slot -> all.addAll(slot.forms()));
        }
        for (CharacterForm form : all) {
            byKey.computeIfAbsent(CharacterForm.key(form.letters()), _ -> new ArrayList<>())
                    .add(form);
            byLength.computeIfAbsent(form.letters().length(), _ -> new ArrayList<>()).add(form);
        }
    }

    static Lexicon read(String file) {
        return new Lexicon(RuleFile.lines(file));
    }

    /** The places where a line of the lexicon is found and no exception covers it. */
    List<NormalizedText.Span> find(NormalizedText text) {
        List<WordJoiner.Word> words = WordJoiner.in(text);
        List<Set<CharacterForm>> seen =
                words.stream().map(word -> formsOf(word.letters())).toList();
        var hits = new BitSet(text.length());
        var excepted = new BitSet(text.length());
        for (int i = 0; i < words.size(); i++) {
            for (Phrase phrase : phrasesFrom(seen.get(i))) {
                int last = lastWord(phrase, 1, i, words, seen);
                if (last >= 0) {
                    (harmless.contains(phrase) ? excepted : hits)
                            .set(words.get(i).from(), words.get(last).to());
                }
            }
        }
        for (WordJoiner.Word word : WordJoiner.mended(text, words)) {
            if (isAlone(word.letters())) {
                hits.set(word.from(), word.to());
            }
        }
        return places(text, hits, excepted);
    }

    private static List<NormalizedText.Span> places(
            NormalizedText text, BitSet hits, BitSet excepted) {
        var places = new ArrayList<NormalizedText.Span>();
        for (int from = hits.nextSetBit(0); from >= 0; ) {
            int to = hits.nextClearBit(from);
            int exception = excepted.nextSetBit(from);
            if (exception < 0 || exception >= to) {
                places.add(text.span(from, to));
            }
            from = hits.nextSetBit(to);
        }
        return places;
    }

    private List<Phrase> phrasesFrom(Set<CharacterForm> forms) {
        return forms.stream()
                .flatMap(form -> byFirst.getOrDefault(form, List.of()).stream())
                .toList();
    }

    private boolean isAlone(String letters) {
        return phrasesFrom(formsOf(letters)).stream()
                .anyMatch(phrase -> phrase.slots().size() == 1 && !harmless.contains(phrase));
    }

    /** The last word of the phrase when its first stands at {@code at}; -1 if it is not there. */
    private static int lastWord(
            Phrase phrase,
            int slot,
            int at,
            List<WordJoiner.Word> words,
            List<Set<CharacterForm>> seen) {
        if (slot == phrase.slots().size()) {
            return at;
        }
        for (int step = 1; step <= phrase.mostWordsAfter(slot); step++) {
            int next = at + step;
            if (next >= words.size() || words.get(next).sentence() != words.get(at).sentence()) {
                return -1;
            }
            if (seen.get(next).stream().anyMatch(phrase.slots().get(slot).forms()::contains)) {
                int last = lastWord(phrase, slot + 1, next, words, seen);
                if (last >= 0) {
                    return last;
                }
            }
        }
        return -1;
    }

    private Set<CharacterForm> formsOf(String word) {
        var forms = new HashSet<CharacterForm>();
        if (word.indexOf('*') > 0) {
            byLength.getOrDefault(word.length(), List.of()).stream()
                    .filter(form -> form.place().mayBeWhole() && form.isMaskedBy(word))
                    .forEach(forms::add);
            return forms;
        }
        String key = CharacterForm.key(word);
        byKey.getOrDefault(key, List.of()).stream()
                .filter(form -> form.place().mayBeWhole() && form.isSeenIn(word))
                .forEach(forms::add);
        if (word.length() <= COMPOUND_AT_MOST) {
            addLastParts(word, key, forms);
        }
        return forms;
    }

    /**
     * The forms that a word ends with. The key of its end is the end of its key, which is therefore
     * made once: a text spelt out letter by letter has twenty times as many words as letters.
     */
    private void addLastParts(String word, String key, Set<CharacterForm> forms) {
        int run = 0;
        for (int from = 1; from <= word.length() - PART_AT_LEAST; from++) {
            if (CharacterForm.keyLetter(word.charAt(from))
                    != CharacterForm.keyLetter(word.charAt(from - 1))) {
                run++;
            }
            if (from < FIRST_PART_AT_LEAST) {
                continue;
            }
            for (CharacterForm form : byKey.getOrDefault(key.substring(run), List.of())) {
                if (form.place().mayBeLast() && form.isSeenIn(word.substring(from))) {
                    forms.add(form);
                }
            }
        }
    }
}
