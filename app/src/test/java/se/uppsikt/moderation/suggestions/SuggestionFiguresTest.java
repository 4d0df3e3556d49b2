package se.uppsikt.moderation.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;

/** M8: how often each rule is right is measured on texts a person has labelled. */
@Proves("M8")
class SuggestionFiguresTest {
    private static final int PRECISION = 95;

    /** What each rule finds at the least; the figures are printed, and shown on the page. */
    private static final Map<SuggestionRule, Integer> RECALL =
            Map.of(
                    SuggestionRule.THREAT, 92,
                    SuggestionRule.DANGER_TO_LIFE, 90,
                    SuggestionRule.CHILD_AT_RISK, 90,
                    SuggestionRule.PERSONAL_NUMBER, 95);

    private static final int OTHER_RECALL = 85;

    private final LabelledCorpus labelled = LabelledCorpus.shipped();

    @Test
    void everyRuleIsRightNineteenTimesOfTwentyAndFindsWhatItPromises() {
        for (LabelledCorpus.Figures figures : labelled.measure()) {
            print("alla", figures);
            assertThat(figures.precision())
                    .as("precision of %s: %s", figures.rule(), mistakes(figures.rule()))
                    .isGreaterThanOrEqualTo(PRECISION);
            assertThat(figures.recall())
                    .as("recall of %s: %s", figures.rule(), mistakes(figures.rule()))
                    .isGreaterThanOrEqualTo(RECALL.getOrDefault(figures.rule(), OTHER_RECALL));
        }
        LabelledCorpus.writtenBefore().measure().forEach(figures -> print("i förväg", figures));
    }

    @Test
    void theFiguresRestOnAThousandTextsOfWhichFourHundredAreMadeToFoolThem() {
        assertThat(labelled.texts()).hasSizeGreaterThanOrEqualTo(1_000).doesNotHaveDuplicates();
        assertThat(labelled.texts())
                .filteredOn(text -> text.present().isEmpty())
                .hasSizeGreaterThanOrEqualTo(400);
        assertThat(LabelledCorpus.writtenBefore().texts()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(labelled.measure())
                .allMatch(figures -> figures.right() + figures.missed() >= 10);
    }

    private static void print(String which, LabelledCorpus.Figures figures) {
        System.out.printf(
                "%-9s %-18s träffsäkerhet %3d %%, täckning %3d %% (rätt %d, fel %d, missade %d)%n",
                which,
                figures.rule().id(),
                figures.precision(),
                figures.recall(),
                figures.right(),
                figures.wrong(),
                figures.missed());
    }

    private String mistakes(SuggestionRule rule) {
        var mistakes = new StringBuilder();
        for (LabelledCorpus.Labelled text : labelled.texts()) {
            var found = EnumSet.noneOf(SuggestionRule.class);
            SuggestionRules.find(text.text()).forEach(hint -> found.add(hint.rule()));
            if (found.contains(rule) != text.present().contains(rule)) {
                mistakes.append("\n  ")
                        .append(found.contains(rule) ? "fel: " : "missad: ")
                        .append(text.text());
            }
        }
        return mistakes.toString();
    }
}
