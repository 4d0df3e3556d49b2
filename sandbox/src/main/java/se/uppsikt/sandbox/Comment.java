package se.uppsikt.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a post, or a reply when it has a parent.
 *
 * @param liked whether the page likes it
 */
record Comment(
        String id,
        String postId,
        @Nullable String parentId,
        String authorId,
        Content content,
        Instant created,
        Standing standing,
        boolean liked) {

    String pageId() {
        return postId.substring(0, postId.indexOf('_'));
    }

    boolean byPage() {
        return authorId.equals(pageId());
    }

    boolean removed() {
        return standing == Standing.REMOVED;
    }

    boolean hidden() {
        return standing == Standing.HIDDEN;
    }

    Comment with(Content changed) {
        return new Comment(id, postId, parentId, authorId, changed, created, standing, liked);
    }

    Comment with(Standing changed) {
        return new Comment(id, postId, parentId, authorId, content, created, changed, liked);
    }

    Comment liked(boolean byPage) {
        return new Comment(id, postId, parentId, authorId, content, created, standing, byPage);
    }
}
