package se.uppsikt.moderation.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** M8: how often each rule is right is measured on texts a person has labelled. */
class SuggestionFiguresTest {
    private record Floor(int precision, int recall) {}

    private static final Map<SuggestionRule, Floor> FLOORS =
            Map.of(
                    SuggestionRule.PERSONAL_NUMBER, new Floor(95, 95),
                    SuggestionRule.PHONE, new Floor(95, 95),
                    SuggestionRule.EMAIL, new Floor(90, 95),
                    SuggestionRule.THREAT, new Floor(90, 85),
                    SuggestionRule.ABUSE, new Floor(90, 90),
                    SuggestionRule.LINK, new Floor(80, 95));

    private final LabelledCorpus labelled = LabelledCorpus.shipped();

    @Test
    void everyRuleIsAtLeastAsGoodAsPromised() {
        for (LabelledCorpus.Figures figures : labelled.measure()) {
            System.out.printf(
                    "%-16s träffsäkerhet %3d %%, täckning %3d %% (rätt %d, fel %d, missade %d)%n",
                    figures.rule().id(),
                    figures.precision(),
                    figures.recall(),
                    figures.right(),
                    figures.wrong(),
                    figures.missed());
            Floor floor = FLOORS.getOrDefault(figures.rule(), new Floor(100, 100));
            assertThat(figures.precision())
                    .as("precision of %s: %s", figures.rule(), mistakes(figures.rule()))
                    .isGreaterThanOrEqualTo(floor.precision());
            assertThat(figures.recall())
                    .as("recall of %s: %s", figures.rule(), mistakes(figures.rule()))
                    .isGreaterThanOrEqualTo(floor.recall());
        }
    }

    @Test
    void theFiguresRestOnEnoughTextsOfBothKinds() {
        assertThat(labelled.texts()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(labelled.texts())
                .filteredOn(text -> text.present().isEmpty())
                .hasSizeGreaterThan(60);
        assertThat(labelled.measure())
                .allMatch(figures -> figures.right() + figures.missed() >= 10);
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
