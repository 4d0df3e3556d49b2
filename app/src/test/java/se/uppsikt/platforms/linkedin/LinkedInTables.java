package se.uppsikt.platforms.linkedin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Builds tables as LinkedIn exports them, with posts of our own. */
public final class LinkedInTables {
    public static final List<String> HEADINGS =
            List.of(
                    "Post title",
                    "Post link",
                    "Post type",
                    "Campaign name",
                    "Posted by",
                    "Created date",
                    "Audience",
                    "Impressions",
                    "Engagement rate",
                    "Content Type");

    private final Map<String, List<List<?>>> sheets = new LinkedHashMap<>();

    public LinkedInTables with(String sheet, List<List<?>> rows) {
        sheets.put(sheet, rows);
        return this;
    }

    /** What a Page's content is exported as. */
    public static LinkedInTables content(List<?>... posts) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("All posts: engagement figures for every post in the time chosen"));
        rows.add(HEADINGS);
        rows.addAll(List.of(posts));
        return new LinkedInTables()
                .with(
                        "Metrics",
                        List.of(
                                List.of("Aggregated figures"),
                                List.of("Date", "Impressions (organic)", "Clicks (total)"),
                                List.of("03/01/2026", 120.0, 7.0)))
                .with("All posts", rows);
    }

    public static List<?> post(String text, String link, String day) {
        return List.of(
                text, link, "Organic", "", "Kim Ek", day, "All followers", 4321.0, 0.0345, "Image");
    }

    public Path xls(Path at) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(at)) {
            sheets.forEach((name, rows) -> fill(book.createSheet(name), rows));
            book.write(out);
        }
        return at;
    }

    private static void fill(HSSFSheet sheet, List<List<?>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            HSSFRow row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                HSSFCell cell = row.createCell(c);
                Object value = rows.get(r).get(c);
                if (value instanceof Double number) {
                    cell.setCellValue(number);
                } else {
                    cell.setCellValue(value.toString());
                }
            }
        }
    }
}
