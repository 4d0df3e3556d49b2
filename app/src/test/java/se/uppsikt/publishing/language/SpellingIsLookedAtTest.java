package se.uppsikt.publishing.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.publishing.language.Proofreading.Proof;

class SpellingIsLookedAtTest {
    private static final Proofreader READER = new Proofreader(true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Vi har öpnat en ny lekplats.                | SPELLING | ”öpnat” finns inte i ordlistan. Menade du ”öppnat”?
                    Kör lungt på isen.                          | SPELLING | ”lungt” finns inte i ordlistan. Menade du ”lugnt”?
                    Välkomen till biblioteket.                  | SPELLING | ”Välkomen” finns inte i ordlistan.
                    Vi går till till parken.                    | GRAMMAR  | Möjligt korrekturfel: du upprepade ett ord.
                    Vi ses. den nya skolan öppnar.              | GRAMMAR  | Meningen börjar inte med stor bokstav.
                    Vi ses på Lördag.                           | GRAMMAR  | Veckodagars namn skrivs med inledande gemen bokstav.
                    """)
    void aMistakeIsPointedAt(String text, Rule rule, String sentence) {
        assertThat(READER.advice(text))
                .singleElement()
                .satisfies(each -> assertThat(each.rule()).isEqualTo(rule))
                .satisfies(each -> assertThat(each.sentence()).startsWith(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "🎄🎄🎄",
                "Förskolorna i Varberga och Baronbackarna håller stängt på fredag.",
                "Brickebackens bibliotek, Haga och Lundby har öppet.",
                "Läs om det på https://www.orebro.se/lekplatzer och orebro.se/jull. #ÖrebroKomun @orebrokomun",
                "SFI, SKR och DOS-lagen gäller från 2026.",
                "Kommunfullmäktige har beslutat om nya kulturskoleavgifter.",
                "Så här gör du:\n- ring oss\n- boka en tid\n\nvi svarar snabbt",
                "Boka kl. 10.30, t.ex. på måndag. 😊 Vi ses!",
                "Halkbekämpning och snöröjning pågår. Tack för tålamodet!"
            })
    void namesLinksAndCompoundsAreLeftInPeace(String text) {
        assertThat(READER.advice(text)).isEmpty();
    }

    @Test
    void grammarIsLookedAtWhereSpellingCannotBe() {
        assertThat(new Proofreader(false).advice("Vi har öpnat på Lördag."))
                .extracting(Advice::rule)
                .containsExactly(Rule.GRAMMAR);
    }

    @Test
    void placesAreThoseOfTheTextWithEmojiInIt() {
        String text = "😊🇸🇪 Vi har öpnat! 👩‍👩‍👧 Kör lungt.";

        assertThat(READER.advice(text))
                .extracting(each -> text.substring(each.from(), each.to()))
                .containsExactly("öpnat", "lungt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\ud83c",
                "a\u0308\u0308\u0308\u0308",
                "<b>&amp;",
                "((((",
                "\u202e"
            })
    void oddSignsHarmNobody(String text) {
        assertThat(READER.advice(text.repeat(100))).isNotNull();
    }

    @Test
    void nobodyWaitsForTheFirstText() {
        var proofreading = new Proofreading();
        var limits = new Limits(40, 3, Set.of());

        long from = System.nanoTime();
        Proof first = proofreading.read("Vi har öpnat.", limits);
        Duration took = Duration.ofNanos(System.nanoTime() - from);

        assertThat(first).isEqualTo(new Proof.NotNow("Språkkontrollen startar."));
        assertThat(took).isLessThan(Duration.ofSeconds(1));

        proofreading.fetch();

        assertThat(proofreading.read("Vi har öpnat.", limits))
                .isInstanceOfSatisfying(
                        Proof.Read.class, read -> assertThat(read.advice()).hasSize(1));
        assertThat(proofreading.read("Vi har öpnat.", new Limits(40, 3, Set.of(Rule.SPELLING))))
                .isEqualTo(new Proof.Read(List.of()));
    }

    @Test
    void aTextWithoutEndIsReadToALength() {
        String text =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> "Vi ses i parken.")
                        .collect(Collectors.joining(" "));

        assertThat(READER.advice(text + " öpnat")).isEmpty();
    }
}
