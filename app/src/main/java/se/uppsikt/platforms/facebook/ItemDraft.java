package se.uppsikt.platforms.facebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.imports.Export.Content;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Export.Thread;

/**
 * What an element was read as, before its time is judged and its key is made.
 *
 * @param identity what makes the item itself, see {@link ExportKeys}
 */
record ItemDraft(
        Kind kind, Times times, Content content, @Nullable Thread thread, List<String> identity) {

    /** An item and the comments that lie in its element. */
    record WithComments(ItemDraft item, List<ItemDraft> comments) {}

    /** Times as the element has them; 0 where it has none. */
    record Times(long written, long edited) {

        /** Larger numbers than this are milliseconds already: in seconds it is the year 5138. */
        private static final long LARGEST_SECONDS = 99_999_999_999L;

        static long milliseconds(long secondsOrMore) {
            return Math.abs(secondsOrMore) > LARGEST_SECONDS ? secondsOrMore : secondsOrMore * 1000;
        }
    }
}
