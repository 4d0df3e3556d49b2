package se.uppsikt.sandbox.youtube;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comment on a film, or a reply when it has a parent. */
record Comment(
        String id,
        String filmId,
        @Nullable String parentId,
        Writer writer,
        String text,
        Standing standing,
        Instant published,
        Instant updated) {

    Comment worded(String changed, Instant at) {
        return new Comment(id, filmId, parentId, writer, changed, standing, published, at);
    }

    Comment standing(Standing other) {
        return new Comment(id, filmId, parentId, writer, text, other, published, updated);
    }
}
