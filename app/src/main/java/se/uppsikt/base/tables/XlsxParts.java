package se.uppsikt.base.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What stands in such a file beside the sheets: which parts there are, and two ways of writing. */
record XlsxParts(ZipOutputStream zip) {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PARTS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Where a sheet stands, the first being 1. */
    static String sheet(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }

    /**
     * @param names of the sheets, escaped
     */
    void write(List<String> names) throws IOException {
        StringBuilder types = new StringBuilder();
        StringBuilder sheets = new StringBuilder();
        List<String> targets = new ArrayList<>();
        for (int number = 1; number <= names.size(); number++) {
            types.append(
                    "<Override PartName=\"/%s\" ContentType=\"%sworksheet+xml\"/>\n"
                            .formatted(sheet(number), TYPES));
            sheets.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>"
                            .formatted(names.get(number - 1), number, number));
            targets.add("worksheet worksheets/sheet" + number + ".xml");
        }
        targets.add("styles styles.xml");
        part("[Content_Types].xml", types(types.toString()));
        part("_rels/.rels", relations(List.of("officeDocument xl/workbook.xml")));
        part("xl/_rels/workbook.xml.rels", relations(targets));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>\n"
                        .formatted(MAIN, PARTS, sheets));
        part("xl/styles.xml", styles());
    }

    private static String types(String sheets) {
        return """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
        %2$s<Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/></Types>
        """
                .formatted(TYPES, sheets);
    }

    private static String styles() {
        return """
        <styleSheet xmlns="%s"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>
        """
                .formatted(MAIN);
    }

    private static String relations(List<String> targets) {
        StringBuilder relations =
                new StringBuilder(
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < targets.size(); i++) {
            String[] words = targets.get(i).split(" ");
            relations.append(
                    "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                            .formatted(i + 1, PARTS, words[0], words[1]));
        }
        return relations + "</Relationships>";
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + content)
                        .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
