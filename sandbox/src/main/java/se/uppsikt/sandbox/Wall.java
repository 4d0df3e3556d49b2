package se.uppsikt.sandbox;

import java.util.List;
import java.util.Objects;

/** A page on Facebook as everybody sees it. */
public final class Wall {
    private final Facebook facebook;
    private final String pageId;

    Wall(Facebook facebook, String pageId) {
        this.facebook = facebook;
        this.pageId = pageId;
    }

    /** The ids of all that was published and is there, also hidden, newest first. */
    List<String> known() {
        return facebook.world().postsOf(pageId).stream()
                .filter(post -> !post.removed() && !post.draft())
                .map(Post::id)
                .toList();
    }

    /** The ids of what is seen with these words in it, newest first. */
    public List<String> posts(String words) {
        return facebook.world().postsOf(pageId).stream()
                .filter(post -> post.standing() == Standing.SHOWN)
                .filter(post -> text(post).contains(words))
                .map(Post::id)
                .toList();
    }

    private static String text(Post post) {
        return Objects.requireNonNullElse(post.content().text(), "");
    }

    /** The ids of what waits to be published. */
    public List<String> drafts() {
        return facebook.world().postsOf(pageId).stream().filter(Post::draft).map(Post::id).toList();
    }

    /** What the pictures of a post are said to show, in order. */
    public List<String> alts(String postId) {
        return post(postId).photos().stream().map(Photo::alt).toList();
    }

    /** The captions of a post's film; empty for none. */
    public String captions(String postId) {
        return film(postId).captions().values().stream().findFirst().orElse("");
    }

    /** The bytes of a post's film. */
    public byte[] filmOf(String postId) {
        return facebook.films().read(film(postId).id()).orElseThrow();
    }

    private Film film(String postId) {
        String film = Objects.requireNonNull(post(postId).attached().film());
        return facebook.world().shelf().film(film).orElseThrow();
    }

    private Post post(String id) {
        return facebook.world().post(id).orElseThrow();
    }

    /** The ids of the stories that are seen now. */
    public List<String> stories() {
        return facebook.world().storiesOf(pageId).stream()
                .filter(story -> story.there(facebook.now()))
                .map(Story::id)
                .toList();
    }
}
