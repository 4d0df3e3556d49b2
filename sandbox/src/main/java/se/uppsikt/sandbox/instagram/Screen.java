package se.uppsikt.sandbox.instagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates are given. Public because compiled templates live in another package. */
public final class Screen {
    private Screen() {}

    /** Someone who can act, by first names in addresses and by username on the page. */
    public record Person(String slug, String username, String initials, int colour) {}

    /** The head of every page: which account, who am I, who else can I be. */
    public record Head(
            String username,
            String title,
            Person me,
            List<Person> people,
            boolean blocked,
            List<Story> stories) {}

    /** A story that is still there. */
    public record Story(String id, @Nullable String photo, @Nullable String film, String when) {}

    /** A picture and what it shows; null where nobody has said it. */
    public record Photo(String path, @Nullable String alt) {}

    /**
     * A post with its comments.
     *
     * @param film path of its film; null where there is none
     * @param kind such as {@code Karusell}; empty for a single picture
     */
    public record Entry(
            String id,
            @Nullable String caption,
            List<Photo> photos,
            @Nullable String film,
            String kind,
            boolean open,
            String when,
            int remarks,
            List<Remark> comments) {}

    /** A comment or a reply as one person sees it. */
    public record Remark(
            String id,
            Person author,
            boolean official,
            boolean own,
            boolean hidden,
            String text,
            String when,
            List<Remark> replies) {}

    /**
     * One message in a conversation.
     *
     * @param about such as that it answers a story; empty when it is about nothing else
     */
    public record Line(
            String id,
            boolean mine,
            @Nullable String text,
            @Nullable String photo,
            String about,
            boolean edited,
            String when) {}
}
