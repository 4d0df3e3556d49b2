package se.uppsikt.publishing.language;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.publishing.language.Prose.Sentence;
import se.uppsikt.publishing.language.Prose.Word;

/** Words in capitals alone are harder to read, and are read out letter by letter or as a shout. */
final class CapitalsRules {
    /** Shorter ones are abbreviations: SFI, SKR, UNESCO. */
    private static final int ABBREVIATION = 4;

    private static final int LETTERS_AT_LEAST = 8;

    private CapitalsRules() {}

    static List<Advice> advice(Prose prose) {
        List<Advice> advice = new ArrayList<>();
        for (Sentence sentence : prose.sentences()) {
            List<Word> shouted = new ArrayList<>();
            for (Word word : sentence.words()) {
                if (isCapitals(prose.text(), word)) {
                    shouted.add(word);
                } else if (!word.isNumber()) {
                    tell(shouted, advice);
                }
            }
            tell(shouted, advice);
        }
        return advice;
    }

    private static void tell(List<Word> shouted, List<Advice> advice) {
        int letters = shouted.stream().mapToInt(Word::letters).sum();
        if (letters >= LETTERS_AT_LEAST
                && shouted.stream().anyMatch(each -> each.letters() > ABBREVIATION)) {
            advice.add(
                    new Advice(
                            Rule.CAPITALS,
                            "Bara stora bokstäver är svåra att läsa och låter som ett rop. Skriv med små.",
                            shouted.getFirst().from(),
                            shouted.getLast().to()));
        }
        shouted.clear();
    }

    private static boolean isCapitals(String text, Word word) {
        String written = text.substring(word.from(), word.to());
        return word.letters() > 1 && written.codePoints().noneMatch(Character::isLowerCase);
    }
}
