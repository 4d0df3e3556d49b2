package se.uppsikt.platforms.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Standing;
import se.uppsikt.platforms.linkedin.LinkedInApi.Reply;
import se.uppsikt.platforms.publications.Publisher.Finding;
import se.uppsikt.platforms.publications.Publisher.Order;
import se.uppsikt.platforms.publications.Publisher.Published;
import tools.jackson.databind.JsonNode;

/**
 * Looks for a post among the page's latest. LinkedIn gives a post its name first when it is there,
 * and its lists lag behind, so that it is not found proves nothing.
 */
final class PublishedLookup {
    /** How far the platform's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final LinkedInApi api;
    private final Access access;
    private final Order order;
    private final List<String> media;
    private final List<Standing> same = new ArrayList<>();
    private final List<Standing> other = new ArrayList<>();
    private boolean empty = true;

    /**
     * @param media what was handed in for it, in order
     */
    PublishedLookup(LinkedInApi api, Access access, Order order, List<String> media) {
        this.api = api;
        this.access = access;
        this.order = order;
        this.media = List.copyOf(media);
    }

    Finding lookUp() {
        if (order.since() == null) {
            return new Finding.Unclear(List.of());
        }
        Instant since = order.since().minus(SKEW);
        LinkedInList.walk(
                api,
                access.token(),
                "posts",
                Map.of(
                        "q", "author",
                        "author", Urn.organisation(access.page()),
                        "sortBy", "CREATED",
                        "count", "20"),
                reply -> newer(reply, since));
        if (empty) {
            // To whoever is no administrator, LinkedIn shows empty lists of everything.
            api.administrator(access);
        }
        if (same.size() == 1) {
            Standing found = same.getFirst();
            return new Finding.There(
                    new Published(
                            found.key(),
                            Urn.page(api.web(), found.key()),
                            found.text(),
                            found.response()));
        }
        return new Finding.Unclear(same.isEmpty() ? other : same);
    }

    /** Whether all of these are so new that there may be more. */
    private boolean newer(Reply reply, Instant since) {
        boolean all = true;
        for (JsonNode node : reply.body().path("elements")) {
            empty = false;
            Shown shown = new LinkedInObjects(api.web(), access.page()).post(node);
            Instant created = shown == null ? null : shown.createdAt();
            boolean before = created != null && created.isBefore(since);
            all &= !before;
            if (shown != null && !before && mayBe(shown)) {
                Standing standing = new Standing(shown.key(), shown.text(), created, reply.raw());
                (is(node, shown, created) ? same : other).add(standing);
            }
        }
        return all;
    }

    private boolean mayBe(Shown shown) {
        return shown.own() && !order.taken().contains(shown.key());
    }

    private boolean is(JsonNode node, Shown shown, @Nullable Instant created) {
        return created != null && PostBody.shows(node, shown.text(), order.post(), media);
    }
}
