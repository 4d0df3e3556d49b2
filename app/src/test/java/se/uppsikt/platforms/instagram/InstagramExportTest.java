package se.uppsikt.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.uppsikt.platforms.facebook.ExportParts.escaped;
import static se.uppsikt.platforms.facebook.ExportParts.post;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.platforms.exports.Handed;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.Export.Item;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Export.Media;
import se.uppsikt.platforms.imports.Reason;

/** A5: what an export from Instagram holds is read, in each of the shapes it has had. */
@Proves("A5")
class InstagramExportTest {
    private static final long MARCH = 1_772_190_000L;
    private static final String POSTS = "your_instagram_activity/content/posts_1.json";
    private static final String COMMENTS = "your_instagram_activity/comments/post_comments_1.json";

    private final Handed handed = new Handed(new InstagramExportReader(), "17841400000000001");

    @TempDir Path place;

    private static String picture(String file, long at, String title) {
        return """
        {"uri": "media/posts/202602/%s", "creation_timestamp": %d, "title": "%s",
         "media_metadata": {"photo_metadata": {"exif_data": [{"iso": 50}]}},
         "cross_post_source": {"source_app": "FB"}}"""
                .formatted(file, at, escaped(title));
    }

    private static String single(String file, long at, String title) {
        return "{\"media\": [" + picture(file, at, title) + "]}";
    }

    private static String comment(String words, String owner, String time) {
        return """
        [{"media_list_data": [], "string_map_data": {"%s": {"value": "Vi \\u00c3\\u00b6ppnar kl. 9!"},
          "%s": {"value": "orebrokommun"}, "%s": {"timestamp": 1772193600}}}]"""
                .formatted(escaped(words), escaped(owner), time);
    }

