package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of one text, and which lines of a lexicon they make up. */
final class PhraseSearch {
    private static final int ALONE_AT_LEAST = 3;
    private static final long[] NOWHERE = {};

    private final List<WordJoiner.Word> words;
    private final long[][] seen;
    private final Map<Integer, List<Piece>> pieces = new HashMap<>();
    private long[] anywhere = NOWHERE;

    /**
     * A line with its words as numbers of places, and how many other words may stand before each.
     */
    record Line(
            SuggestionRule rule,
            boolean harmless,
            int[] places,
            int[] room,
            boolean atStart,
            boolean atEnd) {}

    /** Words that together are one, and the places it may stand in. */
    private record Piece(int end, long[] places) {}

    PhraseSearch(NormalizedText text, FormTree forms) {
        words = WordJoiner.in(text);
        seen = new long[words.size()][];
        for (int i = 0; i < seen.length; i++) {
            long[] places = forms.places(words.get(i).letters(), true);
            seen[i] = places == null ? NOWHERE : places;
            note(seen[i]);
        }
        for (WordJoiner.Joined joined : WordJoiner.joined(text, words, forms)) {
            boolean speltOut = joined.letters().length() == joined.last() - joined.first() + 1;
            long[] places = forms.places(joined.letters(), !speltOut);
            if (places != null) {
                note(places);
                pieces.computeIfAbsent(joined.first(), _ -> new ArrayList<>())
                        .add(new Piece(joined.last() + 1, places));
            }
        }
    }

    /** A line one of whose words stands nowhere in the text need not be tried. */
    private void note(long[] places) {
        if (anywhere.length < places.length) {
            anywhere = new long[places.length];
        }
        for (int i = 0; i < places.length; i++) {
            anywhere[i] |= places[i];
        }
    }

    List<WordJoiner.Word> words() {
        return words;
    }

    /** Which places the word at an index may stand in, alone or with those after it. */
    List<long[]> placesAt(int index) {
        var places = new ArrayList<long[]>();
        places.add(seen[index]);
        pieces.getOrDefault(index, List.of()).forEach(piece -> places.add(piece.places()));
        return places;
    }

    /** The index after the last word of a line that begins at an index; -1 if it does not. */
    int end(Line line, int from) {
        for (int slot = line.places().length - 1; slot > 0; slot--) {
            if (!has(anywhere, line.places()[slot])) {
                return -1;
            }
        }
        if (line.atStart()
                && from > 0
                && words.get(from - 1).sentence() == words.get(from).sentence()) {
            return -1;
        }
        return end(line, 0, from);
    }

    private int end(Line line, int slot, int from) {
        if (slot == line.places().length) {
            return line.atEnd() && !isBreak(from, false) ? -1 : from;
        }
        int furthest = Math.min(from + line.room()[slot], words.size() - 1);
        for (int at = from; at <= furthest; at++) {
            if (slot > 0 && isBreak(at, line.harmless())) {
                return -1;
            }
            int place = line.places()[slot];
            if (has(seen[at], place)) {
                int end = end(line, slot + 1, at + 1);
                if (end >= 0) {
                    return end;
                }
            }
            for (Piece piece : pieces.getOrDefault(at, List.of())) {
                boolean tooShort = line.places().length == 1 && letters(at, piece) < ALONE_AT_LEAST;
                int end =
                        has(piece.places(), place) && !tooShort
                                ? end(line, slot + 1, piece.end())
                                : -1;
                if (end >= 0) {
                    return end;
                }
            }
        }
        return -1;
    }

    private int letters(int from, Piece piece) {
        int letters = 0;
        for (int i = from; i < piece.end(); i++) {
            letters += words.get(i).letters().length();
        }
        return letters;
    }

    /** Whether a sentence, or a part of it set off by a comma, ends before the word. */
    private boolean isBreak(int at, boolean comma) {
        if (at >= words.size()) {
            return true;
        }
        WordJoiner.Word left = words.get(at - 1);
        WordJoiner.Word right = words.get(at);
        return left.sentence() != right.sentence() || comma && left.clause() != right.clause();
    }

    private static boolean has(long[] places, int place) {
        return place >> 6 < places.length && (places[place >> 6] & 1L << place) != 0;
    }
}
