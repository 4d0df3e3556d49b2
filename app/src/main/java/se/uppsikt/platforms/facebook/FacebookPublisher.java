package se.uppsikt.platforms.facebook;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Counting;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Length;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Post.Form;
import se.uppsikt.platforms.publications.Publisher;
import se.uppsikt.platforms.publications.Takes;
import se.uppsikt.platforms.publications.Takes.Contents;

/**
 * Posts, films and stories on a page. Whatever it is, it lies finished on the platform, unseen and
 * with a known id, before the one call by which it appears; so that id tells whether it did.
 */
@Component
class FacebookPublisher implements Publisher {
    private static final Set<MediaType> PICTURES =
            EnumSet.of(MediaType.JPEG, MediaType.PNG, MediaType.GIF);

    /** Larger pictures are made smaller without asking, or refused. */
    private static final long LARGEST_PICTURE = 4_000_000;

    private static final long LARGEST_FILM = 10_000_000_000L;

    static final Takes TAKES =
            new Takes(
                    null,
                    Map.of(
                            Form.POST,
                            new Contents(
                                    new Length(63_206, Counting.UTF16_UNITS),
                                    false,
                                    new Takes.Pictures(
                                            10,
                                            LARGEST_PICTURE,
                                            PICTURES,
                                            new Length(1_000, Counting.UTF16_UNITS)),
                                    new Takes.Film(
                                            LARGEST_FILM,
                                            EnumSet.of(MediaType.MP4, MediaType.QUICKTIME),
                                            true)),
                            Form.STORY,
                            new Contents(
                                    null,
                                    true,
                                    new Takes.Pictures(1, LARGEST_PICTURE, PICTURES, null),
                                    null)));

    private final Graph graph;

    FacebookPublisher(Graph graph) {
        this.graph = graph;
    }

    /** How one sort of publication is brought about. */
    interface Way {
        Step prepare(Map<String, String> noted);

        Published publish(Map<String, String> noted);

        Finding lookUp(Map<String, String> noted);
    }

    @Override
    public Platform platform() {
        return Platform.FACEBOOK;
    }

    @Override
    public Takes takes() {
        return TAKES;
    }

    @Override
    public Step prepare(Access access, Order order, Map<String, String> noted) {
        return way(access, order).prepare(noted);
    }

    @Override
    public Published publish(Access access, Order order, Map<String, String> noted) {
        return way(access, order).publish(noted);
    }

    @Override
    public Finding lookUp(Access access, Order order, Map<String, String> noted) {
        return way(access, order).lookUp(noted);
    }

    private Way way(Access access, Order order) {
        PublishingCalls calls = new PublishingCalls(graph, access, order);
        Post post = order.post();
        return switch (post.form()) {
            case STORY -> new StoryPublishing(calls, post.pictures().getFirst());
            case POST ->
                    post.film()
                            .<Way>map(film -> new FilmPublishing(calls, post.text(), film))
                            .orElseGet(() -> new PostPublishing(calls, post));
        };
    }
}