    private Path zip(String name, String json) throws IOException {
        return new ExportParts().with(name, json).zip(place.resolve("ig.zip"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "your_instagram_activity/content/posts_1.json",
                "your_instagram_activity/media/posts_1.json",
                "content/posts_1.json",
                "instagram-orebrokommun-2026/Your_Instagram_Activity/Media/Posts_12.json",
                "media/archived_posts.json"
            })
    void postsAreFoundWhateverTheFoldersAboveAreCalled(String name) throws IOException {
        Item item = handed.item(zip(name, "[" + single("1.jpg", MARCH, "Vår i parken 🌷") + "]"));

        assertThat(item.kind()).isEqualTo(Kind.POST);
        assertThat(item.content().text()).isEqualTo("Vår i parken 🌷");
        assertThat(item.content().media())
                .containsExactly(new Media("media/posts/202602/1.jpg", ""));
        assertThat(item.written().at()).isEqualTo(Instant.ofEpochSecond(MARCH));
        assertThat(item.origin().repaired()).isEqualTo(1);
        assertThat(item.origin().type()).isEqualTo("application/json");
    }

    @Test
    void theWordsOfSeveralPicturesStandBesideThem() throws IOException {
        String carousel =
                """
                [{"media": [%s, %s], "title": "%s", "creation_timestamp": %d}]"""
                        .formatted(
                                picture("1.jpg", MARCH - 60, ""),
                                picture("2.mp4", MARCH - 50, "Bakom scenen"),
                                escaped("Tre bilder från Conventum"),
                                MARCH);

        Item item = handed.item(zip(POSTS, carousel));

        assertThat(item.content().text()).isEqualTo("Tre bilder från Conventum");
        assertThat(item.content().media())
                .containsExactly(
                        new Media("media/posts/202602/1.jpg", ""),
                        new Media("media/posts/202602/2.mp4", "Bakom scenen"));
        assertThat(item.written().at()).isEqualTo(Instant.ofEpochSecond(MARCH));
    }

    @Test
    void aPostWithoutAnyWordsIsTakenForItsPicture() throws IOException {
        Item item = handed.item(zip(POSTS, "[" + single("1.jpg", MARCH, "") + "]"));

        assertThat(item.content().text()).isEmpty();
        assertThat(item.content().media()).hasSize(1);
    }

    @Test
    void aListAnObjectAroundItAndABarePostReadTheSame() throws IOException {
        String carousel =
                "{\"media\": ["
                        + picture("1.jpg", MARCH, "Ett")
                        + ","
                        + picture("2.jpg", MARCH + 1, "Ett")
                        + "]}";

        for (String json :
                List.of("[" + carousel + "]", "{\"ig_posts\": [" + carousel + "]}", carousel)) {
            Item item = handed.item(zip(POSTS, json));
            assertThat(item.content().text()).isEqualTo("Ett");
            assertThat(item.content().media()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "content/reels.json, ig_reels_media, POST",
        "media/igtv_videos.json, ig_igtv_media, POST",
        "content/igtv.json, ig_igtv_media, POST",
        "media/stories.json, ig_stories, STORY"
    })
    void reelsFilmsAndStoriesAreReadAsWhatTheyAre(String file, String list, Kind kind)
            throws IOException {
        String inside =
                kind == Kind.STORY
                        ? picture("s.mp4", MARCH, "")
                        : single("s.mp4", MARCH, "Så sorterar du");
        Item item =
                handed.item(
                        zip(
                                "your_instagram_activity/" + file,
                                "{\"" + list + "\": [" + inside + "]}"));

        assertThat(item.kind()).isEqualTo(kind);
        assertThat(item.content().media()).hasSize(1);
    }

    /** What the parts of a comment are called is in the language of the account. */
    @ParameterizedTest
    @CsvSource({
        "Comment, Media Owner, Time",
        "Kommentar, Medieägare, Tid",
        "Kommentti, Median omistaja, Aika",
        "コメント, 所有者, 時間"
    })
    void aCommentIsReadInWhateverLanguageItsPartsAreCalled(String words, String owner, String time)
            throws IOException {
        Item item = handed.item(zip(COMMENTS, comment(words, owner, escaped(time))));

        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.content().text()).isEqualTo("Vi öppnar kl. 9!");
        assertThat(item.content().author()).as("written by the account").isNull();
        assertThat(item.under()).isNull();
        assertThat(item.content().details()).containsExactly("Under ett inlägg av orebrokommun");
        assertThat(item.written().at()).isEqualTo(Instant.ofEpochSecond(1_772_193_600L));
    }

    @Test
    void aCommentOfOneWordIsNotTakenForWhoseThePostIs() throws IOException {
        String json =
                """
                {"comments_reels_comments": [
                  {"string_map_data": {"Kommentar": {"value": "tack"},
                   "Medie\\u00c3\\u00a4gare": {"value": "tborebro"}, "Tid": {"timestamp": 1772193600}}},
                  {"string_map_data": {"Eigent": {"value": "Nej, i morgon"}, "Wer": {"value": "tborebro"},
                   "Wann": {"timestamp": 1772193601}}},
                  {"string_map_data": {"Media Owner": {"value": "tborebro"}, "Time": {"timestamp": 1772193602}}}]}""";

        assertThat(handed.items(zip("your_instagram_activity/comments/reels_comments.json", json)))
                .extracting(i -> i.content().text())
                .containsExactly("tack", "Nej, i morgon", "");
    }

    @Test
    void messagesAreReadWithWhoWroteThem() throws IOException {
        String talk =
                """
                {"participants": [{"name": "\\u00c3\\u0085sa"}, {"name": "orebrokommun"}],
                 "title": "\\u00c3\\u0085sa", "thread_path": "inbox/asa_178",
                 "messages": [{"sender_name": "orebrokommun", "timestamp_ms": 1772197200000, "content": "Hej"},
                  {"sender_name": "\\u00c3\\u0085sa", "timestamp_ms": 1772193600123, "content": "N\\u00c3\\u00a4r?"}]}""";

        List<Item> items =
                handed.items(
                        zip("your_instagram_activity/messages/inbox/asa_178/message_1.json", talk));

        assertThat(items)
                .extracting(i -> i.content().text(), i -> i.content().author(), i -> received(i))
                .containsExactly(tuple("Hej", "orebrokommun", false), tuple("När?", "Åsa", true));
    }

    private static boolean received(Item item) {
        Export.Thread thread = item.thread();
        return thread != null && thread.received();
    }

    @Test
    void thePictureOfAPostIsFoundInAnotherPart() throws IOException {
        Path one =
                new ExportParts()
                        .with(POSTS, "[" + single("1.jpg", MARCH, "Delad") + "]")
                        .zip(place.resolve("1.zip"));
        Path two =
                new ExportParts()
                        .with("media/posts/202602/1.jpg", new byte[] {4, 5})
                        .with("media/posts/202601/1.jpg", new byte[] {9})
                        .zip(place.resolve("2.zip"));

        try (Export export = handed.open(one, two)) {
            Media media = new Media("media/posts/202602/1.jpg", "");
            try (InputStream in = export.find(media).orElseThrow().open()) {
                assertThat(in.readAllBytes()).containsExactly(4, 5);
            }
        }
    }

    @Test
    void whatIsNotReadIsToldForWhatItHolds() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                POSTS,
                                "[" + single("1.jpg", MARCH, "Läst") + ", {\"ny_form\": 1}, 7]")
                        .with(
                                "your_instagram_activity/media/recently_deleted_content.json",
                                "{\"x\": [" + single("2.jpg", MARCH, "Borta") + "]}")
                        .with("your_instagram_activity/likes/liked_posts.json", "{\"likes\": []}")
                        .with("start_here.html", "<html></html>")
                        .with("posts/your_posts_1.json", "[" + post(MARCH, "Facebooks") + "]")
                        .zip(place.resolve("a.zip"));

