package se.uppsikt.platforms.exports;

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
 * @param key the platform's own name of it; null where the export gives none
 * @param under what it stands under, where the platform names that
 */
public record ItemDraft(
        Kind kind,
        Times times,
        Content content,
        @Nullable Thread thread,
        List<String> identity,
        @Nullable String key,
        @Nullable Under under) {

    public ItemDraft(
            Kind kind,
            Times times,
            Content content,
            @Nullable Thread thread,
            List<String> identity) {
        this(kind, times, content, thread, identity, null, null);
    }

    /** One that the platform names. */
    public static ItemDraft named(
            Kind kind, Times times, Content content, String key, @Nullable Under under) {
        return new ItemDraft(kind, times, content, null, List.of(), key, under);
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
