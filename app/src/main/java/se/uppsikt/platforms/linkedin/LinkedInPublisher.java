package se.uppsikt.platforms.linkedin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.linkedin.LinkedInApi.Reply;
import se.uppsikt.platforms.linkedin.LinkedInApi.Verb;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publisher;
import se.uppsikt.platforms.publications.Takes;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts on a page. Pictures and films are handed in beforehand, where nobody sees them. LinkedIn
 * names a post only in its answer, so one without an answer is known by the pictures that were
 * handed in for it, or by its words. Decision 0121.
 */
@Component
class LinkedInPublisher implements Publisher {
    private static final Counting SIGNS = Counting.UTF16_UNITS;

    /** What is longer LinkedIn cuts off without a word. */
    private static final Length TEXT = new Length(3_000, SIGNS);

    static final Takes TAKES =
            new Takes(
                    new Length(200, SIGNS),
                    Map.of(
                            Post.Form.POST,
                            new Takes.Contents(
                                    TEXT,
                                    false,
                                    new Takes.Pictures(
                                            20,
                                            5_000_000,
                                            EnumSet.of(
                                                    MediaType.JPEG, MediaType.PNG, MediaType.GIF),
                                            new Length(4_086, SIGNS)),
                                    new Takes.Film(500_000_000, EnumSet.of(MediaType.MP4), true))));

    /** Nobody has promised that what no post shows is kept for longer. */
    private static final Duration HELD = Duration.ofHours(24);

    private static final String BEGUN = "begun";

    private final LinkedInApi api;

    LinkedInPublisher(LinkedInApi api) {
        this.api = api;
    }

    @Override
    public Platform platform() {
        return Platform.LINKEDIN;
    }

    @Override
    public Takes takes() {
        return TAKES;
    }

    /** Nobody has said whether the signs that LinkedIn wants written before others are counted. */
    @Override
    public List<String> against(Post post) {
        List<String> against = new ArrayList<>(TAKES.against(post));
        int over = TEXT.over(LittleText.written(post.text()));
        if (over > 0 && TEXT.over(post.text()) <= 0) {
            against.add(
                    "Texten är "
                            + over
                            + " tecken för lång för LinkedIn, som räknar ämnesord och vissa"
                            + " skiljetecken som fler.");
        }
        post.film()
                .map(Post.Medium::captions)
                .filter(captions -> !FilmUpload.taken(captions))
                .ifPresent(
                        _ ->
                                against.add(
                                        "LinkedIn tar bara emot undertexter i filformatet SRT"
                                                + " (.srt)."));
        return against;
    }

    /** One picture, or one part of a film, at a time. */
    @Override
    public Step prepare(Access access, Order order, Map<String, String> noted) {
        Map<String, String> now = new HashMap<>(fresh(noted) ? noted : Map.of());
        now.putIfAbsent(BEGUN, api.now().toString());
        Optional<Post.Medium> film = order.post().film();
        if (film.isPresent()) {
            return new FilmUpload(api, access, order.media()).step(film.get(), now);
        }
        Optional<Post.Medium> next =
                order.post().pictures().stream()
                        .filter(each -> !now.containsKey(each.id().toString()))
                        .findFirst();
        if (next.isEmpty()) {
            return new Step.Ready(now);
        }
        now.put(next.get().id().toString(), handedIn(access, order, next.get()));
        return new Step.More(now, Duration.ZERO);
    }

    private boolean fresh(Map<String, String> noted) {
        String begun = noted.get(BEGUN);
        return begun != null && Instant.parse(begun).plus(HELD).isAfter(api.now());
    }

    private String handedIn(Access access, Order order, Post.Medium picture) {
        ObjectNode asked = GraphJson.JSON.createObjectNode();
        asked.putObject("initializeUploadRequest").put("owner", Urn.organisation(access.page()));
        JsonNode told =
                api.step(access.token(), "images?action=initializeUpload", asked)
                        .body()
                        .path("value");
        String urn = GraphJson.id(told, "image");
        URI to = GraphJson.address(told, "uploadUrl");
        if (urn == null || to == null) {
            throw LinkedInApi.broken(Effect.READS, "no image in the answer");
        }
        try (InputStream bytes = order.media().open(picture.stored())) {
            api.put(access.token(), to, picture.stored().mime(), bytes.readAllBytes());
            return urn;
        } catch (IOException e) {
            throw new UncheckedIOException("picture " + picture.id() + " could not be read", e);
        }
    }

    @Override
    public Published publish(Access access, Order order, Map<String, String> noted) {
        ObjectNode body = PostBody.of(access.page(), order.post(), media(order.post(), noted));
        Reply reply = api.call(Verb.POST, access.token(), "posts", body);
        PlatformKey made = Urn.post(reply.id());
        if (made == null) {
            throw LinkedInApi.broken(Effect.CHANGES, "no id in the answer");
        }
        return new Published(made, Urn.page(api.web(), made), null, reply.words());
    }

    @Override
    public Finding lookUp(Access access, Order order, Map<String, String> noted) {
        return new PublishedLookup(api, access, order, media(order.post(), noted)).lookUp();
    }

    /** What LinkedIn calls what was handed in, in the order in which it is shown. */
    private static List<String> media(Post post, Map<String, String> noted) {
        return post.media().stream()
                .map(
                        each ->
                                noted.getOrDefault(
                                        each.film() ? FilmUpload.FILM : each.id().toString(), ""))
                .toList();
    }
}