        assertThat(handed.remarks(zip))
                .containsExactly(
                        Reason.KIND_UNKNOWN,
                        Reason.KIND_NOT_TAKEN,
                        Reason.HTML_PAGE,
                        Reason.ANOTHER_PLATFORM,
                        Reason.NO_TIME,
                        Reason.UNKNOWN_SHAPE);
        assertThat(handed.items(zip)).hasSize(1);
    }

    @Test
    void anExportFromFacebookIsRefusedByItsName() throws IOException {
        Path zip =
                new ExportParts()
                        .with("posts/profile_posts_1.json", "[" + post(MARCH, "Hej") + "]")
                        .with("messages/inbox/bo_1/message_1.json", "{}")
                        .zip(place.resolve("fb.zip"));

        assertThat(handed.refused(zip).message())
                .contains(
                        "export från Facebook", "Kontot finns på Instagram", "ingenting är inläst");
    }

    @Test
    void aCutZipIsReadAsFarAsItGoes() throws IOException {
        byte[] noise = new byte[50_000];
        new Random(3).nextBytes(noise);
        Path whole =
                new ExportParts()
                        .with(POSTS, "[" + single("1.jpg", MARCH, "Före snittet") + "]")
                        .with("media/posts/202602/1.jpg", noise)
                        .zip(place.resolve("whole.zip"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(place.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(handed.item(cut).content().text()).isEqualTo("Före snittet");
        assertThat(handed.remarks(cut)).containsExactly(Reason.CUT);
    }

    @Test
    void readingGoesOnFromAnyPositionAndNothingThatIsSpoiltStopsIt() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                POSTS,
                                "["
                                        + single("1.jpg", MARCH, "Tvilling")
                                        + ","
                                        + single("2.jpg", MARCH, "Tvilling")
                                        + ", 3]")
                        .with(COMMENTS, comment("Kommentar", "Medieägare", "Tid"))
                        .with(
                                "your_instagram_activity/content/stories.json",
                                "{\"ig_stories\": [" + picture("s.jpg", MARCH, "") + "]}")
                        .zip(place.resolve("a.zip"));

        handed.goesOnFromAnywhere(zip);
        handed.anythingIsReadOrTold(zip, place.resolve("spoilt.zip"), 300);
        assertThat(handed.items(zip)).extracting(i -> i.origin().key()).doesNotHaveDuplicates();
    }

    /** On a page the heading of a block is what was said with the picture. */
    @Test
    void anExportInHtmlIsReadAsFarAsItGoes() throws IOException {
        String block =
                """
                <div class="pam _a6-g"><h2 class="_a6-h">Vår i parken</h2><div class="_a6-p">
                 <a href="../media/posts/202602/1.jpg"><img src="../media/posts/202602/1.jpg"></a></div>
                 <div class="_3-94 _a6-o">Feb 27, 2026, 12:00 PM</div><div class="_a72d">Feb 27, 2026, 12:00 PM</div></div>""";
        Path zip =
                new ExportParts()
                        .with("your_instagram_activity/media/posts_1.html", "<html>" + block)
                        .with(
                                "your_instagram_activity/comments/post_comments_1.html",
                                "<html>" + block)
                        .zip(place.resolve("html.zip"));

        Item item = handed.item(zip);

        assertThat(item.content().text()).isEqualTo("Vår i parken");
        assertThat(item.content().media())
                .containsExactly(new Media("media/posts/202602/1.jpg", ""));
        assertThat(item.written().at()).isEqualTo(Instant.parse("2026-02-27T11:00:00Z"));
        assertThat(handed.remarks(zip)).containsExactly(Reason.HTML_READ, Reason.HTML_EXPORT);
    }
}
