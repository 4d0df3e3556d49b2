package se.uppsikt.archive.sip;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.threads.Threads.ThreadEntry;

/** Every thread is a section of its own, however many pages it is read in. */
final class ThreadSections {
    private final HtmlPages.Sheet sheet;
    private @Nullable PlatformKey open;

    ThreadSections(HtmlPages.Sheet sheet) {
        this.sheet = sheet;
    }

    void write(List<ThreadEntry> placed, Consumer<List<ThreadEntry>> article) {
        int from = 0;
        for (int i = 1; i <= placed.size(); i++) {
            if (i == placed.size() || !thread(placed, i).equals(thread(placed, from))) {
                begin(thread(placed, from));
                article.accept(placed.subList(from, i));
                from = i;
            }
        }
    }

    void end() {
        if (open != null) {
            sheet.inner().writeContent("</div>\n");
            open = null;
        }
    }

    private void begin(PlatformKey thread) {
        if (!thread.equals(open)) {
            end();
            sheet.inner().writeContent("<div class=\"thread\">\n");
            open = thread;
        }
    }

    private static PlatformKey thread(List<ThreadEntry> placed, int i) {
        return placed.get(i).kept().contribution().thread();
    }
}
