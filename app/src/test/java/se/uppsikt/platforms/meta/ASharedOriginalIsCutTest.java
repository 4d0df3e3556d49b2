package se.uppsikt.platforms.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.records.destruction.OriginalFormat.Cut;
import se.uppsikt.records.destruction.OriginalFormat.Several;
import se.uppsikt.records.destruction.OriginalFormat.Sought;

/**
 * H5: one original may hold many people's contributions. What is disposed of goes out of it, whole
 * and alone; everything else stays as it came, byte for byte.
 */
@Proves("H5")
class ASharedOriginalIsCutTest {
    private static final Instant WRITTEN = Instant.ofEpochSecond(1_700_000_000L);
    private static final UUID CONTRIBUTION =
            UUID.fromString("00000000-0000-7000-8000-00000000000c");
    private static final UUID DISPOSAL = UUID.fromString("00000000-0000-7000-8000-00000000000d");
    private static final String GONE =
            "{\"gallrad\":\"" + DISPOSAL + "\",\"bidrag\":\"" + CONTRIBUTION + "\"}";

    private final MetaOriginals originals = new MetaOriginals();

    private static Sought sought(String name, String wording) {
        return new Sought(CONTRIBUTION, DISPOSAL, Set.of(name), WRITTEN, Set.of(wording), true);
    }

    private String cut(String source, String body, String name, String wording) {
        Cut cut = originals.cut(source, body.getBytes(UTF_8), sought(name, wording));
        assertThat(cut).isInstanceOf(Cut.Reduced.class);
        return new String(((Cut.Reduced) cut).body(), UTF_8);
    }

    @Test
    void oneOfADeliverysChangesGoesAndTheOthersStayAsTheyCame() {
        String other =
                "{\"field\":\"feed\", \"value\":{\"item\":\"comment\",\"comment_id\":\"1_1000000002\","
                        + "\"parent_id\":\"1_1000000001\",\"message\":\"H\\u00e5ller med\"}}";
        String one =
                "{\"from\":{\"name\":\"Kim\"},\"item\":\"comment\",\"post_id\":\"1\",\"comment_id\":\"1_1000000001\",\"message\":\"Fult ord\"}";
        String before =
                "{\"object\":\"page\",\"entry\":[{\"id\":\"9\",\"changes\":[{\"field\":\"feed\",\"value\":"
                        + one
                        + "}, "
                        + other
                        + "]}]}";
        assertThat(cut("facebook/webhook", before, "1_1000000001", "Fult ord"))
                .isEqualTo(before.replace(one, GONE));
    }

    /** The same comment has several names, which end alike. */
    @Test
    void itIsKnownByItsOwnNumberWhateverPostStandsBeforeIt() {
        String before =
                "{\"data\":[{\"id\":\"7_1000000001\",\"message\":\"x\"},{\"id\":\"7_1000000002\",\"message\":\"y\"}]}";
        assertThat(cut("facebook/poll", before, "8_1000000001", "x"))
                .isEqualTo("{\"data\":[" + GONE + ",{\"id\":\"7_1000000002\",\"message\":\"y\"}]}");
    }

    @Test
    void answersWithinWhatGoesStay() {
        String replies = "{\"data\":[{\"id\":\"p_2\",\"message\":\"Ett svar\"}]}";
        String before =
                "{\"id\":\"p_1\",\"message\":\"Borta\",\"from\":{\"name\":\"Kim\"},\"comments\":"
                        + replies
                        + "}";
        assertThat(cut("facebook/poll", before, "p_1", "Borta"))
                .isEqualTo(GONE.replace("\"}", "\",\"comments\":" + replies + "}"));
    }

    @Test
    void anAnswerToWhatGoesKeepsWhatItAnswers() {
        String before =
                "{\"data\":[{\"id\":\"p_1\",\"message\":\"Borta\"},{\"id\":\"p_2\",\"parent\":{\"id\":\"p_1\"},\"message\":\"Svar\"}]}";
        assertThat(cut("facebook/poll", before, "p_1", "Borta"))
                .isEqualTo(
                        "{\"data\":["
                                + GONE
                                + ",{\"id\":\"p_2\",\"parent\":{\"id\":\"p_1\"},\"message\":\"Svar\"}]}");
    }

    /** A platform may show what is answered in the answer itself. */
    @Test
    void whatGoesIsTakenOutOfItsAnswersToo() {
        String before =
                "{\"id\":\"p_2\",\"message\":\"Svar\",\"parent\":{\"id\":\"p_1\",\"message\":\"Borta\"}}";
        assertThat(cut("facebook/poll", before, "p_1", "Borta"))
                .isEqualTo("{\"id\":\"p_2\",\"message\":\"Svar\",\"parent\":" + GONE + "}");
    }

    @Test
    void aMessageGoesWithWhoSentItAndOnesThatAnswerItStay() {
        String gone =
                "{\"sender\":{\"id\":\"55\"},\"message\":{\"mid\":\"m_1\",\"text\":\"Hemligt\"}}";
        String stays =
                "{\"sender\":{\"id\":\"9\"},\"message\":{\"mid\":\"m_2\",\"text\":\"Tack\",\"reply_to\":{\"mid\":\"m_1\"}}}";
        String before =
                "{\"object\":\"page\",\"entry\":[{\"messaging\":[" + gone + "," + stays + "]}]}";
        assertThat(cut("facebook/webhook", before, "m_1", "Hemligt"))
                .isEqualTo(before.replace(gone, GONE));
    }

