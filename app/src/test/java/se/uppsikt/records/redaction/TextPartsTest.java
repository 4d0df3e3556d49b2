package se.uppsikt.records.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.redaction.RedactedDocument.Piece;
import se.uppsikt.records.redaction.Redaction.Words;

/** What is marked is taken away whole, in every script, and nothing else is (H6). */
@Proves("H6")
class TextPartsTest {
    private static final Sha256 WORDING = new Sha256("a".repeat(64));

    private static List<String> parts(String text) {
        return TextParts.of(text).stream()
                .map(part -> text.substring(part.from(), part.to()))
                .toList();
    }

    private static String left(String text, String marked, String... more) {
        int from = text.indexOf(marked);
        List<Words> marks = new java.util.ArrayList<>();
        marks.add(new Words(WORDING, from, from + marked.length(), "OSL 26:1"));
        for (String each : more) {
            int at = text.indexOf(each);
            marks.add(new Words(WORDING, at, at + each.length(), "OSL 26:1"));
        }
        StringBuilder left = new StringBuilder();
        RedactingRules.pieces(text, marks).stream().map(Piece::text).forEach(left::append);
        return left.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ring Kim på 019-21 10 00!",
                "a\u030Angstro\u0308m",
                "👨‍👩‍👧‍👦 och 🇸🇪👍🏽",
                "اسمي أحمد وأسكن في أوريبرو",
                "oﬃciell ﬁn",
                "我叫小明",
                "\t\r\n  "
            })
    void nothingIsLostBetweenTheParts(String text) {
        assertThat(String.join("", parts(text))).isEqualTo(text);
    }

    @Test
    void numbersAndAddressesAreOnePartEach() {
        assertThat(parts("Kim 811218-9876, kim.astrom@example.se."))
                .containsExactly("Kim", " ", "811218-9876", ",", " ", "kim.astrom@example.se", ".");
    }

    @Test
    void whatAReaderSeesAsOneSignIsOnePart() {
        assertThat(parts("👨‍👩‍👧🇸🇪")).containsExactly("👨‍👩‍👧", "🇸🇪");
        assertThat(parts("a\u030A")).containsExactly("a\u030A");
        assertThat(parts("我叫")).containsExactly("我", "叫");
    }

    @Test
    void aMarkInsideAWordTakesAllOfIt() {
        assertThat(left("oﬃciellt besked", "ﬃ"))
                .isEqualTo("[uppgift borttagen enligt OSL 26:1] besked");
        assertThat(left("Hej 👨‍👩‍👧!", "👩"))
                .isEqualTo("Hej [uppgift borttagen enligt OSL 26:1]!");
    }

    @Test
    void neitherHowManyNorHowLongTheWordsWereIsTold() {
        assertThat(left("Det var Kim Åström som ringde", "Kim", "Åström"))
                .isEqualTo("Det var [uppgift borttagen enligt OSL 26:1] som ringde");
    }

    @Test
    void wordsFromRightToLeftAreTakenAwayToo() {
        assertThat(left("اسمي أحمد هنا", "أحمد"))
                .isEqualTo("اسمي [uppgift borttagen enligt OSL 26:1] هنا")
                .doesNotContain("أحمد");
    }

    @Test
    void theFeeIsThatOfTheTable() {
        FeeTable table = new FeeTable(9, 50, 10, 2);
        assertThat(List.of(table.of(0), table.of(9), table.of(10), table.of(11), table.of(110)))
                .containsExactly(0, 0, 50, 52, 250);
        assertThat(FeeTable.TABLE.of(10)).isEqualTo(50);
    }

    @Test
    void everyProvisionSaysWhatItProtects() {
        assertThat(Provisions.all())
                .hasSizeGreaterThan(5)
                .allSatisfy(each -> assertThat(each.protects()).isNotBlank());
    }
}
