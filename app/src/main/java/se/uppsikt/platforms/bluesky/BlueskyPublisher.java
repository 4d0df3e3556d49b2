package se.uppsikt.platforms.bluesky;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Counting;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Length;
import se.uppsikt.platforms.bluesky.Wire.Reply;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publisher;
import se.uppsikt.platforms.publications.Takes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts on Bluesky. A post is called by the publication's own name, so that it cannot be made twice
 * and is looked up for certain. Films go through another service and are not sent from here.
 */
@Component
class BlueskyPublisher implements Publisher {
    private static final Takes TAKES =
            new Takes(
                    null,
                    Map.of(
                            Post.Form.POST,
                            new Takes.Contents(
                                    new Length(300, Counting.GRAPHEMES),
                                    false,
                                    new Takes.Pictures(
                                            4,
                                            1_000_000,
                                            EnumSet.of(
                                                    MediaType.JPEG, MediaType.PNG, MediaType.WEBP),
                                            new Length(2_000, Counting.GRAPHEMES)),
                                    null)));

    /** The server clears away what no record points at after some hours. */
    private static final Duration HELD = Duration.ofMinutes(30);

    private static final String BEGUN = "begun";

    private final Xrpc xrpc;

    BlueskyPublisher(Xrpc xrpc) {
        this.xrpc = xrpc;
    }

    @Override
    public Platform platform() {
        return Platform.BLUESKY;
    }

    @Override
    public Takes takes() {
        return TAKES;
    }

    /** One picture at a time. */
    @Override
    public Step prepare(Access access, Order order, Map<String, String> noted) {
        Map<String, String> now = new HashMap<>(fresh(noted) ? noted : Map.of());
        now.putIfAbsent(BEGUN, xrpc.wire().now().toString());
        Optional<Post.Medium> next =
                order.post().pictures().stream()
                        .filter(each -> !now.containsKey(each.id().toString()))
                        .findFirst();
        if (next.isEmpty()) {
            return new Step.Ready(now);
        }
        now.put(next.get().id().toString(), sent(access, order, next.get()));
        return new Step.More(now, Duration.ZERO);
    }

    private boolean fresh(Map<String, String> noted) {
        String begun = noted.get(BEGUN);
        return begun != null && Instant.parse(begun).plus(HELD).isAfter(xrpc.wire().now());
    }

    private String sent(Access access, Order order, Post.Medium picture) {
        try (InputStream bytes = order.media().open(picture.stored())) {
            return xrpc.upload(access, picture.stored().mime(), bytes.readAllBytes()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("picture " + picture.id() + " could not be read", e);
        }
    }

    @Override
    public Published publish(Access access, Order order, Map<String, String> noted) {
        Post post = order.post();
        ObjectNode record =
                GraphJson.JSON
                        .createObjectNode()
                        .put("$type", AtUri.POST)
                        .put("text", post.text())
                        .put("createdAt", xrpc.wire().now().toString());
        record.putArray("langs").add("sv");
        ArrayNode links = Links.in(post.text());
        if (!links.isEmpty()) {
            record.set("facets", links);
        }
        if (!post.pictures().isEmpty()) {
            record.set("embed", pictures(post.pictures(), noted));
        }
        Repository repository = new Repository(xrpc, access);
        AtUri made = made(repository, order);
        return new Published(made.key(), made.web(), null, repository.create(made, record).raw());
    }

    private static ObjectNode pictures(List<Post.Medium> pictures, Map<String, String> noted) {
        ObjectNode embed = GraphJson.JSON.createObjectNode().put("$type", "app.bsky.embed.images");
        ArrayNode images = embed.putArray("images");
        for (Post.Medium each : pictures) {
            images.addObject()
                    .put("alt", each.alt())
                    .set("image", GraphJson.JSON.readTree(noted.get(each.id().toString())));
        }
        return embed;
    }

    /** The account's own server says for certain whether a record of this name is there. */
    @Override
    public Finding lookUp(Access access, Order order, Map<String, String> noted) {
        Repository repository = new Repository(xrpc, access);
        AtUri made = made(repository, order);
        Optional<Reply> found = repository.find(made);
        return found.isEmpty()
                ? new Finding.Absent()
                : new Finding.There(new Published(made.key(), made.web(), null, found.get().raw()));
    }

    private static AtUri made(Repository repository, Order order) {
        return repository.own(AtUri.POST, Tid.of(order.id()));
    }
}
