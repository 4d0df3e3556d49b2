package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Hej, Hej",
        "'Hej då', 'Hej då'",
        "'  Hej\u00A0då ', 'Hej\u00A0då'",
        "'Hej  då', 'Hej då'",
        "'Hej\n\n\tdå\r\n', 'Hej då'",
        "'👩‍👩‍👧 hälsar', '👩‍👩‍👧 hälsar'",
    })
    void whiteSpaceBecomesOneSpace(String written, String shown) {
        assertThat(Contribution.FirstWords.of(written)).isEqualTo(shown);
    }

    @Test
    void noMoreThanFitsIsShownAndThatThereIsMoreIsSeen() {
        String most = "å".repeat(Contribution.FirstWords.LONGEST);
        assertThat(Contribution.FirstWords.of(most)).isEqualTo(most);
        assertThat(Contribution.FirstWords.of(most + "\n")).isEqualTo(most);
        assertThat(Contribution.FirstWords.of(most + "ä")).isEqualTo(most + "…");
        assertThat(Contribution.FirstWords.of("😀".repeat(Contribution.FirstWords.LONGEST + 1)))
                .isEqualTo("😀".repeat(Contribution.FirstWords.LONGEST) + "…");
        assertThat(Contribution.FirstWords.of("å ".repeat(Contribution.FirstWords.LONGEST)))
                .endsWith("å…")
                .hasSize(160);
    }
}
