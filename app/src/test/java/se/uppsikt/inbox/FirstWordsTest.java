package se.uppsikt.inbox;

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
        assertThat(Listing.FirstWords.of(written)).isEqualTo(shown);
    }

    @Test
    void noMoreThanFitsIsShownAndThatThereIsMoreIsSeen() {
        String most = "å".repeat(Listing.FirstWords.LONGEST);
        assertThat(Listing.FirstWords.of(most)).isEqualTo(most);
        assertThat(Listing.FirstWords.of(most + "\n")).isEqualTo(most);
        assertThat(Listing.FirstWords.of(most + "ä")).isEqualTo(most + "…");
        assertThat(Listing.FirstWords.of("😀".repeat(Listing.FirstWords.LONGEST + 1)))
                .isEqualTo("😀".repeat(Listing.FirstWords.LONGEST) + "…");
        assertThat(Listing.FirstWords.of("å ".repeat(Listing.FirstWords.LONGEST)))
                .endsWith("å…")
                .hasSize(160);
    }
}
