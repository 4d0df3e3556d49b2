package se.uppsikt.sandbox;

import org.jspecify.annotations.Nullable;

/** What someone wrote, and the name of the photo with it in {@link Photos}. */
record Content(@Nullable String text, @Nullable String photo) {

    static Content text(String text) {
        return new Content(text, null);
    }

    boolean empty() {
        return (text == null || text.isBlank()) && photo == null;
    }

    /** An edit of the text leaves the photo where it is. */
    Content withText(String changed) {
        return new Content(changed, photo);
    }
}
