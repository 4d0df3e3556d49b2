package se.uppsikt.sandbox.bluesky;

import java.util.List;

/** What the templates are given. Public because compiled templates live in another package. */
public final class Sky {
    private Sky() {}

    /** Someone who can act. */
    public record Person(String slug, String name, String initials, int colour) {}

    /** The account, who I am, and who else I can be. */
    public record Head(String handle, String title, Person me, List<Person> people) {}

    /**
     * A post or an answer as one citizen sees it.
     *
     * @param hidden whether the account has put it aside in its thread
     * @param closed whether nobody but the account may answer
     */
    public record Shown(
            String id,
            String name,
            String handle,
            String initials,
            int colour,
            boolean account,
            boolean own,
            boolean hidden,
            boolean closed,
            String text,
            List<Picture> pictures,
            String when,
            String exact,
            List<Shown> replies) {}

    public record Picture(String address, String alt) {}
}
