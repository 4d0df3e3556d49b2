package se.uppsikt.sandbox.instagram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.meta.GraphError;
import se.uppsikt.sandbox.meta.GraphNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Content publishing: containers, how far they have come, and the call that makes one seen. */
final class Publishing {
    static final int QUOTA = 100;
    private static final int LONGEST_CAPTION = 2_200;
    private static final int LONGEST_ALT = 1_000;
    private static final int MOST_TAGS = 30;
    private static final int MOST_NAMES = 20;
    private static final int MOST_PICTURES = 10;
    private static final Pattern TAG = Pattern.compile("#[\\p{L}\\p{N}_]+");
    private static final Pattern NAMED = Pattern.compile("@[\\p{L}\\p{N}_.]+");

    /** How long a film is gone through. */
    private static final Duration PROCESSING = Duration.ofSeconds(2);

    private final Happenings happenings;
    private final World world;
    private final Fetching fetching;
    private final Set<String> full = new HashSet<>();
    private final Set<String> expired = new HashSet<>();

    Publishing(Happenings happenings, Fetching fetching) {
        this.happenings = happenings;
        this.world = happenings.world();
        this.fetching = fetching;
    }

    /** The account has published all that it may in a day. */
    synchronized void fill(Profile profile) {
        full.add(profile.id());
    }

    synchronized boolean isFull(Profile profile) {
        return full.contains(profile.id());
    }

    /** What is ready and not published is as old as can be. */
    synchronized void expire() {
        world.containers().forEach(container -> expired.add(container.id()));
    }

    synchronized void mend() {
        full.clear();
    }

    /** POST to {@code media}. */
    JsonNode make(Profile own, Request request) {
        Content content =
                switch (request.parameter("media_type", "IMAGE")) {
                    case "IMAGE" -> picture(request);
                    case "CAROUSEL" -> carousel(own, request);
                    case "REELS" -> film(request, Medium.Product.REELS);
                    case "STORIES" -> story(request);
                    default ->
                            throw GraphError.of(
                                    400, 100, 2_207_023, "The media type is not supported.");
                };
        boolean part = request.parameter("is_carousel_item", "false").equals("true");
        boolean worded = !part && content.product() != Medium.Product.STORY;
        return made(own, content, part, worded ? caption(request) : null);
    }

    private JsonNode made(Profile own, Content content, boolean part, @Nullable String caption) {
        Instant now = happenings.now();
        boolean film = content.film() != null || content.flaw() != 0;
        synchronized (world) {
            Container made =
                    new Container(
                            Long.toString(world.nextNumber()),
                            own.id(),
                            content.product(),
                            part,
                            caption,
                            content.photos(),
                            content.alts(),
                            content.film(),
                            now,
                            film ? now.plus(PROCESSING) : now,
                            content.flaw());
            return Json.object().put("id", happenings.makeReady(made).id());
        }
    }

    private record Content(
            Medium.Product product,
            List<String> photos,
            List<String> alts,
            @Nullable String film,
            int flaw) {}

    private Content picture(Request request) {
        String alt = request.parameter("alt_text", "");
        if (alt.length() > LONGEST_ALT) {
            throw GraphError.invalid("Param alt_text must be at most 1000 characters");
        }
        String name = fetching.picture(required(request, "image_url"), true);
        return new Content(Medium.Product.FEED, List.of(name), List.of(alt), null, 0);
    }

    private Content film(Request request, Medium.Product product) {
        withoutAlt(request);
        Fetching.Film film = fetching.film(required(request, "video_url"));
        return new Content(product, List.of(), List.of(), film.name(), film.flaw());
    }

    private Content story(Request request) {
        withoutAlt(request);
        if (request.parameter("video_url") != null) {
            return film(request, Medium.Product.STORY);
        }
        String name = fetching.picture(required(request, "image_url"), false);
        return new Content(Medium.Product.STORY, List.of(name), List.of(), null, 0);
    }

    private static void withoutAlt(Request request) {
        if (request.parameter("alt_text") != null) {
            throw GraphError.invalid("Alt text is only supported for image posts");
        }
    }

