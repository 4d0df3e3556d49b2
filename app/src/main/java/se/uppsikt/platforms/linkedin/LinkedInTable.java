package se.uppsikt.platforms.linkedin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppsikt.platforms.exports.TableFile;
import se.uppsikt.platforms.exports.TableRow;

/** What a table from LinkedIn holds, told by its headings and by what stands under them. */
enum LinkedInTable {
    POSTS(""),
    FOLLOWERS(
            "Det här är LinkedIns fil över sidans följare. Den har siffror per dag och inga inlägg."),
    VISITORS(
            "Det här är LinkedIns fil över sidans besökare. Den har siffror per dag och inga inlägg."),
    FIGURES("Det här är en fil med siffror från LinkedIn. Den har inga inlägg."),
    MEMBER(
            "Det här är en persons medlemsarkiv från LinkedIn och inte sidans. Det har personens egna"
                    + " inlägg, kommentarer och kontakter, som inte hör till kommunens konto."),
    OTHER("");

    private static final Set<String> LINK = Set.of("post link", "länk till inlägg", "inläggslänk");

    /** In a person's archive, whatever else a table of it is called. */
    private static final List<String> OF_A_PERSON =
            List.of(
                    "sharelink",
                    "sharecommentary",
                    "date|link|message",
                    "date|type|link",
                    "first name|last name",
                    "connected on",
                    "conversation id",
                    "notes:");

    private final String swedish;

    LinkedInTable(String swedish) {
        this.swedish = swedish;
    }

    /** What a person is told who has taken this one for the posts; empty for the posts. */
    String swedish() {
        return swedish;
    }

    static LinkedInTable of(List<TableFile.Sheet> sheets) {
        if (headings(sheets).isPresent()) {
            return POSTS;
        }
        String told = words(sheets);
        if (OF_A_PERSON.stream().anyMatch(told::contains)) {
            return MEMBER;
        }
        if (told.contains("followers") || told.contains("följare")) {
            return FOLLOWERS;
        }
        if (told.contains("page views") || told.contains("visitor") || told.contains("besökare")) {
            return VISITORS;
        }
        return told.contains("impressions") || told.contains("visningar") ? FIGURES : OTHER;
    }

    /** The headings above the posts: by their words, or because links to posts stand below. */
    static Optional<List<String>> headings(List<TableFile.Sheet> sheets) {
        return sheets.stream().flatMap(LinkedInTable::headings).findFirst();
    }

    private static Stream<List<String>> headings(TableFile.Sheet sheet) {
        List<List<String>> rows = sheet.rows();
        for (int at = 0; at < rows.size(); at++) {
            List<String> row = rows.get(at);
            boolean named = TableRow.column(row, LINK) >= 0;
            boolean above =
                    row.size() > 2
                            && at + 1 < rows.size()
                            && LinkedInRows.post(row) == null
                            && LinkedInRows.post(rows.get(at + 1)) != null
                            && rows.get(at + 1).stream().anyMatch(LinkedInRows::isDay);
            if (named || above) {
                return isOfAPerson(row) ? Stream.empty() : Stream.of(row);
            }
        }
        return Stream.empty();
    }

    private static boolean isOfAPerson(List<String> row) {
        String joined = joined(row);
        return OF_A_PERSON.stream().anyMatch(joined::contains);
    }

    private static String words(List<TableFile.Sheet> sheets) {
        return sheets.stream()
                .flatMap(
                        sheet ->
                                Stream.concat(
                                        Stream.of(sheet.name().toLowerCase(Locale.ROOT)),
                                        sheet.rows().stream().map(LinkedInTable::joined)))
                .collect(Collectors.joining("\n"));
    }

    private static String joined(List<String> row) {
        return row.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|"));
    }
}
