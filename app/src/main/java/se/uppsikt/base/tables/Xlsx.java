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
 * A workbook of sheets, written as they come. Numbers are numbers, so that a spreadsheet adds them
 * up; all else is text and never a formula, whatever it begins with.
 */
public final class Xlsx implements Closeable {
    private static final int LONGEST = 32_767;

    private final ZipOutputStream zip;
    private final Writer sheet;
    private final int sheets;
    private int begun;

    /**
     * @param names what the sheets are called, in order; each at most 31 signs and none of {@code
     *     []:*?/\}
     */
    public Xlsx(OutputStream out, List<String> names) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.sheet = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        this.sheets = names.size();
        new XlsxParts(zip).write(names.stream().map(Xlsx::escaped).toList());
    }

    /**
     * Begins the next sheet.
     *
     * @param heading what its columns are called; it stays when one scrolls
     */
    public void sheet(List<String> heading) throws IOException {
        end();
        if (begun == sheets) {
            throw new IllegalStateException("only " + sheets + " sheets have names");
        }
        begun++;
        zip.putNextEntry(new ZipEntry(XlsxParts.sheet(begun)));
        sheet.write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\""
                        + XlsxParts.MAIN
                        + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
        line(heading.toArray(), " s=\"1\"");
    }

    private void end() throws IOException {
        if (begun > 0) {
            sheet.write("</sheetData></worksheet>");
            sheet.flush();
            zip.closeEntry();
        }
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
        while (begun < sheets) {
            sheet(List.of());
        }
        end();
        zip.finish();
    }
}
