package se.uppsikt.moderation.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;

/**
 * M8: the municipality must take away what is obviously hatred against a group (BBS-lagen 5 §), so
 * it is pointed at, however it is spelt. What somebody thinks of a religion, of politics and of
 * migration is free, and is not.
 */
@Proves("M8")
class GroupHatredIsPointedAtTest {
    private static final int PRECISION = 95;
    private static final int RECALL = 85;
    private static final Pattern OF_A_GROUP =
            Pattern.compile(
                    "(?i)muslim|jud[ae]|rom(er|erna)\\b|sam(er|erna)\\b|somali|afghan|kurd|flykting|invandr|bög|lesb|homosex|trans|islam|relig|koran|kyrk|asyl|nazis|hitler|folkgrupp|svensk|finnar|ryss|kines|ukrain|kristn|katolik|utvis|pride|moské|gaza|israel|råttor|djur|svin|parasit");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Judar är parasiter",
                "judar ar parasiter",
                "JUDARNA ÄR OHYRA!!!",
                "jud4r är parasiter",
                "m u s l i m e r är råttor",
                "Muslimer är inte människor",
                "alla romer ska utrotas",
                "svarta är apor",
                "samer är ett mindervärdigt folk",
                "bögar ska brännas",
                "transpersoner är äckliga missfoster",
                "Rensa stan från zigenarna",
                "Hitler hade rätt"
            })
    void hatredIsPointedAtHoweverItIsSpelt(String text) {
        assertThat(isPointedAt(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Islam är en förtryckande religion och Koranen är full av våld",
                "Kristendomen har mördat miljoner",
                "Stoppa invandringen nu",
                "Vi har tagit emot för många flyktingar",
                "Skicka hem dem som fått avslag",
                "Utvisa kriminella utlänningar",
                "Jag vill inte ha någon moské i Vivalla",
                "Israel begår folkmord",
                "Prideflaggan ska inte hänga på rådhuset",
                "Äktenskap är mellan man och kvinna",
                "Han döms för hets mot folkgrupp för att ha skrivit att judar är råttor",
                "De skriver att muslimer är ohyra och ni låter det ligga kvar",
                "Det är rasistiskt att säga att somalier är djur",
                "Nazisterna ville utrota judarna",
                "Romer är inte tjuvar",
                "Svenska judar och muslimer är rädda för råttor i källaren"
            })
    void opinionsNewsAndObjectionsAreLeftAlone(String text) {
        assertThat(isPointedAt(text)).isFalse();
    }

    @Test
    void theFiguresRestOnManyTextsThatAreAndManyThatOnlyLookLikeIt() {
        LabelledCorpus shipped = LabelledCorpus.shipped();
        LabelledCorpus unseen = LabelledCorpus.unseen();
        assertThat(present(shipped)).hasSizeGreaterThanOrEqualTo(40);
        assertThat(present(unseen)).hasSizeGreaterThanOrEqualTo(20);
        assertThat(
                        Stream.concat(shipped.texts().stream(), unseen.texts().stream())
                                .filter(each -> each.present().isEmpty())
                                .filter(each -> OF_A_GROUP.matcher(each.text()).find()))
                .hasSizeGreaterThanOrEqualTo(60);
        for (LabelledCorpus each : List.of(shipped, unseen)) {
            LabelledCorpus.Figures figures =
                    each.measure().stream()
                            .filter(one -> one.rule() == SuggestionRule.GROUP_HATRED)
                            .findFirst()
                            .orElseThrow();
            assertThat(figures.precision()).isGreaterThanOrEqualTo(PRECISION);
            assertThat(figures.recall()).isGreaterThanOrEqualTo(RECALL);
        }
    }

    private static List<LabelledCorpus.Labelled> present(LabelledCorpus texts) {
        return texts.texts().stream()
                .filter(each -> each.present().contains(SuggestionRule.GROUP_HATRED))
                .toList();
    }

    private static boolean isPointedAt(String text) {
        return SuggestionRules.find(text).stream()
                .anyMatch(hint -> hint.rule() == SuggestionRule.GROUP_HATRED);
    }
}
