package se.uppsikt.sandbox;

import java.time.Instant;

/** Something a page has published. */
record Post(
        String id,
        String pageId,
        Content content,
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

    Post with(Content changed, Instant at) {
        return new Post(id, pageId, changed, created, at, standing);
    }

    Post with(Standing changed, Instant at) {
        return new Post(id, pageId, content, created, at, changed);
    }
}
