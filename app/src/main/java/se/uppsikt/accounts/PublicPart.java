package se.uppsikt.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list that everybody may read, short enough to be made at once however many accounts
 * there are.
 *
 * @param first whether it is the beginning of the list
 * @param next the handle that the next part comes after; null when this is the last one
 */
record PublicPart(List<Account> accounts, boolean first, @Nullable String next) {
    /**
     * @param found one more than the part holds, when there is one more
     */
    static PublicPart of(List<Account> found, @Nullable String after, int limit) {
        List<Account> shown = found.stream().limit(limit).toList();
        return new PublicPart(
                shown,
                after == null,
                found.size() > shown.size() ? shown.getLast().handle() : null);
    }

    /** The address of the next part; null when there is none. */
    @Nullable String nextAt(String list) {
        return next == null ? null : list + "?efter=" + next;
    }
}
