package se.uppsikt.platforms.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.records.destruction.OriginalFormat.Cut;
import se.uppsikt.records.destruction.OriginalFormat.Sought;

/** H5: one contribution goes out of what Instagram tells, in each of its forms, and alone. */
@Proves("H5")
class InstagramOriginalsAreCutTest {
    private static final UUID CONTRIBUTION =
            UUID.fromString("00000000-0000-7000-8000-00000000000c");
    private static final UUID DISPOSAL = UUID.fromString("00000000-0000-7000-8000-00000000000d");
    private static final String GONE =
            "{\"gallrad\":\"" + DISPOSAL + "\",\"bidrag\":\"" + CONTRIBUTION + "\"}";
    private static final String KEY = "18000000000000011";

    private final MetaOriginals originals = new MetaOriginals();

    private String cut(String source, String body, String name, String wording) {
        Sought sought =
                new Sought(
                        CONTRIBUTION,
                        DISPOSAL,
                        Set.of(name),
                        Instant.ofEpochSecond(1_700_000_000L),
                        Set.of(wording),
                        true);
        Cut cut = originals.cut(source, body.getBytes(UTF_8), sought);
        assertThat(cut).isInstanceOf(Cut.Reduced.class);
        return new String(((Cut.Reduced) cut).body(), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "comment_id"})
    void commentGoesOutOfItsDeliveryUnderWhicheverNameItStands(String named) {
        String one =
                "{\"from\":{\"id\":\"880\",\"username\":\"kim\"},\"%s\":\"%s\",\"text\":\"Fult\",\"media\":{\"id\":\"18000000000000001\",\"media_product_type\":\"FEED\"}}"
                        .formatted(named, KEY);
        String before =
                "[{\"object\":\"instagram\",\"entry\":[{\"id\":\"17841000000005501\",\"field\":\"comments\",\"value\":"
                        + one
                        + "}]}]";

        assertThat(cut("instagram/webhook", before, KEY, "Fult"))
                .isEqualTo(before.replace(one, GONE));
    }

    @Test
    void repliesStayWhenWhatTheyAnswerGoes() {
        String replies =
                "{\"data\":[{\"id\":\"18000000000000012\",\"text\":\"Svar\",\"parent_id\":\""
                        + KEY
                        + "\"}]}";
        String before =
                "{\"data\":[{\"id\":\""
                        + KEY
                        + "\",\"text\":\"Fult\",\"hidden\":false,\"replies\":"
                        + replies
                        + "}]}";

        assertThat(cut("instagram/poll", before, KEY, "Fult"))
                .isEqualTo(
                        "{\"data\":["
                                + GONE.replace("\"}", "\",\"replies\":" + replies + "}")
                                + "]}");
    }

    @Test
    void messageGoesWithWhoSaidItAndToWhom() {
        String one =
                "{\"sender\":{\"id\":\"880\"},\"recipient\":{\"id\":\"17841000000005501\"},\"timestamp\":1,\"message\":{\"mid\":\"aWdfZAG1\",\"text\":\"Hemligt\"}}";
        String before =
                "{\"object\":\"instagram\",\"entry\":[{\"id\":\"17841000000005501\",\"messaging\":["
                        + one
                        + "]}]}";

        assertThat(cut("instagram/webhook", before, "aWdfZAG1", "Hemligt"))
                .isEqualTo(before.replace(one, GONE));
    }

    @Test
    void mentionGoesOutOfWhatTheAccountWasToldOfIt() {
        String one = "{\"text\":\"@kommunen fult\",\"id\":\"" + KEY + "\",\"username\":\"kim\"}";
        String before = "{\"mentioned_comment\":" + one + ",\"id\":\"17841000000005501\"}";

        assertThat(cut("instagram/poll", before, KEY, "@kommunen fult"))
                .isEqualTo(before.replace(one, GONE));
    }

    /** Instagram tells the time in the parts of an element and not of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"media\":[{\"uri\":\"m/1.jpg\",\"creation_timestamp\":1700000000,\"title\":\"\"}]}",
                "{\"media_list_data\":[],\"string_map_data\":{\"Kommentar\":{\"value\":\"Fult\"},\"Tid\":{\"timestamp\":1700000000}}}"
            })
    void anElementOfAnExportGoesWhole(String element) {
        String wording = element.contains("Fult") ? "Fult" : "";

        assertThat(cut("instagram/export", element, "export:post:1700000000000:ab", wording))
                .isEqualTo(GONE);
    }

    @Test
    void aPictureAndItsWordsGoOutOfTheExport() {
        String element =
                "{\"media\":[{\"uri\":\"m/1.jpg\",\"creation_timestamp\":1700000000,\"title\":\"Fult\"}]}";

        assertThat(cut("instagram/export", element, "export:post:1700000000000:ab", "Fult"))
                .doesNotContain("Fult", "m/1.jpg");
    }

    @Test
    void aBlockOfAPageGoesWhole() {
        assertThat(
                        cut(
                                "facebook/export",
                                "<div class=\"_a6-g\">Fult</div>",
                                "export:post:1:a",
                                "Fult"))
                .isEqualTo(GONE);
    }
}
