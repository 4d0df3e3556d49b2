package se.uppsikt.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates are given. Public because compiled templates live in another package. */
public final class Screen {
    private Screen() {}

    /** Someone who can act, for a name and a mark. */
    public record Person(String slug, String name, String initials, int colour) {}

    /** A page in the list of pages. */
    public record PageCard(String id, String title, String initials, int posts) {}

    /** The head of every page that belongs to someone: which page, who am I, who else can I be. */
    public record Head(PageCard page, Person me, List<Person> people, boolean blocked) {}

    /** What was written, ready to show. */
    public record Writing(
            @Nullable String text, @Nullable String photo, String when, String exact) {}

    /**
     * A comment or a reply as one citizen sees it.
     *
     * @param liked whether the page likes it
     */
    public record Remark(
            String id,
            Person author,
            boolean official,
            boolean own,
            boolean hidden,
            boolean liked,
            Writing writing,
            List<Remark> replies) {}

    /** A picture that is there for a day. */
    public record Picture(String id, String address, String when) {}

    /** A picture in a post, with what the page says that it shows. */
    public record Photograph(String address, String alt) {}

    /** A film in a post, with the address and the language of its captions. */
    public record Film(String address, @Nullable String captions, @Nullable String language) {}

    /** A post with its comments. */
    public record Entry(
            String id,
            Writing writing,
            List<Photograph> pictures,
            @Nullable Film film,
            int remarks,
            List<Remark> comments) {}

    /** One message in a conversation. */
    public record Line(boolean mine, Writing writing) {}
}
