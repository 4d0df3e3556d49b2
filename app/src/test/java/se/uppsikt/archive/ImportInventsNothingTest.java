package se.uppsikt.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.ExportParts.escaped;
import static se.uppsikt.platforms.facebook.ExportParts.post;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.platforms.imports.Import;
import se.uppsikt.platforms.imports.ImportDesk;
import se.uppsikt.platforms.imports.PlatformSide;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Direction;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;

/** Nobody gets words, edits or posts that are not theirs, and what came with the words is kept. */
@UppsiktTest
class ImportInventsNothingTest {
    @Autowired ImportDesk desk;
    @Autowired Records records;
    @Autowired InstantSource time;
    @TempDir Path place;

    @Test
    void messagesWithoutWordsAreKeptWithoutWords() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "messages/inbox/ada_1/message_1.json",
                                """
                                {"participants": [{"name": "Ada Ordlös"}, {"name": "Sidan"}],
                                 "title": "Ada Ordlös", "messages": [
                                 {"sender_name": "Ada Ordlös", "timestamp_ms": 1600000001000, "is_unsent": true},
                                 {"sender_name": "Ada Ordlös", "timestamp_ms": 1600000002000},
                                 {"sender_name": "Ada Ordlös", "timestamp_ms": 1600000003000,
                                  "photos": [{"uri": "https://scontent.example/x.jpg"}]}]}"""
                                        .replace("Ordlös", escaped("Ordlös")))
                        .zip(place.resolve("m.zip"));

        Import done = desk.read(zip);

        assertThat(done.tally().taken()).isEqualTo(3);
        assertThat(desk.found("Ordlös", 3))
                .allSatisfy(m -> assertThat(m.text()).isNull())
                .filteredOn(m -> m.facts().withdrawnAt() != null)
                .hasSize(1);
    }

    @Test
    void anInstagramExportIsRefused() throws IOException {
        Path zip =
                new ExportParts()
                        .with("your_instagram_activity/content/posts_1.json", "[]")
                        .with(
                                "your_instagram_activity/messages/inbox/v_1/message_1.json",
                                """
                                {"participants": [{"name": "v"}], "messages": [{"sender_name": "v",
                                 "timestamp_ms": 1556701200000, "content": "Instaprov"}]}""")
                        .zip(place.resolve("ig.zip"));

        Import refused = desk.read(zip);

        assertThat(refused.state()).isEqualTo(Import.State.REFUSED);
        assertThat(refused.trouble()).contains("Instagram");
        desk.found("Instaprov", 0);
    }

    @Test
    void commentsOfOthersInAnAlbumAreReceivedAndAnswerTheirPicture() throws IOException {
        ExportParts parts =
                new ExportParts()
                        .with(
                                "posts/album/0.json",
                                """
                                {"name": "Albumet", "photos": [{"uri": "m/k.jpg",
                                  "creation_timestamp": 1601000000, "comments": [
                                  {"timestamp": 1601000100, "comment": "Vacker kommentarbild",
                                   "author": "Bo Medborgare"}]}]}""")
                        .with("m/k.jpg", new byte[] {9, 8, 7, 6});

        Path zip = parts.zip(place.resolve("k.zip"));
        Import done = desk.read(zip);
        Import again = desk.read(zip);

        assertThat(done.tally().taken()).isEqualTo(2);
        assertThat(again.tally().known()).isEqualTo(2);
        Contribution comment = desk.found("kommentarbild", 1).getFirst();
        assertThat(comment.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(comment.author().name()).isEqualTo("Bo Medborgare");
        Contribution picture = records.byKey(comment.account(), comment.thread()).orElseThrow();
        assertThat(picture.media()).isEqualTo(1);
        assertThat(comment.parent()).isEqualTo(picture.key());
    }

    @Test
    void whatACommentAnswersIsKeptBesideItsWordsAndIsNoEdit() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "comments_and_reactions/comments.json",
                                """
                                {"comments_v2": [{"timestamp": 1602000000,
                                  "title": "Sidan svarade på Evas kommentar.",
                                  "data": [{"comment": {"comment": "Tack, svarsprov"}}]}]}"""
                                        .replace("på", escaped("på")))
                        .zip(place.resolve("c.zip"));
        PlatformSide facebook = new PlatformSide(records, desk.page(), time);

        desk.read(zip);
        facebook.tells(facebook.answer("9_1_1", "9_1", 1602000000, "Tack, svarsprov"));
        facebook.tells(facebook.answer("9_1_1", "9_1", 1602000000, "Tack, svarsprov"));
        desk.read(zip);

        Contribution comment = desk.found("svarsprov", 1).getFirst();
        assertThat(comment.key()).isEqualTo(new PlatformKey("9_1_1"));
        assertThat(comment.versions()).isEqualTo(1);
        assertThat(comment.text())
                .isEqualTo("Tack, svarsprov\n\nUr exporten: Sidan svarade på Evas kommentar.");
    }

    @Test
    void postsOfTwoExportsInTheSameSecondAreTwoPosts() throws IOException {
        Import one =
                desk.read(posts("one.zip", post(1603000000, "Badhuset håller stängt, tvåprov")));
        Import other =
                desk.read(posts("other.zip", post(1603000000, "Nya bussar i höst, tvåprov")));
        Import edited =
                desk.read(
                        posts(
                                "third.zip",
                                """
                                {"timestamp": 1603000000, "data": [{"post": "%s"},
                                  {"update_timestamp": 1603000900}]}"""
                                        .formatted(escaped("Vi söker lärare, tvåprov"))));

        assertThat(List.of(one, other, edited))
                .allSatisfy(read -> assertThat(read.tally().taken()).isEqualTo(1));
        assertThat(desk.remarks(other)).isEmpty();
        assertThat(desk.remarks(edited)).singleElement().asString().startsWith("Kan vara samma");
        assertThat(desk.found("tvåprov", 3))
                .allSatisfy(post -> assertThat(post.versions()).isEqualTo(1));
    }

    @Test
    void aCommentInAnAlbumThatThePlatformTellsOfIsKnownInBothOrders() throws IOException {
        PlatformSide facebook = new PlatformSide(records, desk.page(), time);
        facebook.tells(facebook.comment("8_1_1", "8_1", 1604000100, "Albumordning ett", "Eva"));
        Path zip =
                new ExportParts()
                        .with(
                                "posts/album/0.json",
                                """
                                {"photos": [{"uri": "m/o.jpg", "creation_timestamp": 1604000000,
                                  "comments": [{"timestamp": 1604000100,
                                     "comment": "Albumordning ett", "author": "Eva"},
                                   {"timestamp": 1604000200,
                                     "comment": "Albumordning två", "author": "Eva"}]}]}"""
                                        .replace("två", escaped("två")))
                        .with("m/o.jpg", new byte[] {4, 4, 4, 1})
                        .zip(place.resolve("o.zip"));

        desk.read(zip);
        facebook.tells(facebook.comment("8_1_2", "8_1", 1604000200, "Albumordning två", "Eva"));

        assertThat(desk.found("Albumordning", 2))
                .extracting(Contribution::key)
                .containsExactlyInAnyOrder(new PlatformKey("8_1_1"), new PlatformKey("8_1_2"));
    }

    private Path posts(String name, String... posts) throws IOException {
        return ImportDesk.posts(place.resolve(name), posts);
    }
}
