package se.uppsikt.platforms.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "vanlig text|vanlig text",
                "=SUM(A1)|'=SUM(A1)",
                "@fil|'@fil",
                "-1|'-1",
                "a;b|\"a;b\"",
                "sagt \"så\"|\"sagt \"\"så\"\"\""
            })
    void aCellIsNeverAFormulaAndNeverBreaksItsRow(String text, String cell) {
        assertThat(ImportCsv.cell(text)).isEqualTo(cell);
    }
}
