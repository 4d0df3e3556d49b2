package se.uppsikt.archive.sip;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.archive.eark.SpoolFile;
import se.uppsikt.archive.sip.LikenessRules.MonthPage;
import se.uppsikt.records.threads.Threads.ThreadEntry;

/**
 * Lists of all that was written, to search with the browser's own search. They fill as the months
 * are laid out and wait on disk; a large year is divided, so that old computers cope.
 */
final class SearchPages implements Closeable {
    static final int ROWS = 2000;

    private final SpoolFile lines;
    private final int most;
    private final List<SearchPage> pages = new ArrayList<>();
    private @Nullable MonthPage first;
    private long from;
    private long rows;

    /**
     * @param most how many rows a page holds before it is cut
     */
    SearchPages(SpoolFile lines, int most) {
        this.lines = lines;
        this.most = most;
    }

    /** Lists what stands on a page of a month. */
    void add(MonthPage page, List<ThreadEntry> placed, int year) throws IOException {
        if (first == null) {
            first = page;
        }
        HtmlPages.render(
                lines.out(),
                "searchRows",
                Map.of("placed", placed, "year", year, "page", page.file()));
        rows += placed.stream().filter(each -> !LikenessRules.isContext(each, year)).count();
        if (rows >= most) {
            cut(page);
        }
    }

    /** Ends the list after the last page of the year; tells its pages in order. */
    List<SearchPage> end(@Nullable MonthPage last) throws IOException {
        if (rows > 0 && last != null) {
            cut(last);
        }
        return List.copyOf(pages);
    }

    void copy(SearchPage page, OutputStream to) throws IOException {
        lines.copyTo(to, page.from(), page.to());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private void cut(MonthPage last) throws IOException {
        String begins = first == null ? last.title() : first.title();
        String title = begins.equals(last.title()) ? begins : begins + " – " + last.title();
        String file = "sok-" + LikenessRules.letters(pages.size()) + ".html";
        long to = lines.size();
        pages.add(new SearchPage(file, title, rows, from, to));
        from = to;
        rows = 0;
        first = null;
    }
}
