package se.uppsikt.platforms.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.records.destruction.OriginalFormat.Cut;
import se.uppsikt.records.destruction.OriginalFormat.Sought;

/** One contribution goes out of an answer of Bluesky's; all others stay as they came (H5). */
@Proves("H5")
class BlueskyOriginalsTest {
    private static final UUID CONTRIBUTION =
            UUID.fromString("00000000-0000-7000-8000-00000000000c");
    private static final UUID DISPOSAL = UUID.fromString("00000000-0000-7000-8000-00000000000d");
    private static final String GONE =
            "{\"gallrad\":\"" + DISPOSAL + "\",\"bidrag\":\"" + CONTRIBUTION + "\"}";
    private static final String TOP = "at://did:plc:vi/app.bsky.feed.post/3rot";
    private static final String REPLY = "at://did:plc:dem/app.bsky.feed.post/3svar";
    private static final String BELOW = "at://did:plc:dem/app.bsky.feed.post/3under";

    private final BlueskyOriginals originals = new BlueskyOriginals();

    private static String post(String uri, String text) {
        return "{\"uri\":\""
                + uri
                + "\",\"author\":{\"displayName\":\"Kim\"},\"record\":{\"text\":\""
                + text
                + "\",\"reply\":{\"root\":{\"uri\":\""
                + TOP
                + "\",\"cid\":\"b\"}}}}";
    }

    private static final String THREAD =
            "{ \"thread\":{\"post\":"
                    + post(TOP, "Vi")
                    + ",\"replies\":[{\"post\":"
                    + post(REPLY, "Fult ord")
                    + ",\"replies\":[{\"post\":"
                    + post(BELOW, "H\\u00e5ller med")
                    + "}]}]}}\n";

    private static Sought sought(String name, String wording) {
        return new Sought(
                CONTRIBUTION,
                DISPOSAL,
                Set.of(name),
                Instant.ofEpochSecond(1_790_000_000L),
                Set.of(wording),
                true);
    }

    private Cut cut(String body, Sought sought) {
        return originals.cut("bluesky/poll", body.getBytes(UTF_8), sought);
    }

    @Test
    void replyGoesAndWhatAnswersItStays() {
        Cut cut = cut(THREAD, sought(REPLY, "Fult ord"));
        assertThat(cut).isInstanceOf(Cut.Reduced.class);
        assertThat(new String(((Cut.Reduced) cut).body(), UTF_8))
                .isEqualTo(THREAD.replace(post(REPLY, "Fult ord"), GONE));
        assertThat(originals.names("bluesky/poll", THREAD.getBytes(UTF_8)))
                .contains(TOP, REPLY, BELOW);
        assertThat(originals.reads("bluesky/poll")).isTrue();
        assertThat(originals.reads("youtube/poll")).isFalse();
    }

    @Test
    void whatIsQuotedOrLiesInItsRepositoryGoesToo() {
        String quoted =
                "{\"uri\":\"" + REPLY + "\",\"value\":{\"text\":\"Fult ord\"},\"cid\":\"b\"}";
        for (String body :
                new String[] {
                    quoted, "{\"embed\":{\"record\":" + quoted + "},\"uri\":\"" + TOP + "\"}"
                }) {
            Cut cut = cut(body, sought(REPLY, "Fult ord"));
            assertThat(new String(((Cut.Reduced) cut).body(), UTF_8))
                    .isEqualTo(body.replace(quoted, GONE));
        }
    }

    @Test
    void whatOnlyPointsAtItIsLeftAndWordsThatNobodyOwnsAreTold() {
        String pointing = "{\"reply\":{\"parent\":{\"uri\":\"" + REPLY + "\",\"cid\":\"b\"}}}";
        assertThat(cut(pointing, sought(REPLY, "Fult ord"))).isInstanceOf(Cut.NotThere.class);
        assertThat(cut("{\"sagt\":\"Fult ord\"}", sought(REPLY, "Fult ord")))
                .isInstanceOf(Cut.Impossible.class);
        assertThat(cut("<html>" + REPLY, sought(REPLY, "Fult ord")))
                .isInstanceOf(Cut.Impossible.class);
        assertThat(cut("<html>", sought(REPLY, "Fult ord"))).isInstanceOf(Cut.NotThere.class);
    }
}
