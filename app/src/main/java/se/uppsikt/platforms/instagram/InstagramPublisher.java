package se.uppsikt.platforms.instagram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Counting;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Length;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.instagram.Containers.State;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publisher;
import se.uppsikt.platforms.publications.Takes;
import se.uppsikt.platforms.publications.Takes.Contents;
import se.uppsikt.platforms.publications.Takes.Film;
import se.uppsikt.platforms.publications.Takes.Pictures;

/**
 * Posts, reels and stories on Instagram, which fetches pictures and films from us. A container is
 * published once whatever happens, and tells for certain whether it was; another is made of the
 * same only when the platform has said that the one before never can be published.
 */
@Component
class InstagramPublisher implements Publisher {
    private static final long MEGABYTE = 1 << 20;
    private static final long LARGEST_PICTURE = 8 * MEGABYTE;
    private static final Set<MediaType> FILMS = Set.of(MediaType.MP4, MediaType.QUICKTIME);
    private static final Set<MediaType> PICTURES = Set.of(MediaType.JPEG);

    private static final Takes TAKES =
            new Takes(
                    null,
                    Map.of(
                            Post.Form.POST,
                            new Contents(
                                    new Length(2_200, Counting.UTF16_UNITS),
                                    true,
                                    pictures(10, new Length(1_000, Counting.UTF16_UNITS)),
                                    new Film(300 * MEGABYTE, FILMS, false)),
                            Post.Form.STORY,
                            new Contents(
                                    null,
                                    true,
                                    new Pictures(1, LARGEST_PICTURE, PICTURES, null),
                                    new Film(100 * MEGABYTE, FILMS, false))));

    private static final Pattern TAG = Pattern.compile("#[\\p{L}\\p{N}_]+");
    private static final Pattern NAMED = Pattern.compile("@[\\p{L}\\p{N}_.]+");
    private static final int MOST_TAGS = 30;
    private static final int MOST_NAMED = 20;

    /** The container that is to be published. */
    static final String WHOLE = "whole";

    private static final String ASKED = "asked";
    private static final String TOLD = "told";
    private static final int OFTEN = 10;
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration LATER = Duration.ofSeconds(30);

    private final Graph graph;
    private final InstantSource time;

    InstagramPublisher(Graph graph, InstantSource time) {
        this.graph = graph.of(Platform.INSTAGRAM);
        this.time = time;
    }

    private static Pictures pictures(int most, Length alt) {
        return new Pictures(most, LARGEST_PICTURE, PICTURES, alt);
    }

    @Override
    public Platform platform() {
        return Platform.INSTAGRAM;
    }

    @Override
    public Takes takes() {
        return TAKES;
    }

    @Override
    public List<String> against(Post post) {
        List<String> against = new ArrayList<>(TAKES.against(post));
        if (TAG.matcher(post.text()).results().count() > MOST_TAGS) {
            against.add("Texten har fler än %d hashtaggar.".formatted(MOST_TAGS));
        }
        if (NAMED.matcher(post.text()).results().count() > MOST_NAMED) {
            against.add("Texten nämner fler än %d konton.".formatted(MOST_NAMED));
        }
        return against;
    }

    /** A container for each picture, then one for all of them where there are several. */
    @Override
    public Step prepare(Access access, Order order, Map<String, String> noted) {
        Containers containers = new Containers(graph, access);
        String whole = noted.get(WHOLE);
        if (whole != null) {
            return goneThrough(containers.state(whole), noted)
                    .orElseGet(() -> new Step.Ready(noted));
        }
        if (noted.isEmpty()) {
            containers.requireRoom();
        }
        Post post = order.post();
        Map<String, String> now = new HashMap<>(noted);
        List<Post.Medium> media = post.media();
        boolean part = media.size() > 1;
        for (Post.Medium each : media) {
            String name = part ? each.id().toString() : WHOLE;
            if (!now.containsKey(name)) {
                now.put(name, containers.of(post, each, order.media().lend(each.stored()), part));
                return new Step.More(now, Duration.ZERO);
            }
        }
        return together(containers, post, now);
    }

    private Step together(Containers containers, Post post, Map<String, String> noted) {
        List<String> parts = new ArrayList<>();
        for (Post.Medium each : post.media()) {
            String part = noted.get(each.id().toString());
            Optional<Step> waiting = goneThrough(containers.state(part), noted);
            if (waiting.isPresent()) {
                return waiting.get();
            }
            parts.add(part);
        }
        Map<String, String> now = new HashMap<>(noted);
        now.put(WHOLE, containers.carousel(post, parts));
        now.remove(ASKED);
        return new Step.More(now, Duration.ZERO);
    }

    /** Empty when the platform is done with it; otherwise what follows. */
    private Optional<Step> goneThrough(State state, Map<String, String> noted) {
        return switch (state.status()) {
            case FINISHED, PUBLISHED -> Optional.empty();
            case IN_PROGRESS -> Optional.of(askedAgain(noted));
            case EXPIRED -> Optional.of(anew());
            case ERROR -> Optional.of(flawed(state, noted));
        };
    }

    private static Step askedAgain(Map<String, String> noted) {
        int asked = Integer.parseInt(noted.getOrDefault(ASKED, "0"));
        Map<String, String> now = new HashMap<>(noted);
        now.put(ASKED, Integer.toString(asked + 1));
        return new Step.More(now, asked < OFTEN ? SOON : LATER);
    }

    private static Step anew() {
        return new Step.More(Map.of(), Duration.ZERO);
    }

    /** That we were not reached is told, and the next attempt has another fetched. */
    private Step flawed(State state, Map<String, String> noted) {
        if (!state.notFetched()) {
            throw new PlatformTrouble(
                    PlatformProblem.REFUSED,
                    "container " + state.flaw(),
                    graph.flaw(state.flaw()),
                    null);
        }
        String told = noted.get(TOLD);
        if (told == null) {
            Map<String, String> now = new HashMap<>(noted);
            now.put(TOLD, time.instant().toString());
            return new Step.More(now, Duration.ZERO);
        }
        if (Instant.parse(told).plus(SOON).isAfter(time.instant())) {
            throw Containers.notReached(null);
        }
        return anew();
    }

    @Override
    public Published publish(Access access, Order order, Map<String, String> noted) {
        return new PublishedMedia(graph, access).publish(whole(noted));
    }

    /**
     * What can no more, or not yet, be published has not appeared: the same container is published
     * next, and never appears twice.
     */
    @Override
    public Finding lookUp(Access access, Order order, Map<String, String> noted) {
        PublishedMedia media = new PublishedMedia(graph, access);
        State state;
        try {
            state = new Containers(graph, access).state(whole(noted));
        } catch (PlatformTrouble trouble) {
            return switch (trouble.problem()) {
                case GONE, REFUSED -> media.search(order);
                case TOKEN_EXPIRED, RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN -> throw trouble;
            };
        }
        return switch (state.status()) {
            case PUBLISHED -> media.search(order);
            case FINISHED, EXPIRED, ERROR -> new Finding.Absent();
            case IN_PROGRESS -> new Finding.Unclear(List.of());
        };
    }

    private static String whole(Map<String, String> noted) {
        String whole = noted.get(WHOLE);
        if (whole == null) {
            throw new IllegalStateException("nothing is ready to be published");
        }
        return whole;
    }
}
