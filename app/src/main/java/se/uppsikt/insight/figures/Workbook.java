package se.uppsikt.insight.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.insight.figures.Tables.Sheet;

/**
 * A workbook of the Office Open XML format, with no more in it than tables need. Words stand in the
 * cells as words, so that none is ever taken for a formula.
 */
final class Workbook {
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int LETTERS = 26;

    private Workbook() {}

    static void write(List<Sheet> sheets, Instant at, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> part : parts(sheets).entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTime(at.toEpochMilli());
            zip.putNextEntry(entry);
            zip.write((HEAD + part.getValue()).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    private static Map<String, String> parts(List<Sheet> sheets) {
        StringBuilder types = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        LinkedHashMap<String, String> parts = new LinkedHashMap<>();
        for (int number = 1; number <= sheets.size(); number++) {
            Sheet sheet = sheets.get(number - 1);
            types.append(
                    "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
                            .formatted(number, TYPE));
            names.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                            .formatted(escaped(sheet.name()), number, number));
            relations.append(
                    relation(number, OFFICE + "/worksheet", "worksheets/sheet" + number + ".xml"));
            parts.put("xl/worksheets/sheet" + number + ".xml", sheet(sheet));
        }
        parts.putFirst("xl/_rels/workbook.xml.rels", relationships(relations.toString()));
        parts.putFirst(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, OFFICE, names));
        parts.putFirst(
                "_rels/.rels",
                relationships(relation(1, OFFICE + "/officeDocument", "xl/workbook.xml")));
        parts.putFirst(
                "[Content_Types].xml",
                ("<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/>%s</Types>")
                        .formatted(PACKAGE, TYPE, types));
        return parts;
    }

    private static String relationships(String each) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + each + "</Relationships>";
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>"
                .formatted(number, type, target);
    }

    private static String sheet(Sheet sheet) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int row = 0; row < sheet.rows().size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            List<@Nullable Object> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                xml.append(
                        cell((char) ('A' + column % LETTERS) + "" + (row + 1), cells.get(column)));
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String cell(String place, @Nullable Object value) {
        return value instanceof Long number
                ? "<c r=\"" + place + "\"><v>" + number + "</v></c>"
                : "<c r=\""
                        + place
                        + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                        + escaped(value == null ? "" : value.toString())
                        + "</t></is></c>";
    }

    /** What XML has no sign for is left out. */
    private static String escaped(String text) {
        return StorableText.text(text)
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
