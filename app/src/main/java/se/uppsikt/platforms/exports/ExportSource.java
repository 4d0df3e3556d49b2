package se.uppsikt.platforms.exports;

import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.imports.Export.Original;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.Reason;

/** One file of a plan, and how its elements are read. */
public interface ExportSource {

    /** "message_10" after "message_9"; files of one name stay in the order of their parts. */
    Comparator<ExportSource> BY_NAME = Comparator.comparing(source -> sortable(source.entry()));

    ExportArchive.Entry entry();

    /** From its beginning; a {@link se.uppsikt.platforms.imports.Export.Stopped} tells why not. */
    Elements open() throws IOException;

    /** The elements of a file, one after the other. */
    interface Elements extends Closeable {

        /** The next one, or null when the file has been read to its very end. */
        @Nullable Element next() throws IOException;
    }

    /** One element by the order it has in the file. */
    sealed interface Element permits Whole, Unread {
        int index();
    }

    /**
     * What an element says.
     *
     * @param original its bytes in the file, and what they are
     * @param repaired how many strings of it were unreadable before their repair
     * @param drafts it itself and what lies within it; empty when it says nothing of its own
     * @param remarks what is to be told of it
     */
    record Whole(
            int index,
            Original original,
            int repaired,
            List<ItemDraft> drafts,
            List<Reason> remarks)
            implements Element {
        public Whole {
            drafts = List.copyOf(drafts);
            remarks = List.copyOf(remarks);
        }
    }

    /** One that cannot be taken; the next one can be read all the same. */
    record Unread(int index, Reason reason) implements Element {}

    private static String sortable(ExportArchive.Entry entry) {
        String name = entry.comparable();
        StringBuilder padded = new StringBuilder();
        for (int i = 0; i < name.length(); ) {
            int start = i;
            while (i < name.length() && name.charAt(i) >= '0' && name.charAt(i) <= '9') {
                i++;
            }
            padded.repeat('0', i == start ? 0 : Math.max(0, 20 - (i - start)));
            padded.append(name, start, i);
            if (i < name.length()) {
                padded.append(name.charAt(i++));
            }
        }
        return padded.toString();
    }
}
