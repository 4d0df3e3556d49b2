package se.uppsikt.moderation.suggestions;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Points at what stands in no list but resembles what people have labelled: the labelled texts have
 * taught how much each word, piece of a word and pair of words weighs for a rule. It stands beside
 * the lists and is told apart from them, since nobody can read a weight; whoever meets it sees
 * which word weighed most. Decision 0073.
 *
 * <p>The weights are made of the labelled texts alone, the same every time; a test makes them anew
 * and compares. Nothing is learnt from what citizens write or from what moderators decide.
 */
final class LearntWords {
    /** The rules that something is learnt for, in the order of the weights. */
    static final List<SuggestionRule> RULES =
            List.of(
                    SuggestionRule.DANGER_TO_LIFE,
                    SuggestionRule.CHILD_AT_RISK,
                    SuggestionRule.THREAT,
                    SuggestionRule.ABUSE,
                    SuggestionRule.SEXUAL_INSULT,
                    SuggestionRule.HEALTH_OF_ANOTHER,
                    SuggestionRule.RECORDS_REQUEST,
                    SuggestionRule.APPEAL);

    static final String FILE = "inlart.bin";

    /** Fewer words than these resemble anything. */
    private static final int FEWEST = 4;

    private static final String WHY =
            "Orden står i ingen ordlista, men texten liknar sådana som människor har märkt så. Det"
                    + " markerade ordet vägde mest. Läs sammanhanget.";
    private static final LearntWords SHIPPED = of(RuleFile.bytes(FILE));

    private final double[] scales;
    private final double[] thresholds;
    private final byte[] weights;

    private LearntWords(double[] scales, double[] thresholds, byte[] weights) {
        this.scales = scales;
        this.thresholds = thresholds;
        this.weights = weights;
    }

    /** As {@code LearntWordsTest} writes it: scales, thresholds, and a byte a feature and rule. */
    static LearntWords of(byte[] file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            double[] scales = new double[RULES.size()];
            double[] thresholds = new double[RULES.size()];
            for (int i = 0; i < scales.length; i++) {
                scales[i] = in.readDouble();
                thresholds[i] = in.readDouble();
            }
            byte[] weights = new byte[TextFeatures.SIZE * RULES.size()];
            in.readFully(weights);
            return new LearntWords(scales, thresholds, weights);
        } catch (IOException e) {
            throw new UncheckedIOException("what is learnt cannot be read", e);
        }
    }

    /** What is found besides what the lists have found; nothing in what only thanks. */
    static List<Suggestion> beside(List<Suggestion> found, NormalizedText text) {
        Set<SuggestionRule> known = EnumSet.noneOf(SuggestionRule.class);
        found.forEach(one -> known.add(one.rule()));
        return known.contains(SuggestionRule.THANKS) ? List.of() : SHIPPED.find(known, text);
    }

    private List<Suggestion> find(Set<SuggestionRule> known, NormalizedText text) {
        TextFeatures features = TextFeatures.of(text);
        if (features.words().size() < FEWEST) {
            return List.of();
        }
        int[] all = features.all();
        int[] sums = sums(all);
        List<Suggestion> hints = new ArrayList<>();
        for (int rule = 0; rule < sums.length; rule++) {
            double score = sums[rule] * scales[rule] / Math.sqrt(all.length);
            if (score >= thresholds[rule] && !known.contains(RULES.get(rule))) {
                TextFeatures.Word word = heaviest(features, rule);
                hints.add(new Suggestion(RULES.get(rule), text.span(word.from(), word.to()), WHY));
            }
        }
        return hints;
    }

    private int[] sums(int[] features) {
        int[] sums = new int[RULES.size()];
        for (int feature : features) {
            int row = feature * sums.length;
            for (int rule = 0; rule < sums.length; rule++) {
                sums[rule] += weights[row + rule];
            }
        }
        return sums;
    }

    private TextFeatures.Word heaviest(TextFeatures features, int rule) {
        TextFeatures.Word heaviest = features.words().getFirst();
        int most = Integer.MIN_VALUE;
        for (TextFeatures.Word word : features.words()) {
            int weight = sums(features.of(word))[rule];
            if (weight > most) {
                most = weight;
                heaviest = word;
            }
        }
        return heaviest;
    }
}
