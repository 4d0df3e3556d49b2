package se.uppsikt.inbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.Proves;
import se.uppsikt.inbox.supervision.DigestRules.Letter;
import se.uppsikt.inbox.supervision.DigestRules.Line;
import se.uppsikt.inbox.supervision.DigestRules.Said;
import se.uppsikt.inbox.supervision.WaitingFigures.Figures;
import se.uppsikt.inbox.supervision.WaitingFigures.Warned;

/** S3: what is told when, how many, and never more than that. */
@Proves("S3")
class DigestRulesTest {
    @ParameterizedTest
    @CsvSource({
        "PROTECTED, true",
        "REPORT, true",
        "HIDDEN, true",
        "ENTRY, true",
        "ANSWER, true",
        "SECOND, false",
        "UNSORTED, false",
        "UNSEEN, false"
    })
    void everythingIsToldInTheMorningAndWhatCannotWaitWithinTheHour(Owed what, boolean hourly) {
        assertThat(DigestRules.letters(what))
                .isEqualTo(hourly ? Set.of(Letter.MORNING, Letter.HOURLY) : Set.of(Letter.MORNING));
    }

    @Test
    void whatIsThereIsSaidAndNothingElse() {
        assertThat(morning(3, 1, 2))
                .containsExactly(
                        "2 svar är försenade.",
                        "3 har passerat 50 % och 1 har passerat 80 % av svarstiden.");
        assertThat(morning(3, 0, 0)).containsExactly("3 har passerat 50 % av svarstiden.");
        assertThat(morning(0, 0, 1)).containsExactly("1 svar är försenat.");
        assertThat(new Figures(List.of(new Warned(50, 0)), Map.of()).any()).isFalse();
        assertThat(new Figures(List.of(), Map.of(Owed.UNSEEN, 1L)).any()).isTrue();
    }

    @Test
    void theGravestIsSaidFirstAndIsWhatTheLetterIsAbout() {
        Map<Owed, Long> owed = Map.of(Owed.ANSWER, 2L, Owed.HIDDEN, 1L, Owed.PROTECTED, 1L);
        assertThat(DigestRules.owed(owed, "/inkorg?konto=1"))
                .containsExactly(
                        new Said(
                                "1 är dolt av den som själv hotas. Någon annan ska avgöra det.",
                                "/moderering"),
                        new Said("1 är bara dolt, men ska tas bort.", "/moderering?vy=larm"),
                        new Said("2 svar är försenade.", "/inkorg?konto=1"));
        assertThat(DigestRules.subject(owed.keySet(), "Biblioteket"))
                .isEqualTo("Någon annan ska avgöra med mera: Biblioteket");
        assertThat(DigestRules.subject(Set.of(Owed.ANSWER), "Biblioteket"))
                .isEqualTo("Försenat svar: Biblioteket");
    }

    @ParameterizedTest
    @EnumSource(Owed.class)
    void eachIsASentenceWithAPlaceWhereItIsRead(Owed what) {
        for (long many : List.of(1L, 7L)) {
            assertThat(DigestRules.owed(Map.of(what, many), "/inkorg?konto=1"))
                    .singleElement()
                    .satisfies(
                            said -> {
                                assertThat(said.sentence()).endsWith(".");
                                assertThat(said.path()).startsWith("/");
                                if (what != Owed.UNSEEN) {
                                    assertThat(said.sentence()).startsWith(many + " ");
                                }
                            });
        }
    }

    @Test
    void whatIsReadAtOnePlaceHasItsLinkOnce() {
        assertThat(
                        DigestRules.letter(
                                "Rubrik.",
                                List.of(
                                        new Line(
                                                "Biblioteket",
                                                List.of(
                                                        new Said("Ett.", "/a"),
                                                        new Said("Två.", "/a"),
                                                        new Said("Tre.", "/b"))))))
                .startsWith("Rubrik.\n\nBiblioteket\nEtt.\nTvå.\n/a\nTre.\n/b\n\n");
    }

    @Test
    void whatNobodyCountsIsToldAsThat() {
        assertThat(morning(501, 0, 501))
                .containsExactly(
                        "Fler än 500 svar är försenade.",
                        "Fler än 500 har passerat 50 % av svarstiden.");
    }

    private static List<String> morning(long half, long nearly, long late) {
        return DigestRules.morning(
                        new Figures(
                                List.of(new Warned(50, half), new Warned(80, nearly)),
                                late == 0 ? Map.of() : Map.of(Owed.ANSWER, late)),
                        "/inkorg?konto=1")
                .stream()
                .map(Said::sentence)
                .toList();
    }
}
