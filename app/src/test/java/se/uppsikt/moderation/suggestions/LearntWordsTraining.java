package se.uppsikt.moderation.suggestions;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes the weights of {@link LearntWords} of labelled texts: logistic regression for each rule by
 * itself, by gradient descent with a step of its own for every weight (AdaGrad). The same texts
 * give the same weights, bit by bit: the order is drawn with a fixed seed, and no function is used
 * that machines round differently.
 *
 * <p>How high a text must score is found by hiding a fourth of the texts at a time from what is
 * learnt: the lowest score from which the texts never seen are labelled so often enough.
 */
final class LearntWordsTraining {
    private static final int ROUNDS = 7;
    private static final int PARTS = 4;
    private static final int FEWEST = 20;
    private static final double STEP = 0.3;
    private static final double LEAST_GRADIENT = 1e-2;
    private static final double TO_ZERO = 1e-6;
    private static final double RIGHT_ENOUGH = 0.92;

    /** Somebody is woken by it. */
    private static final double RIGHT_ENOUGH_TO_ALARM = 0.94;

    private static final int RULES = LearntWords.RULES.size();

    private final List<LabelledCorpus.Labelled> texts;
    private final List<int[]> features;
    private final double[] rare;

    private LearntWordsTraining(List<LabelledCorpus.Labelled> texts) {
        this.texts = texts;
        this.features =
                texts.stream()
                        .map(each -> TextFeatures.of(new NormalizedText(each.text())).all())
                        .toList();
        this.rare = new double[RULES];
        for (int rule = 0; rule < RULES; rule++) {
            int at = rule;
            double share =
                    IntStream.range(0, texts.size()).filter(i -> is(i, at)).count()
                            / (double) texts.size();
            rare[rule] = Math.sqrt((1 - share) / share);
        }
    }

    /** The file, as the program reads it. */
    static byte[] ofShipped() throws IOException {
        List<LabelledCorpus.Labelled> texts = new ArrayList<>(LabelledCorpus.shipped().texts());
        texts.addAll(LabelledCorpus.ordinary().texts());
        return of(texts);
    }

    private static byte[] of(List<LabelledCorpus.Labelled> texts) throws IOException {
        LearntWordsTraining training = new LearntWordsTraining(texts);
        List<Integer> all = IntStream.range(0, texts.size()).boxed().toList();
        double[] weights = training.learnt(all);
        double[] thresholds = training.thresholds();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        double[] largest = new double[RULES];
        for (int i = 0; i < weights.length; i++) {
            largest[i % RULES] = Math.max(largest[i % RULES], Math.abs(weights[i]));
        }
        for (int rule = 0; rule < RULES; rule++) {
            out.writeDouble(largest[rule] / Byte.MAX_VALUE);
            out.writeDouble(thresholds[rule]);
        }
        for (int i = 0; i < weights.length; i++) {
            out.writeByte((int) Math.rint(weights[i] / largest[i % RULES] * Byte.MAX_VALUE));
        }
        return file.toByteArray();
    }

    private boolean is(int text, int rule) {
        return texts.get(text).present().contains(LearntWords.RULES.get(rule));
    }

    private double[] learnt(List<Integer> some) {
        double[] weights = new double[TextFeatures.SIZE * RULES];
        double[] steps = new double[weights.length];
        Arrays.fill(steps, LEAST_GRADIENT);
        List<Integer> order = new ArrayList<>(some);
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(text -> step(text, weights, steps));
        }
        return weights;
    }

    private void step(int text, double[] weights, double[] steps) {
        int[] its = features.get(text);
        double each = 1 / Math.sqrt(its.length);
        double[] scores = scores(its, weights);
        for (int rule = 0; rule < RULES; rule++) {
            double likely = 1 / (1 + StrictMath.exp(-scores[rule]));
            double off = is(text, rule) ? (likely - 1) * rare[rule] : likely;
            for (int feature : its) {
                int at = feature * RULES + rule;
                double gradient = off * each + TO_ZERO * weights[at];
                steps[at] += gradient * gradient;
                weights[at] -= STEP * gradient / Math.sqrt(steps[at]);
            }
        }
    }

    private static double[] scores(int[] features, double[] weights) {
        double[] scores = new double[RULES];
        for (int feature : features) {
            for (int rule = 0; rule < RULES; rule++) {
                scores[rule] += weights[feature * RULES + rule];
            }
        }
        double each = 1 / Math.sqrt(features.length);
        for (int rule = 0; rule < RULES; rule++) {
            scores[rule] *= each;
        }
        return scores;
    }

    private double[] thresholds() {
        double[][] unseen = new double[texts.size()][];
        for (int part = 0; part < PARTS; part++) {
            int hidden = part;
            double[] weights =
                    learnt(
                            IntStream.range(0, texts.size())
                                    .filter(i -> i % PARTS != hidden)
                                    .boxed()
                                    .toList());
            IntStream.range(0, texts.size())
                    .filter(i -> i % PARTS == hidden)
                    .forEach(i -> unseen[i] = scores(features.get(i), weights));
        }
        return IntStream.range(0, RULES).mapToDouble(rule -> threshold(rule, unseen)).toArray();
    }

    /** The lowest from which enough of what scores so is what it is taken for. */
    private double threshold(int rule, double[][] unseen) {
        List<Integer> ranked =
                IntStream.range(0, unseen.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -unseen[i][rule]))
                        .toList();
        double enough = LearntWords.RULES.get(rule).danger() ? RIGHT_ENOUGH_TO_ALARM : RIGHT_ENOUGH;
        double threshold = Double.MAX_VALUE;
        int right = 0;
        for (int i = 0; i < ranked.size(); i++) {
            right += is(ranked.get(i), rule) ? 1 : 0;
            if (right > FEWEST && right >= enough * (i + 1)) {
                threshold = unseen[ranked.get(i)][rule];
            }
        }
        return threshold;
    }
}
