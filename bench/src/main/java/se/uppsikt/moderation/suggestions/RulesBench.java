package se.uppsikt.moderation.suggestions;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Measures how many comments all rules read in a second of one processor, on the labelled texts,
 * against the least that anybody could do with the same texts: make every letter small and look at
 * it. The two take turns; what counts is the processor time of the thread.
 */
final class RulesBench {
    private static final int WARMING = 8;
    private static final int ROUNDS = 15;
    private static final int TEXTS = 40_000;

    /** The labelled texts are short; four of them are as long as a comment that explains itself. */
    private static final int TOGETHER = 4;

    private RulesBench() {}

    static void main() {
        List<String> texts =
                LabelledCorpus.shipped().texts().stream()
                        .map(LabelledCorpus.Labelled::text)
                        .toList();
        measure("as they are", texts);
        List<String> longer = new ArrayList<>();
        for (int i = 0; i + TOGETHER <= texts.size(); i++) {
            longer.add(String.join(". ", texts.subList(i, i + TOGETHER)));
        }
        measure("four in a row", longer);
    }

    private static void measure(String which, List<String> texts) {
        List<Double> rules = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        for (int round = 0; round < WARMING + ROUNDS; round++) {
            double least = aSecond(texts, RulesBench::lowerCased);
            double ours = aSecond(texts, RulesBench::pointedOut);
            if (round >= WARMING) {
                floor.add(least);
                rules.add(ours);
            }
        }
        Collections.sort(rules);
        Collections.sort(floor);
        System.out.printf(
                Locale.ROOT,
                "%s, mean length %d: %,.0f comments a second (%,.0f–%,.0f), %.0f × the floor%n",
                which,
                texts.stream().mapToInt(String::length).sum() / texts.size(),
                median(rules),
                rules.getFirst(),
                rules.getLast(),
                median(floor) / median(rules));
    }

    private static double aSecond(List<String> texts, ToIntFunction<String> reading) {
        long start = processor();
        long seen = 0;
        for (int i = 0; i < TEXTS; i++) {
            seen += reading.applyAsInt(texts.get(i % texts.size()));
        }
        double seconds = (processor() - start) / 1e9;
        if (seen == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return TEXTS / seconds;
    }

    /** The lists and what is learnt beside them. */
    private static int pointedOut(String written) {
        NormalizedText text = new NormalizedText(written);
        List<Suggestion> found = SuggestionRules.find(text);
        return found.size() + LearntWords.beside(found, text).size();
    }

    /** Every letter made small and looked at: less than this no rule can do. */
    private static int lowerCased(String text) {
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            seen += Character.toLowerCase(text.charAt(i)) == 'å' ? 2 : 1;
        }
        return seen;
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
