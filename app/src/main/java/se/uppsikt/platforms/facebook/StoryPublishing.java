package se.uppsikt.platforms.facebook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.GraphList;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publisher.Finding;
import se.uppsikt.platforms.publications.Publisher.Published;
import se.uppsikt.platforms.publications.Publisher.Step;
import tools.jackson.databind.JsonNode;

/** A picture that is shown for a day. The list of stories says which picture each shows. */
final class StoryPublishing implements FacebookPublisher.Way {
    private static final String PHOTO = "photo";

    private final PublishingCalls calls;
    private final Post.Medium picture;

    StoryPublishing(PublishingCalls calls, Post.Medium picture) {
        this.calls = calls;
        this.picture = picture;
    }

    @Override
    public Step prepare(Map<String, String> noted) {
        String photo = noted.get(PHOTO);
        return new Step.Ready(
                photo != null && calls.there(photo, "id").isPresent()
                        ? noted
                        : Map.of(PHOTO, calls.unseen(picture)));
    }

    @Override
    public Published publish(Map<String, String> noted) {
        String photo = Objects.requireNonNull(noted.get(PHOTO));
        Reply reply = calls.appears(calls.edge("photo_stories"), Map.of("photo_id", photo));
        return published(reply.body(), reply);
    }

    private Published published(JsonNode told, Reply reply) {
        String number = GraphJson.id(told, "post_id");
        if (number == null) {
            throw Graph.outcomeUnknown(Platform.FACEBOOK, "no post_id in the answer");
        }
        return new Published(calls.key(number), GraphJson.address(told, "url"), null, reply.raw());
    }

    /** That it is not in the list does not show that it will not be. */
    @Override
    public Finding lookUp(Map<String, String> noted) {
        String photo = noted.get(PHOTO);
        Found found = new Found();
        GraphList.walk(
                calls.graph(),
                calls.access().token(),
                calls.edge("stories"),
                Map.of("fields", "post_id,status,creation_time,media_type,media_id,url"),
                reply -> {
                    for (JsonNode each : reply.body().path("data")) {
                        if (photo != null && photo.equals(GraphJson.id(each, "media_id"))) {
                            found.published = published(each, reply);
                        }
                    }
                    return found.published == null;
                });
        return found.published == null
                ? new Finding.Unclear(List.of())
                : new Finding.There(found.published);
    }

    private static final class Found {
        private @Nullable Published published;
    }
}
