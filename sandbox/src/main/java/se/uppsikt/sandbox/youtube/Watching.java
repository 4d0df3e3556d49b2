package se.uppsikt.sandbox.youtube;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates are given. Public because compiled templates live in another package. */
public final class Watching {
    private Watching() {}

    /** Someone who can act. */
    public record Person(String slug, String name, String initials, int colour) {}

    /** The channel, who I am, and who else I can be. */
    public record Head(
            String channel, String title, String handle, Person me, List<Person> people) {}

    /**
     * A comment or a reply as one citizen sees it.
     *
     * @param waits whether only its writer sees it
     */
    public record Remark(
            String id,
            String name,
            String initials,
            int colour,
            boolean channel,
            boolean own,
            boolean waits,
            boolean edited,
            String text,
            String when,
            String exact,
            List<Remark> replies) {}

    /** Captions beside a film. */
    public record Track(String language, String label, String address) {}

    /**
     * A film with its comments.
     *
     * @param film where it is played from; null when there is only a still picture of it
     */
    public record Shown(
            String id,
            String title,
            String description,
            String when,
            String exact,
            boolean commentsOff,
            @Nullable String film,
            List<Track> tracks,
            int count,
            List<Remark> remarks) {}
}
