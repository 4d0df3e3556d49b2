package se.uppsikt.platforms.facebook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.ExportParts.items;
import static se.uppsikt.platforms.facebook.ExportParts.open;
import static se.uppsikt.platforms.facebook.ExportParts.post;
import static se.uppsikt.platforms.facebook.ExportParts.refused;
import static se.uppsikt.platforms.facebook.ExportParts.remarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.Export.Media;
import se.uppsikt.platforms.imports.Reason;

/** Exports of other platforms, of another format and of unusual programs are told apart. */
class ExportIsKnownForWhatItIsTest {

    private static final long MARCH = 1_772_190_000L;
    private static final String POSTS = "posts/profile_posts_1.json";
    private static final String TALK =
            """
            {"participants": [{"name": "Bo"}, {"name": "Sidan"}], "messages": [
              {"sender_name": "Bo", "timestamp_ms": 1556701200000, "content": "Hej"}]}""";

    @TempDir Path place;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "your_instagram_activity/content/posts_1.json",
                "your_instagram_activity/media/stories.json",
                "your_instagram_activity/comments/post_comments_1.json",
                "instagram-kommunen-2026/content/reels.json",
                "media/posts_1.json",
                "content/posts_1.html"
            })
    void anInstagramExportIsRefusedThoughItsConversationsLookTheSame(String file)
            throws IOException {
        Path zip =
                new ExportParts()
                        .with(file, "[]")
                        .with("messages/inbox/bo_1/message_1.json", TALK)
                        .zip(at("ig"));

        assertThat(refused(zip).message()).contains("export från Instagram", "ingenting är inläst");
    }

    @Test
    void instagramsFilesBesideFacebooksAreLeftAndTold() throws IOException {
        Path facebook =
                new ExportParts().with(POSTS, "[" + post(MARCH, "Vårt") + "]").zip(at("fb"));
        Path instagram =
                new ExportParts()
                        .with("your_instagram_activity/messages/inbox/bo_1/message_1.json", TALK)
                        .zip(at("ig"));

        assertThat(items(facebook, instagram)).hasSize(1);
        try (Export export = open(facebook, instagram)) {
            assertThat(remarks(export)).containsExactly(Reason.ANOTHER_PLATFORM);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "posts/your_posts__check_ins__photos_and_videos_1.html",
                "messages/inbox/bo_1/message_1.html",
                "comments_and_reactions/comments.htm"
            })
    void anExportWhoseWordsAreInHtmlIsAskedForAsJsonWhateverElseItHas(String name)
            throws IOException {
        Path zip =
                new ExportParts()
                        .with("your_facebook_activity/" + name, "<html></html>")
                        .with("your_facebook_activity/connections/followers/people.json", "{}")
                        .zip(at("html"));

        assertThat(refused(zip).message()).contains("HTML", "JSON");
    }

    @Test
    void onlyWordsInHtmlAreMissedWhereTheRestIsReadable() throws IOException {
        Path zip =
                new ExportParts()
                        .with(POSTS, "[" + post(MARCH, "Läsbart") + "]")
                        .with("start_here.html", "<html></html>")
                        .with("comments_and_reactions/comments.html", "<html></html>")
                        .zip(at("both"));

        try (Export export = open(zip)) {
            assertThat(remarks(export))
                    .containsExactly(Reason.HTML_PAGE, Reason.HTML_EXPORT)
                    .extracting(Reason::unread)
                    .containsExactly(false, true);
        }
    }

    @Test
    void aFileThatIsNotReadIsToldForWhatItHolds() throws IOException {
        Path zip =
                new ExportParts()
                        .with(POSTS, "[" + post(MARCH, "Läst") + "]")
                        .with("posts/edits_you_made_to_posts.json", "[" + post(MARCH, "Förr") + "]")
                        .with(
                                "comments_and_reactions/likes_and_reactions_1.json",
                                "[{\"timestamp\": 1772190000, \"data\": [{\"reaction\": {}}]}]")
                        .zip(at("kinds"));

        try (Export export = open(zip)) {
            assertThat(remarks(export))
                    .containsExactly(Reason.KIND_UNKNOWN, Reason.KIND_NOT_TAKEN)
                    .extracting(Reason::unread)
                    .containsExactly(true, false);
        }
    }

    @Test
    void aZipPackedWithTheSeparatorOfWindowsIsRead() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "your_facebook_activity\\posts\\your_posts_1.json",
                                """
                                [{"timestamp": 1772190000, "attachments": [{"data": [{"media": {
                                  "uri": "your_facebook_activity/posts/media/a.jpg"}}]}]}]""")
                        .with("your_facebook_activity\\posts\\media\\a.jpg", new byte[] {1})
                        .zip(at("windows"));

        try (Export export = open(zip)) {
            assertThat(ExportParts.all(export)).hasSize(1);
            assertThat(export.find(new Media("your_facebook_activity/posts/media/a.jpg", "")))
                    .isPresent();
            assertThat(export.notes()).isEmpty();
        }
        Path evil = new ExportParts().with("..\\posts\\profile_posts_1.json", "[]").zip(at("evil"));
        assertThat(refused(evil).notes()).extracting(n -> n.reason()).contains(Reason.UNSAFE_NAME);
    }

    @Test
    void twoFilesWithOneNameAndDifferentWordsAreBothReadAsTheyAre() throws IOException {
        Path zip =
                renamed(
                        new ExportParts()
                                .with(POSTS, "[" + post(MARCH, "Den första") + "]")
                                .with(
                                        "posts/profile_posts_2.json",
                                        "[" + post(MARCH + 1, "Den andra") + "]")
                                .zip(at("two")));

        assertThat(items(zip))
                .extracting(i -> i.content().text())
                .containsExactly("Den första", "Den andra");
        try (Export export = open(zip)) {
            assertThat(remarks(export)).containsExactly(Reason.NAME_REUSED);
        }
    }

    @Test
    void ofTwoPicturesWithOneNameNoneIsTakenForTheOther() throws IOException {
        Path zip =
                renamed(
                        new ExportParts()
                                .with(POSTS, "[]")
                                .with("m/profile_posts_1", new byte[] {1})
                                .with("m/profile_posts_2", new byte[] {2})
                                .zip(at("pictures")));

        try (Export export = open(zip)) {
            Media media = new Media("m/profile_posts_1", "");
            assertThat(export.find(media)).isEmpty();
            assertThat(export.isAmbiguous(media)).isTrue();
        }
    }

    /** Gives the second file the first one's name, as a zip that was added to has. */
    private Path renamed(Path zip) throws IOException {
        return Files.writeString(
                at("renamed"),
                Files.readString(zip, ISO_8859_1).replace("profile_posts_2", "profile_posts_1"),
                ISO_8859_1);
    }

    private Path at(String name) {
        return place.resolve(name + ".zip");
    }
}
