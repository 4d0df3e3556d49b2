package se.uppsikt.platforms.facebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.ExportParts.items;
import static se.uppsikt.platforms.facebook.ExportParts.post;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.platforms.exports.Handed;
import se.uppsikt.platforms.imports.Export.Item;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Export.Link;
import se.uppsikt.platforms.imports.Export.Media;
import se.uppsikt.platforms.imports.Reason;

/** A5: an export in HTML is read as far as it goes, and what it does not say is told. */
@Proves("A5")
class ExportInPagesTest {
    private static final String POSTS =
            "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.html";

    private final Handed handed = new Handed(new FacebookExportReader(), "110200300400001");

    @TempDir Path place;

    static String block(String heading, String said, String time) {
        return """
        <div class="_3-95 _a6-g"><div aria-labelledby="u"><h2 class="_2ph_ _a6-h _a6-i">%s</h2>
         <div class="_2ph_ _a6-p"><div>%s<div class="_2pin"><div>Updated %s</div></div></div></div></div>
         <footer class="_3-94 _a6-o"><a href="https://www.facebook.com/dyi/l/?l=A"><div class="_a72d">%s</div></a></footer></div>"""
                .formatted(heading, said, time, time);
    }

    private Path zip(String name, String... blocks) throws IOException {
        return new ExportParts()
                .with(
                        name,
                        "<!doctype html><html><body class=\"_a6-o\">"
                                + String.join("\n", blocks)
                                + "</body></html>")
                .zip(place.resolve("html.zip"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"May 02, 2011 8:12:17 am", "maj 02, 2011 8:12:17 fm", "2 maj 2011 08:12:17"})
    void aPostIsReadWithItsWordsPicturesLinksAndTime(String time) throws IOException {
        String said =
                """
                <div class="_2pin"><div>Badet är öppet<br>hela sommaren &amp; hösten</div></div>
                <div class="_2pin"><a href="../posts/media/bad.jpg"><img src="../posts/media/bad.jpg"></a></div>
                <div class="_2pin"><a href="https://www.orebro.se/bad">https://www.orebro.se/bad</a></div>""";
        String block = block("Kommunen delade en länk.", said, time);

        Item item = handed.item(zip(POSTS, block));

        assertThat(item.kind()).isEqualTo(Kind.POST);
        assertThat(item.content().text()).isEqualTo("Badet är öppet\nhela sommaren & hösten");
        assertThat(item.content().title()).isEqualTo("Kommunen delade en länk.");
        assertThat(item.content().media()).containsExactly(new Media("posts/media/bad.jpg", ""));
        assertThat(item.content().links())
                .containsExactly(
                        new Link("https://www.orebro.se/bad", "https://www.orebro.se/bad"));
        assertThat(item.written().at()).isEqualTo(Instant.parse("2011-05-02T06:12:17Z"));
        assertThat(new String(item.origin().original(), UTF_8)).isEqualTo(block);
        assertThat(item.origin().type()).isEqualTo("text/html");
        assertThat(handed.remarks(place.resolve("html.zip"))).containsExactly(Reason.HTML_READ);
    }

    @Test
    void aPostWhoseTimeNobodyCanTellIsLeftAndToldAndTheOthersAreRead() throws IOException {
        Path zip =
                zip(
                        POSTS,
                        block("", "<div class=\"_2pin\"><div>När?</div></div>", "02.05.2011 08:12"),
                        block("", "<div class=\"_2pin\"><div>Då</div></div>", "2 maj 2011 08:12"));

        assertThat(handed.item(zip).content().text()).isEqualTo("Då");
        assertThat(handed.remarks(zip)).containsExactly(Reason.HTML_READ, Reason.NO_TIME);
    }

    @Test
    void theSamePostHasTheSameNameInHtmlAndInJson() throws IOException {
        Path page =
                zip(
                        POSTS,
                        block(
                                "",
                                "<div class=\"_2pin\"><div>Samma ord</div></div>",
                                "2 maj 2011 08:12"));
        Path data =
                new ExportParts()
                        .with(
                                "posts/profile_posts_1.json",
                                "["
                                        + post(
                                                Instant.parse("2011-05-02T06:12:00Z")
                                                        .getEpochSecond(),
                                                "Samma ord")
                                        + "]")
                        .zip(place.resolve("json.zip"));

        assertThat(handed.item(page).origin().key())
                .isEqualTo(items(data).getFirst().origin().key());
    }

    @Test
    void messagesAreNotReadSinceNobodyCanTellWhoWroteThem() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                POSTS,
                                block(
                                        "",
                                        "<div class=\"_2pin\"><div>Ord</div></div>",
                                        "2 maj 2011 08:12"))
                        .with(
                                "your_facebook_activity/messages/inbox/bo_1/message_1.html",
                                block(
                                        "Bo",
                                        "<div class=\"_2pin\"><div>Hej</div></div>",
                                        "2 maj 2011 08:12"))
                        .zip(place.resolve("m.zip"));

        assertThat(handed.item(zip).content().text()).isEqualTo("Ord");
        assertThat(handed.remarks(zip)).containsExactly(Reason.HTML_READ, Reason.HTML_EXPORT);
    }

    @Test
    void aPageTooLargeForMemoryIsToldAndNotRead() throws IOException {
        StringBuilder large = new StringBuilder();
        Random chance = new Random(1);
        while (large.length() < (8 << 20)) {
            large.append(Long.toHexString(chance.nextLong()));
        }
        Path zip = zip(POSTS, "<div class=\"_a6-g\">" + large + "</div>");

        assertThat(handed.items(zip)).isEmpty();
        assertThat(handed.remarks(zip)).contains(Reason.PAGE_TOO_LARGE);
    }

    @Test
    void readingGoesOnFromAnyPositionAndNothingThatIsSpoiltStopsIt() throws IOException {
        String[] blocks = new String[12];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] =
                    block(
                            "Rubrik",
                            "<div class=\"_2pin\"><div>Nr " + i + "</div></div>",
                            "2 maj 2011 08:" + (10 + i));
        }
        Path zip = zip(POSTS, blocks);

        handed.goesOnFromAnywhere(zip);
        handed.anythingIsReadOrTold(zip, place.resolve("spoilt.zip"), 200);
    }
}
