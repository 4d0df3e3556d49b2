package se.uppsikt.platforms.facebook;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publisher.Finding;
import se.uppsikt.platforms.publications.Publisher.Published;
import se.uppsikt.platforms.publications.Publisher.Step;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.node.ArrayNode;

/**
 * Words with or without pictures: pictures that nobody sees, then the post as a draft with them in
 * it, and last that the draft is published. A draft is published once however often it is asked
 * for.
 */
final class PostPublishing implements FacebookPublisher.Way {
    /** How often the pictures were sent over once more, because what was there was of no use. */
    private static final String ANEW = "anew";

    private static final int ENOUGH = 3;
    static final String DRAFT = "post";

    private static final String SEEN = "id,is_published,message,permalink_url";

    private final PublishingCalls calls;
    private final Post post;

    PostPublishing(PublishingCalls calls, Post post) {
        this.calls = calls;
        this.post = post;
    }

    @Override
    public Step prepare(Map<String, String> noted) {
        String draft = noted.get(DRAFT);
        if (draft != null && calls.there(draft, "id").isPresent()) {
            return new Step.Ready(noted);
        }
        Map<String, String> now = new HashMap<>(draft == null ? noted : Map.of());
        Optional<Post.Medium> next =
                post.pictures().stream()
                        .filter(each -> !now.containsKey(each.id().toString()))
                        .findFirst();
        if (next.isPresent()) {
            now.put(next.get().id().toString(), calls.unseen(next.get()));
            return new Step.More(now, Duration.ZERO);
        }
        try {
            return drafted(now);
        } catch (PlatformTrouble trouble) {
            return anew(now, trouble);
        }
    }

    /**
     * Pictures that nothing shows are cleared away after a day, and after a lost answer they may
     * stand in a draft that nobody knows of: then others are sent over, some few times.
     */
    private Step anew(Map<String, String> noted, PlatformTrouble trouble) {
        int before = Integer.parseInt(noted.getOrDefault(ANEW, "0"));
        boolean ofPictures =
                switch (trouble.problem()) {
                    case REFUSED, GONE -> !post.pictures().isEmpty();
                    case TOKEN_EXPIRED, RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN -> false;
                };
        if (!ofPictures || before >= ENOUGH) {
            throw trouble;
        }
        return new Step.More(Map.of(ANEW, Integer.toString(before + 1)), Duration.ZERO);
    }

    private Step drafted(Map<String, String> noted) {
        Map<String, String> asked = new HashMap<>();
        asked.put("published", "false");
        if (!post.text().isEmpty()) {
            asked.put("message", post.text());
        }
        if (!post.pictures().isEmpty()) {
            ArrayNode media = GraphJson.JSON.createArrayNode();
            post.pictures()
                    .forEach(
                            each ->
                                    media.addObject()
                                            .put("media_fbid", noted.get(each.id().toString())));
            asked.put("attached_media", media.toString());
        }
        noted.put(DRAFT, PublishingCalls.made(calls.unseen(calls.edge("feed"), asked)));
        return new Step.Ready(noted);
    }

    @Override
    public Published publish(Map<String, String> noted) {
        String draft = Objects.requireNonNull(noted.get(DRAFT));
        Reply reply = calls.appears(Graph.segment(draft), Map.of("is_published", "true"));
        PlatformKey key = new PlatformKey(draft);
        try {
            return seen(key, calls.read(Graph.segment(draft), SEEN));
        } catch (PlatformTrouble notNow) {
            return new Published(key, null, null, reply.raw());
        }
    }

    private static Published seen(PlatformKey key, Reply now) {
        @Nullable URI address = GraphJson.address(now.body(), "permalink_url");
        return new Published(key, address, GraphJson.wording(now.body(), "message"), now.raw());
    }

    /** What is gone may have appeared and been taken away; then a person looks. */
    @Override
    public Finding lookUp(Map<String, String> noted) {
        String draft = noted.get(DRAFT);
        if (draft == null) {
            return new Finding.Absent();
        }
        Optional<Reply> now = calls.there(draft, SEEN);
        if (now.isEmpty() || !now.get().body().has("is_published")) {
            return new Finding.Unclear(List.of());
        }
        return GraphJson.flag(now.get().body(), "is_published")
                ? new Finding.There(seen(new PlatformKey(draft), now.get()))
                : new Finding.Absent();
    }
}
