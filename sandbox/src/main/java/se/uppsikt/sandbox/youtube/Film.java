package se.uppsikt.sandbox.youtube;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A film on a channel.
 *
 * @param privacy {@code public}, {@code unlisted} or {@code private}
 * @param publishAt when a private one is to be shown; null when nobody has said
 */
record Film(
        String id,
        DemoChannel channel,
        String title,
        String description,
        String privacy,
        @Nullable Instant publishAt,
        boolean commentsOff,
        boolean removed,
        Instant published) {

    boolean shown(Instant now) {
        return !removed
                && (privacy.equals("public") || publishAt != null && !publishAt.isAfter(now));
    }

    Film worded(String newTitle, String newDescription) {
        return new Film(
                id,
                channel,
                newTitle,
                newDescription,
                privacy,
                publishAt,
                commentsOff,
                removed,
                published);
    }

    Film with(String newPrivacy, boolean off, boolean gone) {
        return new Film(
                id, channel, title, description, newPrivacy, publishAt, off, gone, published);
    }
}
