package se.uppsikt.base.tables;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One sheet, written as it comes. Numbers are numbers, so that a spreadsheet adds them up; all else
 * is text and never a formula, whatever it begins with.
 */
public final class Xlsx implements Closeable {
    private static final int LONGEST = 32_767;

    private final ZipOutputStream zip;
    private final Writer sheet;

    /**
     * @param name what the sheet is called; at most 31 signs and none of {@code []:*?/\}
     * @param heading what the columns are called
     */
    public Xlsx(OutputStream out, String name, List<String> heading) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        XlsxParts parts = new XlsxParts(zip);
        parts.write(escaped(name));
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        this.sheet = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        sheet.write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\""
                        + XlsxParts.MAIN
                        + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
        line(heading.toArray(), " s=\"1\"");
    }

    /** A row; what is null is an empty cell. */
    public void line(@Nullable Object... cells) throws IOException {
        line(cells, "");
    }

    private void line(@Nullable Object[] cells, String style) throws IOException {
        sheet.write("<row>");
        for (Object cell : cells) {
            if (cell instanceof Number number) {
                sheet.write("<c" + style + "><v>" + number + "</v></c>");
            } else if (cell == null) {
                sheet.write("<c/>");
            } else {
                sheet.write(
                        "<c t=\"inlineStr\""
                                + style
                                + "><is><t xml:space=\"preserve\">"
                                + escaped(cell.toString())
                                + "</t></is></c>");
            }
        }
        sheet.write("</row>");
    }

    /** Without the signs that no XML may hold, and no longer than a cell may be. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(
                        sign -> {
                            switch (sign) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '"' -> escaped.append("&quot;");
                                default -> {
                                    if (allowed(sign)) {
                                        escaped.appendCodePoint(sign);
                                    }
                                }
                            }
                        });
        return escaped.toString();
    }

    private static boolean allowed(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign >= ' ' && sign < 0xD800
                || sign >= 0xE000 && sign < 0xFFFE
                || sign > 0xFFFF;
    }

    /** Ends the file; what it was written to stays open. */
    @Override
    public void close() throws IOException {
        sheet.write("</sheetData></worksheet>");
        sheet.flush();
        zip.closeEntry();
        zip.finish();
    }
}
