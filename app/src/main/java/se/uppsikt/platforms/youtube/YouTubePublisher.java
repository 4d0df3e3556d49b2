package se.uppsikt.platforms.youtube;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Standing;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Counting;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Length;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publisher;
import se.uppsikt.platforms.publications.Takes;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.node.ObjectNode;

/**
 * Films on a channel. A film is sent over as private, with its captions, and is ready when the
 * platform has worked on it; then one call shows it to everybody, and by its id it is certain
 * whether that was done. That call may be made once more: it is the same film.
 */
@Component
class YouTubePublisher implements Publisher {
    private static final Takes TAKES =
            new Takes(
                    new Length(100, Counting.UTF16_UNITS),
                    Map.of(
                            Post.Form.POST,
                            new Takes.Contents(
                                    new Length(5_000, Counting.UTF8_BYTES),
                                    true,
                                    null,
                                    new Takes.Film(
                                            256_000_000_000L,
                                            EnumSet.of(
                                                    MediaType.MP4,
                                                    MediaType.QUICKTIME,
                                                    MediaType.WEBM,
                                                    MediaType.AVI),
                                            true))));

    /** A list may be so late in telling of a film that is there. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private static final Duration SOONEST = Duration.ofSeconds(2);
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private static final String BEGUN = "begun";
    private static final String SESSION = "session";
    private static final String FILM = "film";
    private static final String SENT = "sent";
    private static final String CAPTIONED = "captioned";
    private static final String STATUS = "status";
    private static final String TEXT = "text";

    private final DataApi api;
    private final FilmUploads uploads;
    private final InstantSource time;

    YouTubePublisher(DataApi api, FilmUploads uploads, InstantSource time) {
        this.api = api;
        this.uploads = uploads;
        this.time = time;
    }

    @Override
    public Platform platform() {
        return Platform.YOUTUBE;
    }

    @Override
    public Takes takes() {
        return TAKES;
    }

    @Override
    public List<String> against(Post post) {
        return objections(post);
    }

    static List<String> objections(Post post) {
        List<String> against = new ArrayList<>(TAKES.against(post));
        String title = post.title() == null ? "" : post.title();
        if (title.isBlank()) {
            against.add("En film på YouTube behöver en rubrik.");
        }
        if (title.contains("<") || title.contains(">")) {
            against.add("YouTube tar inte emot tecknen < och > i rubriken.");
        }
        return against;
    }

    @Override
    public Step prepare(Access access, Order order, Map<String, String> noted) {
        Map<String, String> now = new HashMap<>(noted);
        Post.Medium film = order.post().film().orElseThrow();
        String id = now.get(FILM);
        if (id == null) {
            return sent(access, order, film, now);
        }
        Post.Captions captions = film.captions();
        if (captions != null && !now.containsKey(CAPTIONED)) {
            uploads.captions(access.token(), id, captions, order.media());
            now.put(CAPTIONED, id);
            return new Step.More(now, Duration.ZERO);
        }
        return workedOn(access, id, now);
    }

    private Step sent(Access access, Order order, Post.Medium film, Map<String, String> now) {
        String session = now.get(SESSION);
        if (session == null) {
            api.units().requireForFilm(film.captions() == null ? 0 : FilmUploads.CAPTIONS_COST);
            now.put(SESSION, uploads.begin(access.token(), order.post(), film.stored()));
            now.put(BEGUN, time.instant().toString());
            return new Step.More(now, Duration.ZERO);
        }
        switch (uploads.goOn(access.token(), session, film.stored(), order.media())) {
            case FilmUploads.Sent.SoFar _ -> {}
            case FilmUploads.Sent.Whole(String id) -> received(id, now);
            case FilmUploads.Sent.Forgotten() -> {
                now.remove(SESSION);
                new LeftOver(api, access)
                        .of(order, film.stored(), Instant.parse(requireNonNull(now.get(BEGUN))))
                        .ifPresent(id -> received(id, now));
            }
        }
        return new Step.More(now, Duration.ZERO);
    }

    private void received(String id, Map<String, String> now) {
        now.put(FILM, id);
        now.put(SENT, time.instant().toString());
    }

    /** Also what was ready is looked at: somebody may have removed it in YouTube Studio. */
    private Step workedOn(Access access, String id, Map<String, String> now) {
        FilmStands film = FilmStands.of(asked(access, id).items());
        Duration gone =
                Duration.between(Instant.parse(requireNonNull(now.get(SENT))), time.instant());
        if (film == null) {
            new Channel(api, access).uploads();
            return gone.compareTo(LATE) < 0
                    ? new Step.More(now, pause(gone))
                    : new Step.More(Map.of(), Duration.ZERO);
        }
        PlatformTrouble against = film.against();
        if (against != null) {
            throw against;
        }
        now.put(STATUS, film.status().toString());
        if (film.text() != null) {
            now.put(TEXT, film.text());
        }
        return film.workedOn() ? new Step.Ready(now) : new Step.More(now, pause(gone));
    }

    private static Duration pause(Duration gone) {
        Duration half = gone.dividedBy(2);
        Duration atLeast = half.compareTo(SOONEST) < 0 ? SOONEST : half;
        return atLeast.compareTo(SELDOM) > 0 ? SELDOM : atLeast;
    }

    private DataApi.Reply asked(Access access, String id) {
        return api.get(access.token(), "videos", Map.of("part", FilmStands.PARTS, "id", id));
    }

    @Override
    public Published publish(Access access, Order order, Map<String, String> noted) {
        String id = requireNonNull(noted.get(FILM));
        ObjectNode whole = GraphJson.JSON.createObjectNode().put("id", id);
        whole.set(
                "status",
                FilmStands.shown(GraphJson.JSON.readTree(requireNonNull(noted.get(STATUS)))));
        DataApi.Reply reply = api.show(access.token(), whole);
        Boolean shown = FilmStands.shownIn(reply.body());
        if (shown == null) {
            throw PlatformHttp.outcomeUnknown(Platform.YOUTUBE, "no status in the answer");
        }
        if (!shown) {
            throw DataErrors.lockedToPrivate();
        }
        return published(id, noted.get(TEXT), reply);
    }

    private static Published published(String id, @Nullable String text, DataApi.Reply reply) {
        return new Published(
                new PlatformKey(id),
                URI.create("https://www.youtube.com/watch?v=" + id),
                text,
                reply.raw());
    }

    /** One that is not there may have been seen and removed again: that a person must tell. */
    @Override
    public Finding lookUp(Access access, Order order, Map<String, String> noted) {
        String id = noted.get(FILM);
        if (id == null) {
            return new Finding.Absent();
        }
        DataApi.Reply reply = asked(access, id);
        FilmStands film = FilmStands.of(reply.items());
        if (film == null) {
            return new Finding.Unclear(List.of());
        }
        if (film.shown()) {
            return new Finding.There(published(id, film.text(), reply));
        }
        return film.hidden()
                ? new Finding.Absent()
                : new Finding.Unclear(
                        List.of(new Standing(new PlatformKey(id), film.text(), null, reply.raw())));
    }
}