    private Content carousel(Profile own, Request request) {
        List<String> ids =
                Arrays.stream(
                                required(request, "children")
                                        .replaceAll("[\\[\\]\" ]", "")
                                        .split(","))
                        .filter(id -> !id.isEmpty())
                        .toList();
        if (ids.size() < 2 || ids.size() > MOST_PICTURES) {
            throw GraphError.of(
                    400, 100, 2_207_028, "Carousel must have between 2 and 10 children.");
        }
        List<String> photos = new ArrayList<>();
        List<String> alts = new ArrayList<>();
        for (String id : ids) {
            Container part = container(own, id);
            if (!part.part() || status(part) != Container.Status.FINISHED) {
                throw notReady();
            }
            photos.addAll(part.photos());
            alts.addAll(part.alts());
        }
        return new Content(Medium.Product.FEED, photos, alts, null, 0);
    }

    private static @Nullable String caption(Request request) {
        String caption = request.parameter("caption");
        boolean fits =
                caption == null
                        || caption.length() <= LONGEST_CAPTION
                                && TAG.matcher(caption).results().count() <= MOST_TAGS
                                && NAMED.matcher(caption).results().count() <= MOST_NAMES;
        if (!fits) {
            throw GraphError.of(400, 36_004, 2_207_010, "The caption was too long.");
        }
        return caption;
    }

    private static String required(Request request, String name) {
        String value = request.parameter(name, "");
        if (value.isBlank()) {
            throw GraphError.invalid("The parameter %s is required".formatted(name));
        }
        return value;
    }

    /** POST to {@code media_publish}. */
    JsonNode publish(Profile own, Request request) {
        synchronized (world) {
            Container container = container(own, required(request, "creation_id"));
            if (container.part()) {
                throw GraphError.invalid("Carousel items cannot be published on their own");
            }
            switch (status(container)) {
                case FINISHED -> {}
                case EXPIRED ->
                        throw GraphError.of(400, 24, 2_207_008, "The media builder has expired.");
                case IN_PROGRESS, PUBLISHED, ERROR -> throw notReady();
            }
            if (used(own) >= QUOTA) {
                throw GraphError.of(
                        400, 9, 2_207_042, "You reached the maximum number of posts per day.");
            }
            return Json.object().put("id", happenings.publish(own, container).id());
        }
    }

    private static GraphError notReady() {
        return GraphError.of(400, 9007, 2_207_027, "Media ID is not available");
    }

    private int used(Profile own) {
        return isFull(own)
                ? QUOTA
                : world.publishedSince(own.id(), happenings.now().minus(Container.LIFE));
    }

    /** GET of {@code content_publishing_limit}. */
    JsonNode limit(Profile own, GraphNode.Asked asked, GraphNode.Context context) {
        ObjectNode all = Json.object().put("quota_usage", used(own));
        all.putObject("config")
                .put("quota_total", QUOTA)
                .put("quota_duration", Container.LIFE.toSeconds());
        GraphNode node =
                new GraphNode(
                        "ContentPublishingLimit", all, Set.of(), List.of("quota_usage"), Map.of());
        ObjectNode list = Json.object();
        list.putArray("data").add(node.pick(asked.fields(), context));
        return list;
    }

    GraphNode node(Container container) {
        Container.Status status = status(container);
        ObjectNode node = Json.object().put("id", container.id());
        node.put("status_code", status.name()).put("status", status.words(container.flaw()));
        return new GraphNode(
                "Container", node, Set.of("copyright_check_status"), List.of("id"), Map.of());
    }

    private synchronized Container.Status status(Container container) {
        Instant now = happenings.now();
        return container.status(
                expired.contains(container.id()) ? now.plus(Container.LIFE) : now,
                world.isPublished(container.id()));
    }

    private Container container(Profile own, String id) {
        return world.container(id)
                .filter(c -> c.accountId().equals(own.id()))
                .orElseThrow(
                        () ->
                                GraphError.of(
                                        400,
                                        24,
                                        2_207_006,
                                        "The requested resource does not exist"));
    }
}
