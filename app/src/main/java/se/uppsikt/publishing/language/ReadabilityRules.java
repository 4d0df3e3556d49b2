package se.uppsikt.publishing.language;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import se.uppsikt.publishing.language.Prose.Sentence;
import se.uppsikt.publishing.language.Prose.Word;

/**
 * How heavy a text is: Björnsson's läsbarhetsindex, and sentences that are too long by themselves.
 */
final class ReadabilityRules {
    /** A shorter text has an index of chance. */
    private static final int WORDS_AT_LEAST = 25;

    private static final int LONG_WORD = 6;
    private static final int WORDS_OF_A_SENTENCE = 25;

    private ReadabilityRules() {}

    /** Words a sentence, and the hundredths of words with more than six letters. */
    static OptionalInt lix(Prose prose) {
        List<Word> words = prose.words();
        if (words.size() < WORDS_AT_LEAST) {
            return OptionalInt.empty();
        }
        long longs = words.stream().filter(each -> each.letters() > LONG_WORD).count();
        double sentence = (double) words.size() / prose.sentences().size();
        return OptionalInt.of((int) Math.round(sentence + 100.0 * longs / words.size()));
    }

    static List<Advice> advice(Prose prose, int limit) {
        List<Advice> advice = new ArrayList<>();
        OptionalInt lix = lix(prose);
        if (lix.isPresent() && lix.getAsInt() > limit) {
            advice.add(
                    new Advice(
                            Rule.HEAVY,
                            "Texten är tung att läsa: LIX är %d, och riktlinjen säger högst %d. Skriv kortare"
                                            .formatted(lix.getAsInt(), limit)
                                    + " meningar och byt långa ord mot korta.",
                            0,
                            prose.text().length()));
        }
        for (Sentence sentence : prose.sentences()) {
            if (sentence.words().size() > WORDS_OF_A_SENTENCE) {
                advice.add(
                        new Advice(
                                Rule.LONG_SENTENCE,
                                "Meningen har %d ord. Dela den i två, eller gör en lista."
                                        .formatted(sentence.words().size()),
                                sentence.from(),
                                sentence.to()));
            }
        }
        return advice;
    }
}
