package se.uppsikt.access.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.access.organisation.Headings.Heading;
import se.uppsikt.base.shared.Csv;

/** Whatever sign parts the cells and however the letters are written, the table is the same. */
class TableIsReadAsSpreadsheetsWriteItTest {
    private static final String TEXT = "Kod;Nämnd\r\nKS;Kommunstyrelsen på Östra\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void lettersAreReadAsTheyWereWritten(String charset) {
        byte[] bytes = TEXT.getBytes(Charset.forName(charset));
        Table table = Table.of(TableText.of(bytes).orElseThrow());
        assertThat(table.headings()).containsExactly("Kod", "Nämnd");
        assertThat(table.rows())
                .containsExactly(new Table.Row(2, List.of("KS", "Kommunstyrelsen på Östra")));
    }

    @Test
    void byteOrderMarkIsNoLetter() {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);
        assertThat(Table.of(TableText.of(bytes).orElseThrow()).headings()).startsWith("Kod");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b\n\"x;1\";2\n",
                "a,b\n\"x;1\",2\n",
                "a\tb\nx;1\t2\n",
                "sep=,\na,b\n\"x;1\",2"
            })
    void signThatPartsTheCellsIsTheOneOfTheFirstLine(String text) {
        assertThat(Table.of(text).rows().getFirst().cells()).containsExactly("x;1", "2");
    }

    @Test
    void lineIsTheOneThatAnEditorShowsAlsoAfterCellsWithSeveralLines() {
        Table table = Table.of("a;b\n\"ett\ntvå\";\"sa \"\"hej\"\"\"\n\n;\nsist;4\n");
        assertThat(table.rows())
                .containsExactly(
                        new Table.Row(2, List.of("ett två", "sa \"hej\"")),
                        new Table.Row(6, List.of("sist", "4")));
        assertThat(table.faults()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsToldWithItsLineAndTheRestIsRead() {
        Table table = Table.of("a;b\nok;1\nkon\u0001troll;2\n" + "x".repeat(501) + ";3\n\"öppet;4");
        assertThat(table.faults()).extracting(Table.Fault::line).containsExactly(3, 4, 5);
        assertThat(table.rows()).hasSize(4);
    }

    @Test
    void asManyRowsAsThereMayBeAreRead() {
        Table table = Table.of("a\n" + "x\n".repeat(Table.MOST_ROWS));
        assertThat(table.faults()).isEmpty();
        assertThat(table.rows()).hasSize(Table.MOST_ROWS);
    }

    @Test
    void tooManyRowsAreNotRead() {
        Table table = Table.of("a\n" + "x\n".repeat(Table.MOST_ROWS + 100));
        assertThat(table.faults()).extracting(Table.Fault::line).containsExactly(0);
        assertThat(table.rows()).hasSizeLessThanOrEqualTo(Table.MOST_ROWS);
    }

    @Test
    void guardAgainstFormulasThatWeWriteIsNoPartOfTheCell() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Csv(Csv.Form.SPREADSHEET, bytes).line("Namn", "=HYPERLÄNK(1)");
        Table table = Table.of(TableText.of(bytes.toByteArray()).orElseThrow());
        assertThat(table.headings()).containsExactly("Namn", "=HYPERLÄNK(1)");
    }

    @Test
    void headingsAreKnownByTheWordsThatPeopleUse() {
        Headings headings =
                new Headings(List.of("E-postadress", " ANVÄNDARNAMN ", "Befattning", "Enhet"));
        Table.Row row = new Table.Row(2, List.of("m", "u", "t", "e"));
        assertThat(headings.of(row, Heading.MAIL)).isEqualTo("m");
        assertThat(headings.of(row, Heading.USERNAME)).isEqualTo("u");
        assertThat(headings.of(row, Heading.TITLE)).isEqualTo("t");
        assertThat(headings.of(row, Heading.AREA)).isEqualTo("e");
        assertThat(headings.of(row, Heading.ROLES)).isEmpty();
        assertThat(headings.isOfPeople()).isTrue();
    }

    @Test
    void whatIsNoTextIsNoTable() {
        assertThat(TableText.of(new byte[] {1, 0, (byte) 0x81, 0})).isEmpty();
        assertThat(TableText.isWorkbook(new byte[] {'P', 'K', 3, 4, 20})).isTrue();
    }
}
