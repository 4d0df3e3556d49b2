package se.uppsikt.publishing.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.publishing.gate.Reading.Piece;

/** What stands in a text: its words, what its figures say, and its addresses. */
final class Said {
    /** A word of five letters may have lost one. */
    private static final int LIKELY = 4;

    private final Set<String> words = new HashSet<>();
    private final Set<String> figures = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();
    private final Map<String, Integer> likely = new HashMap<>();

    Said(String text) {
        List<Piece.Digits> together = new ArrayList<>();
        Piece before = null;
        for (Piece piece : Reading.of(text)) {
            if (!(piece instanceof Piece.Digits digits) || digits.before().isEmpty()) {
                tell(together);
            }
            switch (piece) {
                case Piece.Digits digits -> together.add(digits);
                case Piece.Term term -> tell(term, before);
                case Piece.Address address -> addresses.add(address.folded());
            }
            before = piece;
        }
        tell(together);
        words.forEach(this::remember);
    }

    /** Whether figures that say this stand in the text; see {@link Figures}. */
    boolean tells(String figure) {
        return figures.contains(figure);
    }

    /** Whether the address stands there, or a page of the site that it leads to. */
    boolean leadsTo(Piece.Address address) {
        return addresses.stream()
                .anyMatch(
                        each ->
                                each.equals(address.folded())
                                        || each.startsWith(address.folded() + "/"));
    }

    /** Whether the word stands there as it is, or with what small type loses. */
    boolean has(String word) {
        return words.contains(word) || words.contains(Spelling.withoutMarks(word));
    }

    /** Whether a word stands there that differs no more than a program misreads. */
    boolean hasLike(String word) {
        int forgiven = Spelling.forgiven(word);
        if (forgiven == 0) {
            return false;
        }
        int letters = Spelling.letters(word);
        for (Map.Entry<String, Integer> each : likely.entrySet()) {
            if (Integer.bitCount(each.getValue() ^ letters) <= 2 * forgiven
                    && Spelling.isWithin(forgiven, word, each.getKey())) {
                return true;
            }
        }
        return false;
    }

    private void tell(List<Piece.Digits> together) {
        if (together.isEmpty()) {
            return;
        }
        for (String figure : new Figures(together).told()) {
            figures.add(figure);
            String month = Calendar.monthOf(figure);
            if (month != null) {
                words.add(month);
            }
        }
        together.clear();
    }

    private void tell(Piece.Term term, @Nullable Piece before) {
        String word = Calendar.written(term.folded());
        words.add(word);
        words.add(term.folded());
        words.add(Spelling.withoutMarks(word));
        words.addAll(term.parts());
        String number = Calendar.number(word);
        if (number != null) {
            figures.add(number);
        }
        switch (before) {
            case Piece.Term one -> words.add(one.folded() + term.folded());
            case Piece.Digits day -> {
                words.add(day.shown() + term.folded());
                figures.add(Calendar.date(day.shown(), word));
            }
            case Piece.Address _ -> {}
            case null -> {}
        }
    }

    private void remember(String word) {
        if (word.length() >= LIKELY) {
            likely.put(word, Spelling.letters(word));
        }
    }
}
