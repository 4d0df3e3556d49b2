package se.uppsikt.sandbox.youtube;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A film on a channel.
 *
 * @param privacy {@code public}, {@code unlisted} or {@code private}
 * @param publishAt when a private one is to be shown; null when nobody has said
 * @param published when people could see it first; before that, when it was sent over
 * @param forKids whether the channel says that it is made for children
 * @param footage null for one that no program has sent
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
        Instant published,
        boolean forKids,
        @Nullable Footage footage) {

    /** One that nobody has closed, removed or sent over. */
    static Film of(
            DemoChannel channel, String title, String description, String privacy, Instant at) {
        return new Film(
                "", channel, title, description, privacy, null, false, false, at, false, null);
    }

    boolean shown(Instant now) {
        return !removed
                && status(now).equals("processed")
                && (privacy.equals("public") || publishAt != null && !publishAt.isAfter(now));
    }

    String status(Instant now) {
        return footage == null ? "processed" : footage.status(now);
    }

    boolean locked() {
        return footage != null && footage.locked();
    }

    Film named(String newId) {
        return new Film(
                newId,
                channel,
                title,
                description,
                privacy,
                publishAt,
                commentsOff,
                removed,
                published,
                forKids,
                footage);
    }

    Film sent(@Nullable Instant newPublishAt, boolean kids, Footage newFootage) {
        return new Film(
                id,
                channel,
                title,
                description,
                privacy,
                newPublishAt,
                commentsOff,
                removed,
                published,
                kids,
                newFootage);
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
                published,
                forKids,
                footage);
    }

    Film with(String newPrivacy, boolean off, boolean gone) {
        return new Film(
                id,
                channel,
                title,
                description,
                newPrivacy,
                publishAt,
                off,
                gone,
                published,
                forKids,
                footage);
    }

    Film appeared(Instant at) {
        return new Film(
                id,
                channel,
                title,
                description,
                privacy,
                publishAt,
                commentsOff,
                removed,
                at,
                forKids,
                footage);
    }

    Film forKids(boolean kids) {
        return new Film(
                id,
                channel,
                title,
                description,
                privacy,
                publishAt,
                commentsOff,
                removed,
                published,
                kids,
                footage);
    }
}
