package se.uppsikt.platforms.youtube;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.records.destruction.OriginalFormat;
import se.uppsikt.records.destruction.OriginalFormat.Cut;
import se.uppsikt.records.destruction.OriginalFormat.Several;
import se.uppsikt.records.destruction.OriginalFormat.Sought;

/** One contribution goes out of an answer of YouTube's; all others stay as they came (H5). */
@Proves("H5")
class YouTubeOriginalsTest {
    private static final UUID CONTRIBUTION =
            UUID.fromString("00000000-0000-7000-8000-00000000000c");
    private static final UUID DISPOSAL = UUID.fromString("00000000-0000-7000-8000-00000000000d");
    private static final String GONE =
            "{\"gallrad\":\"" + DISPOSAL + "\",\"bidrag\":\"" + CONTRIBUTION + "\"}";
    private static final String TOP =
            "{\"id\":\"Ugx1\", \"snippet\":{\"textDisplay\":\"Fult ord\",\"authorDisplayName\":\"@kim\"}}";
    private static final String REPLY =
            "{\"id\":\"Ugx1.9a\",\"snippet\":{\"textDisplay\":\"H\\u00e5ller med\",\"parentId\":\"Ugx1\"}}";
    private static final String THREAD =
            "{ \"items\": [{\"kind\":\"youtube#commentThread\",\"id\":\"Ugx1\",\"snippet\":{\"videoId\":\"a-film_0001\",\"topLevelComment\":"
                    + TOP
                    + "},\"replies\":{\"comments\":["
                    + REPLY
                    + "]}}]}\n";

    private final YouTubeOriginals originals = new YouTubeOriginals();

    private static Sought sought(String name, String wording) {
        return new Sought(
                CONTRIBUTION,
                DISPOSAL,
                Set.of(name),
                Instant.ofEpochSecond(1_700_000_000L),
                Set.of(wording),
                true);
    }

    private Cut cut(String body, Sought sought) {
        return originals.cut("youtube/poll", body.getBytes(UTF_8), sought);
    }

    private static String left(Cut cut) {
        assertThat(cut).isInstanceOf(Cut.Reduced.class);
        return new String(((Cut.Reduced) cut).body(), UTF_8);
    }

    @Test
    void commentGoesAndItsRepliesStay() {
        assertThat(left(cut(THREAD, sought("Ugx1", "Fult ord"))))
                .isEqualTo(THREAD.replace(TOP, GONE));
        assertThat(left(cut(THREAD, sought("Ugx1.9a", "Håller med"))))
                .isEqualTo(THREAD.replace(REPLY, GONE));
        assertThat(originals.names("youtube/poll", THREAD.getBytes(UTF_8)))
                .containsExactlyInAnyOrder("Ugx1", "Ugx1.9a");
    }

    @Test
    void filmGoesOutOfWhatWasAskedAndOutOfWhatTheHubTold() {
        String film = "{\"id\":\"a-film_0001\",\"snippet\":{\"title\":\"Film\"}}";
        assertThat(left(cut("{\"items\":[" + film + "]}", sought("a-film_0001", "Film"))))
                .isEqualTo("{\"items\":[" + GONE + "]}");

        String one = "<entry><id>yt:video:a-film_0001</id><title>Film</title></entry>";
        String other = "<entry><id>yt:video:a-film_0002</id><title>Annan</title></entry>";
        String feed = "<feed>" + one + other + "</feed>";
        String cut =
                left(
                        originals.cut(
                                "youtube/webhook",
                                feed.getBytes(UTF_8),
                                sought("a-film_0001", "Film")));
        assertThat(cut).contains(other, CONTRIBUTION.toString()).doesNotContain(">Film<");
        assertThat(originals.names("youtube/webhook", feed.getBytes(UTF_8)))
                .containsExactlyInAnyOrder("a-film_0001", "a-film_0002");
    }

    @Test
    void whatItDoesNotTellOfIsNotThereAndWordsWithoutAPlaceAreToldOf() {
        assertThat(cut(THREAD, sought("Ugx2", "Annat"))).isInstanceOf(Cut.NotThere.class);
        assertThat(cut("{\"unknown\":\"Fult ord\"}", sought("Ugx2", "Fult ord")))
                .isInstanceOf(Cut.Impossible.class);
        Several unread =
                originals.cut(
                        "youtube/webhook",
                        "inte XML om Ugx1".getBytes(UTF_8),
                        List.of(sought("Ugx1", "x")));
        assertThat(unread.impossible()).containsExactly(CONTRIBUTION);
        assertThat(originals.reads("youtube/answer")).isTrue();
        assertThat(originals.reads("facebook/poll")).isFalse();
    }

    /** A row of an export is one contribution, kept under its headings. */
    @Test
    void aRowOfAnExportGoesWholeAndOnlyByItsOwnName() {
        String row = "Id,Kanal,Video-id,Text\r\nUgx12345678,UC1,a-film_0001,\"Fult\nord\"\r\n";
        byte[] body = row.getBytes(UTF_8);
        Sought own = sought("Ugx12345678", "Fult\nord");
        Sought film =
                new Sought(
                        CONTRIBUTION,
                        DISPOSAL,
                        Set.of("a-film_0001"),
                        Instant.EPOCH,
                        Set.of(),
                        false);

        assertThat(left(originals.cut("youtube/export", body, own))).isEqualTo(GONE);
        assertThat(originals.cut("youtube/export", body, film)).isInstanceOf(Cut.NotThere.class);
        assertThat(originals.names("youtube/export", body))
                .containsExactly(OriginalFormat.name("Ugx12345678"));
    }
}
