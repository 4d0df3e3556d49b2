package se.uppsikt.publishing.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsAreAdvisedOnTest {
    @ParameterizedTest
    @CsvSource({
        "#socialamedier, true",
        "#Socialamedier, true",
        "#SOCIALAMEDIER, true",
        "#höstlovsaktiviteter, true",
        "#SocialaMedier, false",
        "#ÖrebroKommun, false",
        "#sociala_medier, false",
        "#örebro, false",
        "#jul, false",
        "#2026, false",
        "#ÖREBRO, false",
        "@örebrokommunskulturskola, false",
        "orebro.se/sida#socialamedierochannat, false",
        "Nummer #1, false",
        "#, false"
    })
    void aLongHashtagIsAskedAbout(String text, boolean asked) {
        assertThat(Advised.places(Rule.HASHTAG, text).isEmpty()).isEqualTo(!asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.orebro.se/jul",
                "Julmarknad på lördag.\n\nhttps://orebro.se/jul",
                "👉 orebro.se/jul",
                "Läs mer här: orebro.se/jul",
                "Klicka här orebro.se/jul",
                "Läs om julmarknaden på https://www.orebro.se/jul?utm_source=facebook",
                "Läs om julmarknaden på https://www.orebro.se/uppleva--gora/kultur/julmarknader/2026.html"
            })
    void aLinkIsExplained(String text) {
        assertThat(Advised.rules(text)).containsExactly(Rule.LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Läs om julmarknaden på orebro.se/jul.",
                "Hela programmet:\nhttps://orebro.se/jul",
                "kultur@orebro.se",
                "Här finns vi, t.ex. på lördag. Klicka här säger ingen.",
                "Välkomna.Vi ses på Stortorget.Se till att ha det bra"
            })
    void anExplainedLinkIsLeftInPeace(String text) {
        assertThat(Advised.rules(text)).doesNotContain(Rule.LINK);
    }

    @ParameterizedTest
    @CsvSource({
        "STÄNGT PÅ LÖRDAG, STÄNGT PÅ LÖRDAG",
        "Vi har JULMARKNAD i dag, JULMARKNAD",
        "Obs! NYA TIDER 2026 FÖR ALLA gäller, NYA TIDER 2026 FÖR ALLA",
        "SFI och SKR och EU, ",
        "EU SKR SFI IMY, ",
        "UNESCO, ",
        "OBS! Kom i tid, ",
        "DNR 2026-0412, "
    })
    void capitalsAreRemarkedOn(String text, String place) {
        assertThat(Advised.places(Rule.CAPITALS, text))
                .isEqualTo(place == null ? java.util.List.of() : java.util.List.of(place));
    }

    @ParameterizedTest
    @CsvSource({
        "Du kan erhålla bidrag., erhålla, få",
        "Frågor avseende skolan., avseende, om",
        "Vi SKALL bygga., SKALL, ska",
        "Till följd av snön., Till följd av, på grund av",
        "Öppet fr.o.m. måndag., fr.o.m, från",
        "Fler jml. i fjol., jml, jämfört med",
        "I syfte att spara., I syfte att, för att"
    })
    void aHardWordHasAPlainOne(String text, String hard, String plain) {
        assertThat(Advised.sentences(Rule.OFFICIALESE, text))
                .containsExactly("Skriv hellre ”" + plain + "” än ”" + hard + "”.");
    }

    @Test
    void theTableHoldsMoreThanEightyWordsAndNoneTwice() {
        assertThat(WordingRules.OFFICIALESE.size()).isGreaterThan(80);
        assertThat(WordingRules.TONE.size()).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ansökan ska lämnas in senast fredag.",
                "Bilen måste flyttas.",
                "Nycklar kan hämtas i receptionen."
            })
    void whoeverDoesItIsAskedFor(String text) {
        assertThat(Advised.rules(text)).contains(Rule.PASSIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Det ska finnas kaffe.",
                "Vi kan träffas på torget.",
                "Barnen ska samlas kl. 9.",
                "Du kan låna ett gas.",
                "Det kan vara deras."
            })
    void verbsThatOnlyLookSoAreLeftInPeace(String text) {
        assertThat(Advised.rules(text)).doesNotContain(Rule.PASSIVE);
    }

    @Test
    void whatSoundsHardIsRemarkedOn() {
        assertThat(Advised.places(Rule.TONE, "Du måste boka!!! Givetvis är det gratis."))
                .containsExactly("Du måste", "!!!", "Givetvis");
        assertThat(Advised.rules("Vad kul! Kommer du?")).isEmpty();
    }

    @Test
    void whatIsTurnedOffIsNotSaid() {
        var off = new Limits(40, 3, Set.of(Rule.OFFICIALESE, Rule.TONE));

        assertThat(Language.advice("Du måste erhålla #socialamedier", off))
                .extracting(Advice::rule)
                .containsExactly(Rule.HASHTAG);
    }

    @Test
    void everyRuleHasAWordOfItsOwn() {
        assertThat(Rule.values())
                .allSatisfy(each -> assertThat(Rule.of(each.word())).contains(each))
                .allSatisfy(each -> assertThat(each.word()).matches("[a-z-]+"));
        assertThat(Arrays.stream(Rule.values()).map(Rule::word)).doesNotHaveDuplicates();
        assertThat(Rule.of("nonsens")).isEmpty();
    }
}
