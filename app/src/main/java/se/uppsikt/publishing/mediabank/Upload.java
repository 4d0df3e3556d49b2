package se.uppsikt.publishing.mediabank;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;

/**
 * A file that comes in parts.
 *
 * @param name what it is called
 * @param size how large it is said to be
 * @param kept how much of it has come
 * @param asset what it became; null until then
 */
public record Upload(
        UUID id, PersonId person, String name, long size, long kept, @Nullable AssetId asset) {
    private static final int WHOLE = 100;

    /** How large each part is; the last is what is left. */
    static final int PART = 8 << 20;

    boolean whole() {
        return kept == size;
    }

    /** How long the next part is. */
    long next() {
        return Math.min(PART, size - kept);
    }

    /** In hundredths. */
    public int percent() {
        return size == 0 ? WHOLE : (int) (kept * WHOLE / size);
    }
}
