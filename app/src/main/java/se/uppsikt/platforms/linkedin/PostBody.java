package se.uppsikt.platforms.linkedin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.publications.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A post as it is written to LinkedIn, and whether one that stands there is it. Pure. */
final class PostBody {
    private PostBody() {}

    /**
     * @param media what LinkedIn calls its pictures or its film, in order
     */
    static ObjectNode of(String page, Post post, List<String> media) {
        ObjectNode body =
                GraphJson.JSON
                        .createObjectNode()
                        .put("author", Urn.organisation(page))
                        .put("commentary", LittleText.written(post.text()))
                        .put("visibility", "PUBLIC");
        ObjectNode distribution =
                body.putObject("distribution").put("feedDistribution", "MAIN_FEED");
        distribution.putArray("targetEntities");
        distribution.putArray("thirdPartyDistributionChannels");
        if (media.size() == 1) {
            ObjectNode one = body.putObject("content").putObject("media");
            medium(one, media.getFirst(), post.media().getFirst(), post.title());
        } else if (!media.isEmpty()) {
            ArrayNode images = body.putObject("content").putObject("multiImage").putArray("images");
            for (int i = 0; i < media.size(); i++) {
                medium(images.addObject(), media.get(i), post.media().get(i), null);
            }
        }
        return body.put("lifecycleState", "PUBLISHED").put("isReshareDisabledByAuthor", false);
    }

    private static void medium(
            ObjectNode into, String urn, Post.Medium medium, @Nullable String title) {
        into.put("id", urn);
        if (!medium.film() && !medium.alt().isEmpty()) {
            into.put("altText", medium.alt());
        }
        if (medium.film() && title != null) {
            into.put("title", title);
        }
    }

    /**
     * What was handed in for one post is shown in no other, so its pictures tell what it is; where
     * there are none, its words do.
     *
     * @param node a post as LinkedIn shows it
     */
    static boolean shows(JsonNode node, @Nullable String words, Post post, List<String> media) {
        return media.isEmpty()
                ? media(node).isEmpty() && words != null && Undressed.same(words, post.text())
                : media(node).equals(media);
    }

    private static List<String> media(JsonNode node) {
        List<String> urns = new ArrayList<>();
        JsonNode content = node.path("content");
        add(content.path("media"), urns);
        content.path("multiImage").path("images").forEach(each -> add(each, urns));
        return urns;
    }

    private static void add(JsonNode medium, List<String> urns) {
        String urn = GraphJson.id(medium, "id");
        if (urn != null) {
            urns.add(urn);
        }
    }
}
