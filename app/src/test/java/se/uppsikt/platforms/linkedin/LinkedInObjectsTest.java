package se.uppsikt.platforms.linkedin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.destruction.OriginalFormat.Cut;
import se.uppsikt.records.destruction.OriginalFormat.Sought;

/** What LinkedIn shows when it is asked, and how one contribution goes out of it (H5). */
@Proves("H5")
class LinkedInObjectsTest {
    private static final PlatformKey SHARE = new PlatformKey("urn:li:share:70161431162413057");
    private static final String COMMENT =
            "urn:li:comment:(urn:li:activity:6631349431612559360,6636062862760562688)";
    private static final String SHOWN =
            "{\"actor\":\"urn:li:person:f49\",\"commentUrn\":\"%s\",\"created\":{\"time\":1582160678569},\"id\":\"6636062862760562688\",\"message\":{\"attributes\":[],\"text\":\"Kan någon svara?\"},\"object\":\"urn:li:ugcPost:70161431162413057\"}"
                    .formatted(COMMENT);
    private static final UUID CONTRIBUTION = new UUID(1, 2);
    private static final UUID DISPOSAL = new UUID(3, 4);
    private static final String GONE =
            "{\"gallrad\":\"" + DISPOSAL + "\",\"bidrag\":\"" + CONTRIBUTION + "\"}";

    private final LinkedInObjects objects =
            new LinkedInObjects(URI.create("https://www.linkedin.com"), "5637409");
    private final LinkedInOriginals originals = new LinkedInOriginals();

    private Shown comment(String json, PlatformKey under) {
        return java.util.Objects.requireNonNull(
                objects.comment(GraphJson.JSON.readTree(json), under));
    }

    private static Sought sought(String name, String wording) {
        return new Sought(
                CONTRIBUTION, DISPOSAL, Set.of(name), Instant.EPOCH, Set.of(wording), true);
    }

    private String cut(String body, String name, String wording) {
        Cut cut = originals.cut("linkedin/poll", body.getBytes(UTF_8), sought(name, wording));
        return cut instanceof Cut.Reduced(byte[] left) ? new String(left, UTF_8) : "" + cut;
    }

    @Test
    void aCommentIsReadWithItsPlaceItsTimeAndTheNameWhereThatIsTold() {
        Shown plain = comment(SHOWN, SHARE);
        Shown named =
                comment(
                        SHOWN.replace(
                                "\"id\":",
                                "\"actor~\":{\"localizedFirstName\":\"Kim\",\"localizedLastName\":\"Ek\"},\"lastModified\":{\"time\":1582160778569},\"id\":"),
                        new PlatformKey("urn:li:activity:6631349431612559360"));

        assertThat(plain.key()).isEqualTo(new PlatformKey(COMMENT));
        assertThat(plain.thread()).isEqualTo(SHARE);
        assertThat(plain.parent()).isEqualTo(SHARE);
        assertThat(plain.createdAt()).isEqualTo(Instant.ofEpochMilli(1582160678569L));
        assertThat(plain.editedAt()).isNull();
        assertThat(named.author().name()).isEqualTo("Kim Ek");
        assertThat(named.editedAt()).isEqualTo(Instant.ofEpochMilli(1582160778569L));
        assertThat(named.thread().value()).isEqualTo("urn:li:ugcPost:70161431162413057");
    }

    @Test
    void whatThePageWroteItselfIsItsOwnByItsNumber() {
        Shown own =
                comment(SHOWN.replace("urn:li:person:f49", "urn:li:organization:5637409"), SHARE);

        assertThat(own.own()).isTrue();
        assertThat(own.author().platformId()).isEqualTo("5637409");
    }

    @Test
    void draftsAreNoPostsAndAPostWithoutWordsIsWhereItLeads() {
        String post =
                "{\"id\":\"urn:li:share:1\",\"author\":\"urn:li:organization:5637409\",\"lifecycleState\":\"DRAFT\",\"content\":{\"article\":{\"source\":\"https://a.example\"}}}";

        assertThat(objects.post(GraphJson.JSON.readTree(post))).isNull();
        assertThat(
                        java.util.Objects.requireNonNull(
                                        objects.post(
                                                GraphJson.JSON.readTree(
                                                        post.replace("DRAFT", "PUBLISHED"))))
                                .text())
                .isEqualTo("https://a.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "{\"id\":{}}",
                "{\"commentUrn\":7,\"id\":null}",
                "{\"id\":\"x/../y\",\"message\":[]}"
            })
    void whatIsNoneIsNone(String json) {
        assertThat(objects.comment(GraphJson.JSON.readTree(json), SHARE)).isNull();
        assertThat(objects.post(GraphJson.JSON.readTree(json))).isNull();
    }

    @Test
    void oneCommentOfAListGoesAndTheOthersStayAsTheyCame() {
        String other = SHOWN.replace("6636062862760562688", "6636062862760562699");
        String before = "{\"elements\":[" + SHOWN + ", " + other + "],\"paging\":{}}";

        assertThat(cut(before, COMMENT, "Kan någon svara?"))
                .isEqualTo("{\"elements\":[" + GONE + ", " + other + "],\"paging\":{}}");
        assertThat(originals.names("linkedin/poll", before.getBytes(UTF_8)))
                .contains(COMMENT, COMMENT.replace("688)", "699)"));
    }

    @Test
    void aNotificationLosesItsCommentAndKeepsThePostBesideItAndTheOtherWayRound() {
        String post =
                "{\"owner\":\"urn:li:organization:5637409\",\"text\":\"Vårt inlägg\",\"entity\":\"urn:li:share:70161431162413057\"}";
        String shortForm = COMMENT.replace("(urn:li:activity", "(activity");
        String before =
                "{\"notifications\":[{\"generatedActivity\":\"%s\",\"decoratedSourcePost\":%s,\"decoratedGeneratedActivity\":{\"comment\":{\"entity\":\"%s\",\"text\":\"Fult ord\"}}}]}"
                        .formatted(shortForm, post, COMMENT);

        assertThat(cut(before, COMMENT, "Fult ord"))
                .doesNotContain("Fult ord")
                .contains(post, GONE.substring(0, GONE.length() - 1));
        assertThat(cut(before, SHARE.value(), "Vårt inlägg"))
                .contains("Fult ord", GONE)
                .doesNotContain("Vårt inlägg");
    }

    @Test
    void whatItTellsOfOnlyInWordsNobodyCanCutOut() {
        assertThat(cut("{\"elements\":[{\"text\":\"Fult ord\"}]}", COMMENT, "Fult ord"))
                .contains("Impossible");
        assertThat(cut("{\"elements\":[]}", COMMENT, "Fult ord")).contains("NotThere");
        assertThat(cut("<html>Fult ord</html>", COMMENT, "Fult ord")).contains("Impossible");
    }

    /** A row of an export is one post, kept under its headings. */
    @Test
    void aRowOfAnExportGoesWhole() {
        String row =
                "Post title,Post link,Created date\r\nFult,https://www.linkedin.com/feed/update/urn:li:share:7433790632755200005,03/01/2026\r\n";
        Cut cut =
                originals.cut(
                        "linkedin/export",
                        row.getBytes(UTF_8),
                        sought("urn:li:share:7433790632755200005", "Fult"));

        assertThat(new String(((Cut.Reduced) cut).body(), UTF_8)).isEqualTo(GONE);
        assertThat(originals.names("linkedin/export", row.getBytes(UTF_8)))
                .contains("7433790632755200005", "t:1772353800");
        assertThat(originals.names("linkedin/export", new byte[] {'"', 0, (byte) 0xFF})).isEmpty();
    }
}
