package se.uppsikt.sandbox.instagram;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment, or a reply to one.
 *
 * @param parentId the comment at the top that it answers; null when it is one
 * @param authorId the account, or a person by the account's number
 */
record Comment(
        String id,
        String mediumId,
        String accountId,
        @Nullable String parentId,
        String authorId,
        String text,
        Instant created,
        Standing standing) {

    /** Who can see it: everyone, its author only, or no one. */
    enum Standing {
        SHOWN,
        HIDDEN,
        REMOVED
    }

    boolean byAccount() {
        return authorId.equals(accountId);
    }

    boolean hidden() {
        return standing == Standing.HIDDEN;
    }

    boolean removed() {
        return standing == Standing.REMOVED;
    }

    Comment with(String words) {
        return new Comment(id, mediumId, accountId, parentId, authorId, words, created, standing);
    }

    Comment with(Standing other) {
        return new Comment(id, mediumId, accountId, parentId, authorId, text, created, other);
    }
}
