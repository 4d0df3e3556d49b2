package se.uppsikt.base.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.base.shared.Csv.Form;

/** No cell leaves its row, and none becomes a formula on an official's computer. */
class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=SUM(A1)", "+1", "-1", "@fil", "\t=1", "\r=1", "=\"a\nb\""})
    void whatBeginsAsAFormulaIsTextToEverybody(String words) throws IOException {
        String quoted = "\"'" + words.replace("\"", "\"\"") + "\"\r\n";

        assertThat(written(Form.ARCHIVE, words)).isEqualTo(quoted);
        assertThat(written(Form.SPREADSHEET, words)).isEqualTo("\uFEFF" + quoted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " =1",
                "\u00A0\u2003@fil",
                "\n-1",
                "\u200B=1",
                "\uFEFF+1",
                "\uFF1D1+1",
                "\0=1"
            })
    void aFormulaBehindWhatDoesNotShowIsTextToASpreadsheet(String words) throws IOException {
        assertThat(written(Form.SPREADSHEET, words)).startsWith("\uFEFF\"'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vanlig text", "a=b", "'", "1-2", "«=1»", "🙂", "\u202Eråd"})
    void otherWordsAreLeftAsTheyAre(String words) throws IOException {
        assertThat(written(Form.SPREADSHEET, words)).isEqualTo("\uFEFF\"" + words + "\"\r\n");
    }

    @Test
    void thePackageKeepsTheRuleItHasAlwaysHad() throws IOException {
        assertThat(written(Form.ARCHIVE, " =1", "\n-1", "\uFF1D1"))
                .isEqualTo("\" =1\",\"\n-1\",\"\uFF1D1\"\r\n");
    }

    @Test
    void separatorsQuotesAndLineBreaksStayInTheirCell() throws IOException {
        assertThat(written(Form.SPREADSHEET, "a;b", "sagt \"så\"", "två\r\nrader", null, ""))
                .isEqualTo("\uFEFF\"a;b\";\"sagt \"\"så\"\"\";\"två\r\nrader\";;\"\"\r\n");
        assertThat(written(Form.ARCHIVE, "a,b", "\"", "två\nrader"))
                .isEqualTo("\"a,b\",\"\"\"\",\"två\nrader\"\r\n");
    }

    @Test
    void aNumberAndATimeAreNobodysWords() throws IOException {
        assertThat(written(Form.ARCHIVE, -1, Instant.EPOCH))
                .isEqualTo("\"-1\",\"1970-01-01T00:00:00Z\"\r\n");
    }

    @Test
    void halfASignIsWrittenAsAReplacementAndTheRestAsItStood() throws IOException {
        assertThat(written(Form.SPREADSHEET, "a\uD83Db", "c\uDE42", "d\0e"))
                .isEqualTo("\uFEFF\"a\uFFFDb\";\"c\uFFFD\";\"d\uFFFDe\"\r\n");
    }

    @Test
    void theTableBeginsOnceAndALineWithoutCellsParts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv table = new Csv(Form.SPREADSHEET, out);
        table.line("a");
        table.line();
        table.line("b");

        assertThat(out.toString(UTF_8)).isEqualTo("\uFEFF\"a\"\r\n\r\n\"b\"\r\n");
    }

    private static String written(Form form, @Nullable Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Csv(form, out).line(cells);
        return out.toString(UTF_8);
    }
}
