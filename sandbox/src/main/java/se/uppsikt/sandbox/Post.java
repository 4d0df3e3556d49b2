package se.uppsikt.sandbox;

import java.time.Instant;
import java.util.List;

/** Something a page has published, or is about to. */
record Post(
        String id,
        String pageId,
        Content content,
        Attached attached,
        Instant created,
        Instant updated,
        Standing standing) {

    /** The part after the page's number, which its comments' ids begin with. */
    String number() {
        return id.substring(id.indexOf('_') + 1);
    }

    boolean removed() {
        return standing == Standing.REMOVED;
    }

    boolean hidden() {
        return standing == Standing.HIDDEN;
    }

    boolean draft() {
        return standing == Standing.DRAFT;
    }

    /** Its pictures, in order. */
    List<Photo> photos() {
        String photo = content.photo();
        return photo == null
                ? attached.photos()
                : List.of(new Photo(number() + "1", pageId, photo, ""));
    }

    Post with(Content changed, Instant at) {
        return new Post(id, pageId, changed, attached, created, at, standing);
    }

    /** A draft is as old as its publication. */
    Post with(Standing changed, Instant at) {
        return new Post(id, pageId, content, attached, draft() ? at : created, at, changed);
    }
}
