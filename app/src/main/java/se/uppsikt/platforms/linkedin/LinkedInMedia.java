package se.uppsikt.platforms.linkedin;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Observation.MediaSeen;
import tools.jackson.databind.JsonNode;

/** Asks where the pictures and films of a post are; each costs a call, so only of new posts. */
final class LinkedInMedia {
    private final LinkedInApi api;
    private final Access access;

    LinkedInMedia(LinkedInApi api, Access access) {
        this.api = api;
        this.access = access;
    }

    List<MediaSeen> of(JsonNode post) {
        JsonNode content = post.path("content");
        List<MediaSeen> media = new ArrayList<>();
        add(content.path("media"), media);
        content.path("multiImage").path("images").forEach(each -> add(each, media));
        return media;
    }

    private void add(JsonNode part, List<MediaSeen> media) {
        String urn = GraphJson.id(part, "id");
        String resource = urn == null ? null : resource(urn);
        if (urn == null || resource == null) {
            return;
        }
        URI source = source(resource + "/" + Urn.encoded(urn));
        if (source != null) {
            media.add(
                    new MediaSeen(
                            source,
                            null,
                            GraphJson.wording(part, "title"),
                            GraphJson.wording(part, "altText")));
        }
    }

    private static @Nullable String resource(String urn) {
        if (urn.startsWith("urn:li:image:")) {
            return "images";
        }
        return urn.startsWith("urn:li:video:") ? "videos" : null;
    }

    /** A picture that is not given out hinders nothing else. */
    private @Nullable URI source(String path) {
        try {
            return GraphJson.address(api.get(access.token(), path, Map.of()).body(), "downloadUrl");
        } catch (PlatformTrouble trouble) {
            return switch (trouble.problem()) {
                case REFUSED, GONE -> null;
                case TOKEN_EXPIRED, RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN -> throw trouble;
            };
        }
    }
}
