package se.uppsikt.platforms.exports;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.imports.Export.Content;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Export.Thread;
import se.uppsikt.platforms.imports.Export.Under;

/**
 * What an element was read as, before its time is judged and its key is made.
 *
 * @param identity what makes the item itself, see {@link ExportKeys}; of no account with a key
 */
public record ItemDraft(
        Kind kind,
        Times times,
        Content content,
        @Nullable Thread thread,
        List<String> identity,
        Known known) {

    public ItemDraft(
            Kind kind,
            Times times,
            Content content,
            @Nullable Thread thread,
            List<String> identity) {
        this(kind, times, content, thread, identity, Known.NOTHING);
    }

    /**
     * What the export says of where it stands on the platform; each is null where it does not.
     *
     * @param key the platform's own name of it
     * @param address where people see it
     * @param under what it stands under
     */
    public record Known(@Nullable String key, @Nullable URI address, @Nullable Under under) {
        static final Known NOTHING = new Known(null, null, null);
    }

    /** Times as the element has them, in milliseconds; 0 where it has none. */
    public record Times(long written, long edited) {

        /** Larger numbers than this are milliseconds already: in seconds it is the year 5138. */
        private static final long LARGEST_SECONDS = 99_999_999_999L;

        public static long milliseconds(long secondsOrMore) {
            return Math.abs(secondsOrMore) > LARGEST_SECONDS ? secondsOrMore : secondsOrMore * 1000;
        }
    }
}
