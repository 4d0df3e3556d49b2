package se.uppsikt.sandbox.linkedin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates are given. Public because compiled templates live in another package. */
public final class View {
    private View() {}

    /** Someone who can act. */
    public record Person(String slug, String name, String initials, int colour) {}

    public record Head(Person me, List<Person> people) {}

    /** A comment or a reply as one member sees it. */
    public record Said(
            String id,
            Person author,
            boolean official,
            boolean own,
            String text,
            String when,
            String exact,
            boolean edited,
            List<Said> replies) {}

    /** A post with what is said under it. */
    public record Entry(
            String id,
            String text,
            List<Picture> pictures,
            @Nullable Film film,
            String when,
            String exact,
            boolean edited,
            boolean closed,
            int count,
            List<Said> comments) {}

    public record Picture(String address, String alt) {}

    /**
     * @param captions null when it has none
     */
    public record Film(String address, @Nullable String captions) {}

    /** One choice in a list. */
}
