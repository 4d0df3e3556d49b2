package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Texts a person has labelled with what is in them, shipped with the rules, so that how often each
 * rule is right is counted from the rules as they are and never from a figure written down once.
 */
public record LabelledCorpus(List<Labelled> texts) {
    /** Fewer texts than these tell nothing of how much a rule misses. */
    private static final int ENOUGH = 20;

    record Labelled(Set<SuggestionRule> present, String text) {}

    /**
     * How a rule did on the labelled texts.
     *
     * @param right texts where the rule points at something that is there
     * @param wrong texts where it points at something that is not
     * @param missed texts where it points at nothing although it is there
     */
    public record Figures(SuggestionRule rule, int right, int wrong, int missed) {
        /** Of the texts the rule points at: the share, in per cent, where it is right. */
        public int precision() {
            return share(right, right + wrong);
        }

        /** Of the texts the rule ought to point at: the share, in per cent, it points at. */
        public int recall() {
            return share(right, right + missed);
        }

        private static int share(int part, int whole) {
            return whole == 0 ? 100 : 100 * part / whole;
        }
    }

    /** Neither rules nor texts change while the program runs, so they are read and counted once. */
    private static final class Once {
        static final List<Figures> FIGURES = shipped().measure();
        static final List<Figures> UNSEEN =
                unseen().measure(true).stream()
                        .filter(one -> one.right() + one.missed() >= ENOUGH)
                        .toList();
    }

    public static List<Figures> measured() {
        return Once.FIGURES;
    }

    /**
     * How the lists and what is learnt do together on texts that neither was made after; of the
     * rules that enough of those texts are about.
     */
    public static List<Figures> measuredUnseen() {
        return Once.UNSEEN;
    }

    public static LabelledCorpus shipped() {
        var texts = new ArrayList<Labelled>(read("provtexter.txt").texts());
        texts.addAll(writtenBefore().texts());
        return new LabelledCorpus(List.copyOf(texts));
    }

    /** Those of the texts that were written before the rules, and that no rule was made after. */
    static LabelledCorpus writtenBefore() {
        return read("provtexter-i-forvag.txt");
    }

    /** What people write every day: what is learnt is to leave it alone. */
    static LabelledCorpus ordinary() {
        return read("provtexter-vardag.txt");
    }

    /** Those that nothing is made after: neither the lists nor what is learnt may be. */
    static LabelledCorpus unseen() {
        return read("provtexter-osedda.txt");
    }

    private static LabelledCorpus read(String file) {
        var texts = new ArrayList<Labelled>();
        for (String line : RuleFile.lines(file)) {
            int bar = line.indexOf('|');
            Set<SuggestionRule> present = EnumSet.noneOf(SuggestionRule.class);
            if (!line.startsWith("-|")) {
                for (String label : line.substring(0, bar).split(",", -1)) {
                    present.add(rule("M8-" + label));
                }
            }
            texts.add(new Labelled(present, unescaped(line.substring(bar + 1))));
        }
        return new LabelledCorpus(List.copyOf(texts));
    }

    /** The figures of every rule that judges a text by itself, counted now. */
    public List<Figures> measure() {
        return measure(false);
    }

    /**
     * As {@link #measure()}.
     *
     * @param learnt whether what is learnt counts, or the lists alone
     */
    List<Figures> measure(boolean learnt) {
        List<Set<SuggestionRule>> found = texts.stream().map(each -> found(each, learnt)).toList();
        var figures = new ArrayList<Figures>();
        for (SuggestionRule rule : SuggestionRule.values()) {
            if (!rule.ofSeveral()) {
                figures.add(measure(rule, found));
            }
        }
        return List.copyOf(figures);
    }

    private Figures measure(SuggestionRule rule, List<Set<SuggestionRule>> found) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int i = 0; i < texts.size(); i++) {
            boolean present = texts.get(i).present().contains(rule);
            boolean pointed = found.get(i).contains(rule);
            right += present && pointed ? 1 : 0;
            wrong += !present && pointed ? 1 : 0;
            missed += present && !pointed ? 1 : 0;
        }
        return new Figures(rule, right, wrong, missed);
    }

    private static Set<SuggestionRule> found(Labelled labelled, boolean learnt) {
        var found = EnumSet.noneOf(SuggestionRule.class);
        var text = new NormalizedText(labelled.text());
        List<Suggestion> listed = SuggestionRules.find(text);
        listed.forEach(hint -> found.add(hint.rule()));
        if (learnt) {
            LearntWords.beside(listed, text).forEach(hint -> found.add(hint.rule()));
        }
        return found;
    }

    private static SuggestionRule rule(String id) {
        for (SuggestionRule rule : SuggestionRule.values()) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        throw new IllegalStateException("no rule has the id " + id);
    }

    private static String unescaped(String written) {
        var text = new StringBuilder(written.length());
        int at = 0;
        while (at < written.length()) {
            if (written.startsWith("\\u", at)) {
                text.append((char) Integer.parseInt(written.substring(at + 2, at + 6), 16));
                at += 6;
            } else {
                text.append(written.charAt(at));
                at++;
            }
        }
        return text.toString();
    }
}
