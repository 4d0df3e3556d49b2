package se.uppsikt.moderation.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;

/** M8: what stands in no list is pointed at where it resembles what people have labelled. */
@Proves("M8")
class LearntWordsTest {
    /** Of more than six hundred texts. */
    private static final int WRONG = 2;

    private static final Path MADE = Path.of("target", LearntWords.FILE);

    /** Where it differs, what the texts give lies in {@code app/target}, to be copied. */
    @Test
    void theWeightsAreWhatTheLabelledTextsGiveAndNothingElse() throws IOException {
        byte[] made = LearntWordsTraining.ofShipped();
        Files.write(MADE, made);
        assertThat(made).isEqualTo(RuleFile.bytes(LearntWords.FILE));
    }

    /** Texts that neither the lists nor the weights were made after, written by others. */
    @Test
    void moreIsFoundOfWhatNobodyHasReadAndLittleIsWrong() {
        LabelledCorpus unseen = LabelledCorpus.unseen();
        assertThat(unseen.texts()).hasSizeGreaterThanOrEqualTo(600);
        int missed = 0;
        int found = 0;
        for (LabelledCorpus.Figures both : unseen.measure(true)) {
            LabelledCorpus.Figures lists = of(both.rule(), unseen.measure(false));
            System.out.printf(
                    "nya texter %-18s täckning %3d %% (listorna %3d %%), träffsäkerhet %3d %% (%3d %%)%n",
                    both.rule().id(),
                    both.recall(),
                    lists.recall(),
                    both.precision(),
                    lists.precision());
            if (LearntWords.RULES.contains(both.rule())) {
                assertThat(both.recall())
                        .as(both.rule().id())
                        .isGreaterThanOrEqualTo(lists.recall());
                assertThat(both.wrong() - lists.wrong())
                        .as(both.rule().id())
                        .isLessThanOrEqualTo(WRONG);
                missed += lists.missed();
                found += lists.missed() - both.missed();
            }
        }
        assertThat(found).as("of %d that the lists miss", missed).isGreaterThan(missed / 8);
    }

    @ParameterizedTest
    @CsvSource({
        "Tack för en fin konsert i parken i går!",
        "När öppnar biblioteket på lördag?",
        "Gräset på fotbollsplanen behöver klippas",
        "Jag tycker att politikerna har fattat ett dåligt beslut om skolan",
        "Vilken vacker bild på Svartån",
        "Andra",
        "Köp billiga klockor hos oss!",
        "Kan man ta med cykel på linje 3?",
        "Får man ta med hunden in i vallokalen?",
        "'Vår målvakt var skottsäker i går, 41 räddningar'",
    })
    void whatIsOrdinaryIsNeitherListedNorResembles(String text) {
        assertThat(SuggestionRules.find(text))
                .noneMatch(hint -> LearntWords.RULES.contains(hint.rule()));
        assertThat(LearntWords.beside(List.of(), new NormalizedText(text))).isEmpty();
    }

    @Test
    void theWordThatWeighedMostIsMarkedAndStandsInTheText() {
        int marked = 0;
        for (LabelledCorpus.Labelled each : LabelledCorpus.unseen().texts()) {
            NormalizedText text = new NormalizedText(each.text());
            for (Suggestion hint : LearntWords.beside(List.of(), text)) {
                assertThat(each.text().substring(hint.where().start(), hint.where().end()))
                        .isNotBlank()
                        .doesNotContain(" ");
                marked++;
                assertThat(hint.why()).contains("ingen ordlista", "vägde mest");
            }
        }
        assertThat(marked).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "'\u200b\u202e'", "'🙂'", "'!'"})
    void aTextWithoutWordsTeachesNothing(String text) {
        assertThat(LearntWords.beside(List.of(), new NormalizedText(text))).isEmpty();
    }

    private static LabelledCorpus.Figures of(
            SuggestionRule rule, List<LabelledCorpus.Figures> figures) {
        return figures.stream().filter(one -> one.rule() == rule).findFirst().orElseThrow();
    }
}
