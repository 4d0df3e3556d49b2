package se.uppsikt.publishing.imagetext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadLinesTest {
    private static final String HEAD =
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

    @Test
    void wordsOfALineStandTogetherAndWhatIsUnsureIsLeftOut() {
        assertThat(
                        ReadLines.of(
                                HEAD
                                        + row(1, 1, 96.1, "Öppet")
                                        + row(1, 2, 91, "hus")
                                        + row(1, 3, 12.5, "ae~")
                                        + row(2, 1, 80, "|")
                                        + row(2, 2, 80, "7")
                                        + row(3, 1, 88, "kl.")
                                        + row(3, 2, 70, "18")))
                .containsExactly("Öppet hus", "kl. 18");
    }

    @Test
    void whatIsNoTableHasNoLines() {
        assertThat(ReadLines.of("")).isEmpty();
        assertThat(ReadLines.of(HEAD)).isEmpty();
        assertThat(ReadLines.of(HEAD + "5\t1\t1\n\t\t\t\nÖppet hus\n")).isEmpty();
        assertThat(ReadLines.of(HEAD + row(1, 1, 96, "a").replace("96", "mycket"))).isEmpty();
    }

    private static String row(int line, int word, double sure, String text) {
        return "5\t1\t1\t1\t%d\t%d\t0\t0\t1\t1\t%s\t%s\n".formatted(line, word, sure, text);
    }
}