    /** A post is named in every comment on it, which are not its words. */
    @Test
    void whenAPostGoesItsCommentsStay() {
        String comment =
                "{\"item\":\"comment\",\"post_id\":\"9_1000000001\",\"comment_id\":\"1000000001_5\",\"message\":\"Bra\"}";
        String post = "{\"item\":\"status\",\"post_id\":\"9_1000000001\",\"message\":\"Nyhet\"}";
        String liked =
                "{\"item\":\"reaction\",\"post_id\":\"9_1000000001\",\"from\":{\"name\":\"Kim\"}}";
        String before = "[" + comment + "," + post + "," + liked + "]";
        assertThat(cut("facebook/webhook", before, "9_1000000001", "Nyhet"))
                .isEqualTo("[" + comment + "," + GONE + "," + GONE + "]");
    }

    /** Exports write each byte of a letter as a letter of its own, and give nothing a name. */
    @Test
    void aCommentGoesOutOfAnExportsElementAndTheOthersStay() {
        String comment =
                "{\"timestamp\":1700000000,\"comment\":\"Fin bild p\\u00c3\\u00a5 er\",\"author\":\"Kim\"}";
        String other = "{\"timestamp\":1700000000,\"comment\":\"Fin\",\"author\":\"Bo\"}";
        String before =
                "{\"timestamp\":1600000000,\"data\":[{\"post\":\"Sommar\"}],\"attachments\":[{\"data\":[{\"media\":{\"uri\":\"a.jpg\",\"comments\":["
                        + comment
                        + ","
                        + other
                        + "]}}]}]}";
        assertThat(
                        cut(
                                "facebook/export",
                                before,
                                "export:comment:1700000000000:aa",
                                "Fin bild på er"))
                .isEqualTo(before.replace(comment, GONE));
    }

    @Test
    void whenAnExportsElementGoesTheCommentsWithinItStay() {
        String comments = "[{\"timestamp\":1700000009,\"comment\":\"Fin\",\"author\":\"Bo\"}]";
        String before =
                "{\"timestamp\":1700000000,\"data\":[{\"post\":\"Sommar i parken\"}],\"attachments\":[{\"data\":[{\"media\":{\"uri\":\"a.jpg\",\"comments\":"
                        + comments
                        + "}}]}]}";
        assertThat(
                        cut(
                                "facebook/export",
                                before,
                                "export:post:1700000000000:aa",
                                "Sommar i parken"))
                .isEqualTo(GONE.replace("\"}", "\",\"comments\":" + comments + "}"));
    }

    /** However many go, it is what it would be had they gone one after another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"data\":[{\"id\":\"p_1\",\"message\":\"Ett\"}, {\"id\":\"p_2\",\"message\":\"Två\"},{\"id\":\"p_3\",\"message\":\"Tre\"}]}",
                "{\"id\":\"p_1\",\"message\":\"Ett\",\"comments\":{\"data\":[{\"id\":\"p_2\",\"message\":\"Två\"},{\"id\":\"p_3\",\"message\":\"Tre\"}]}}",
                "[{\"item\":\"comment\",\"post_id\":\"p_1\",\"comment_id\":\"p_2\",\"message\":\"Två\"},{\"post_id\":\"p_1\",\"message\":\"Ett\"}]"
            })
    void severalGoAsOneAfterAnother(String body) {
        List<Sought> both = List.of(named("p_1", "Ett"), named("p_2", "Två"));
        byte[] inTurn = body.getBytes(UTF_8);
        for (Sought each : both) {
            inTurn = ((Cut.Reduced) originals.cut("facebook/poll", inTurn, each)).body();
        }
        Several together = originals.cut("facebook/poll", body.getBytes(UTF_8), both);
        assertThat(new String(together.body(), UTF_8)).isEqualTo(new String(inTurn, UTF_8));
        assertThat(together.out()).isEqualTo(both.stream().map(Sought::contribution).toList());
        assertThat(together.impossible()).isEmpty();
    }

    private static Sought named(String name, String wording) {
        return new Sought(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
                DISPOSAL,
                Set.of(name),
                WRITTEN,
                Set.of(wording),
                true);
    }

    /** What nobody can find in an original that tells of it is told, never left in silence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "facebook/webhook|<html>Fult ord</html>",
                "facebook/webhook|{\"nytt\":{\"namn\":\"x\",\"ord\":\"Fult ord\"}}",
                "facebook/export|{\"timestamp\":1,\"data\":[{\"post\":\"Annat\"}]}"
            })
    void whatCannotBeFoundIsNotCut(String source, String body) {
        assertThat(originals.cut(source, body.getBytes(UTF_8), sought("1_1000000001", "Fult ord")))
                .isInstanceOf(Cut.Impossible.class);
    }

    /** A receipt has the name alone. */
    @Test
    void aNameAloneIsNothingToCut() {
        assertThat(
                        originals.cut(
                                "facebook/command",
                                "{\"id\":\"1_1000000001\"}".getBytes(UTF_8),
                                sought("1_1000000001", "Fult ord")))
                .isInstanceOf(Cut.NotThere.class);
    }

    @Test
    void everyNameInAnOriginalIsFound() {
        assertThat(
                        originals.names(
                                "facebook/poll",
                                "{\"data\":[{\"id\":\"7_1000000001\",\"parent\":{\"id\":\"x\"}}],\"mid\":\"m_1\"}"
                                        .getBytes(UTF_8)))
                .containsExactlyInAnyOrder("1000000001", "x", "m_1");
        assertThat(
                        originals.names(
                                "facebook/export",
                                "{\"timestamp_ms\":1700000000123,\"media\":{\"creation_timestamp\":5}}"
                                        .getBytes(UTF_8)))
                .containsExactlyInAnyOrder("t:1700000000", "t:5");
    }
}
