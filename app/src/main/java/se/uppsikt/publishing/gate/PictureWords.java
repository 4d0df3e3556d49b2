package se.uppsikt.publishing.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.uppsikt.publishing.gate.Reading.Piece;

/**
 * The words of a picture, one after the other, and which of them a text lacks. Small words that
 * carry nothing by themselves may differ; figures, days, addresses and what turns a meaning round
 * may not.
 */
final class PictureWords {
    /** Joining words, and what is said before a figure or a place. */
    private static final Set<String> CARRY_NOTHING =
            Set.of(
                    "och", "i", "på", "av", "till", "för", "med", "om", "vid", "hos", "den", "det",
                    "de", "en", "ett", "är", "att", "som", "så", "kl", "klockan", "tel", "tfn",
                    "telefon", "mobil", "ring", "www", "http", "https", "vi", "du", "er", "dig",
                    "oss", "vår", "vårt", "våra", "din", "ditt", "dina", "här", "där", "nu", "ska",
                    "kan", "mellan", "samt", "eller", "denna", "detta", "pris", "tid", "plats",
                    "datum", "när", "var");

    private final Said said;
    private final List<Piece> pieces;
    private final Set<String> lacking = new LinkedHashSet<>();
    private final Set<String> asked = new HashSet<>();

    private PictureWords(String text, Said said) {
        this.said = said;
        this.pieces = Reading.of(text);
    }

    /** Each once, as it stands in the picture, in its order. */
    static List<String> lacking(String text, Said said) {
        return new PictureWords(text, said).look();
    }

    private List<String> look() {
        List<Piece.Digits> together = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (!(pieces.get(i) instanceof Piece.Digits digits) || digits.before().isEmpty()) {
                look(together);
            }
            switch (pieces.get(i)) {
                case Piece.Digits digits -> together.add(digits);
                case Piece.Address address -> note(said.leadsTo(address), address.shown());
                case Piece.Term term -> i += look(term, i);
            }
        }
        look(together);
        return List.copyOf(lacking);
    }

    private void look(List<Piece.Digits> together) {
        if (!together.isEmpty()) {
            new Figures(together).untoldBy(said).forEach(each -> note(false, each));
            together.clear();
        }
    }

    /** How many words after it were looked at together with it. */
    private int look(Piece.Term term, int at) {
        String word = Calendar.written(term.folded());
        if (!asked.add(word) || isMet(term, word, at)) {
            return 0;
        }
        if (at + 1 < pieces.size()
                && pieces.get(at + 1) instanceof Piece.Term next
                && said.has(term.folded() + next.folded())) {
            return 1;
        }
        note(false, term.shown());
        return 0;
    }

    private boolean isMet(Piece.Term term, String word, int at) {
        if (word.length() < 2 || CARRY_NOTHING.contains(word) || said.has(word)) {
            return true;
        }
        if (!term.parts().isEmpty() && term.parts().stream().allMatch(said::has)) {
            return true;
        }
        boolean house =
                Calendar.isRoad(word)
                        && at + 1 < pieces.size()
                        && pieces.get(at + 1) instanceof Piece.Digits;
        boolean exact = house || Calendar.isExact(word) || Character.isDigit(word.charAt(0));
        return !exact && said.hasLike(word);
    }

    private void note(boolean met, String shown) {
        if (!met) {
            lacking.add(shown);
        }
    }
}
