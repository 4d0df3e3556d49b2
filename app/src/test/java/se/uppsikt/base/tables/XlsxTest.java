package se.uppsikt.base.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** A table that spreadsheets open: every part is XML, numbers are numbers and nothing a formula. */
class XlsxTest {
    @Test
    void everyPartIsXmlAndNothingIsAFormula() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Xlsx table = new Xlsx(out, List.of("Kostnader <år>", "Tomt"))) {
            table.sheet(List.of("Verksamhet", "Kostnad"));
            table.line("=1+1 & \"<b>\"\u0000\uD800 åäö 🎈", new BigDecimal("12.50"));
            table.line(null, 7L);
        }

        Map<String, String> parts = parts(out.toByteArray());
        for (String part : parts.values()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(parts)
                .containsKeys(
                        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml");
        assertThat(parts.get("xl/workbook.xml")).contains("Kostnader &lt;år&gt;", "\"Tomt\"");
        assertThat(parts.get("[Content_Types].xml")).contains("/xl/worksheets/sheet2.xml");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).endsWith("</worksheet>");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains(
                        "=1+1 &amp; &quot;&lt;b&gt;&quot; åäö 🎈",
                        "<v>12.50</v>",
                        "<v>7</v>",
                        "<c/>",
                        "<c t=\"inlineStr\" s=\"1\">")
                .doesNotContain("<f>");
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
