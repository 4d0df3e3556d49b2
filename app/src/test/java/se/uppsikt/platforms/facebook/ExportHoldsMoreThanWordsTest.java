package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.uppsikt.platforms.facebook.ExportParts.escaped;
import static se.uppsikt.platforms.facebook.ExportParts.items;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.Export.Item;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Export.Under;
import se.uppsikt.platforms.imports.Reason;
import se.uppsikt.records.Version;

/** What a post, comment or message has besides its words is read, and no words are made up. */
class ExportHoldsMoreThanWordsTest {

    private static final String POSTS = "posts/profile_posts_1.json";

    @TempDir Path place;

    @Test
    void aPollIsReadWithItsQuestionAndItsChoices() throws IOException {
        assertThat(
                        details(
                                """
                                {"poll": {"question": "Vilken färg?", "options": [
                                  {"option": "Röd", "votes": 3}, {"option": "Blå"}]}}"""))
                .containsExactly("Omröstning: Vilken färg?\n– Röd, 3 röster\n– Blå");
    }

    @Test
    void anEventIsReadWithItsTimeAndItsPlace() throws IOException {
        assertThat(
                        details(
                                """
                                {"event": {"name": "Öppet hus", "start_timestamp": 1696701600,
                                  "end_timestamp": 1696705200, "description": "Välkomna in",
                                  "place": {"name": "Rådhuset", "coordinate": {"latitude": 59.2}}}}"""))
                .containsExactly(
                        "Evenemang: Öppet hus\nBörjar 7 oktober 2023 kl. 20.00\nSlutar 7 oktober"
                                + " 2023 kl. 21.00\nVälkomna in\nRådhuset");
    }

    @Test
    void placesLifeEventsAndWhatNobodyHasHeardOfAreRead() throws IOException {
        assertThat(
                        details(
                                """
                                {"place": {"name": "Hamnen", "address": "Kajen 1"}},
                                {"life_event": {"title": "Invigning",
                                  "start_date": {"year": 2023, "month": 4, "day": 13}}},
                                {"hologram": {"caption": "Framtiden", "id": "17", "uri": "x/y"}}"""))
                .containsExactly(
                        "Plats: Hamnen\nKajen 1",
                        "Viktig händelse: Invigning\n13 april 2023",
                        "Framtiden");
    }

    @Test
    void whoIsTaggedAndWhatWasAttachedToTheWordsAreRead() throws IOException {
        Item item =
                only(
                        """
                        {"timestamp": 1772190000, "data": [{"post": "Mina ord"}],
                          "tags": [{"name": "Anna"}, {"name": "Bo"}],
                          "attachments": [{"data": [{"text": "Den delade texten"},
                            {"external_context": {"name": "En bok", "url": ""}}]}]}""");

        assertThat(item.content().text()).isEqualTo("Mina ord");
        assertThat(item.content().details())
                .containsExactly("Den delade texten", "En bok", "Taggade: Anna, Bo");
    }

    @Test
    void whatACommentAnswersIsRead() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "comments_and_reactions/comments.json",
                                """
                                {"comments_v2": [{"timestamp": 1772193600,
                                  "title": "Sidan svarade på Evas kommentar.",
                                  "data": [{"comment": {"comment": "Tack", "group": "Grannar"}}]}]}""")
                        .zip(place.resolve("a.zip"));

        assertThat(items(zip).getFirst().content().details())
                .containsExactly("Sidan svarade på Evas kommentar.", "Grupp: Grannar");
    }

    @Test
    void commentsInAnAlbumAreContributionsThatAnswerTheirPicture() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "posts/album/3.json",
                                """
                                {"name": "Vår", "photos": [
                                  {"uri": "m/1.jpg", "creation_timestamp": 1355079000, "comments": [
                                    {"timestamp": 1355079100, "comment": "Så fint", "author": "Eva"},
                                    {"comment": "Utan tid", "author": "Bo"}]},
                                  {"uri": "m/2.jpg", "creation_timestamp": 1355079001}]}""")
                        .zip(place.resolve("a.zip"));

        List<Item> items = items(zip);

        assertThat(items)
                .extracting(Item::kind, i -> i.content().text(), i -> i.content().author())
                .containsExactly(
                        tuple(Kind.PHOTO, "", null),
                        tuple(Kind.COMMENT, "Så fint", "Eva"),
                        tuple(Kind.PHOTO, "", null));
        assertThat(items.get(1).under())
                .isEqualTo(
                        new Under(
                                items.getFirst().origin().key(),
                                items.getFirst().origin().key(),
                                false));
        try (Export export = ExportParts.open(zip)) {
            assertThat(ExportParts.remarks(export)).containsExactly(Reason.NO_TIME);
        }
    }

    @Test
    void aPositionStaysAtAPictureUntilItsCommentsAreGiven() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "posts/album/3.json",
                                """
                                {"photos": [{"uri": "m/1.jpg", "creation_timestamp": 1355079000,
                                  "comments": [{"timestamp": 1355079100, "comment": "Ett"},
                                               {"timestamp": 1355079101, "comment": "Två"}]}]}""")
                        .zip(place.resolve("a.zip"));
        try (Export export = ExportParts.open(zip);
                Export.Feed feed = export.from(Export.Position.START)) {
            for (int given = 1; given <= 3; given++) {
                assertThat(feed.next()).isNotNull();
                assertThat(ExportParts.from(export, feed.position())).hasSize(given < 3 ? 3 : 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"is_unsent\": true",
                "\"content\": \"\"",
                "\"photos\": [{\"uri\": \"m/borta.jpg\"}]",
                "\"sticker\": {\"uri\": \"s.png\"}, \"reactions\": [{\"reaction\": \"x\"}]"
            })
    void aMessageWithoutWordsHasNone(String body) throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "messages/inbox/eva_1/message_1.json",
                                """
                                {"participants": [{"name": "Eva"}, {"name": "Sidan"}], "title": "Eva",
                                 "messages": [{"sender_name": "Eva", "timestamp_ms": 1700000006000, %s}]}"""
                                        .formatted(body))
                        .zip(place.resolve("a.zip"));

        Item message = items(zip).getFirst();

        assertThat(message.content().text()).isEmpty();
        assertThat(message.content().title()).isEmpty();
        assertThat(Objects.requireNonNull(message.thread()).title()).isEqualTo("Eva");
        assertThat(message.content().genre())
                .isEqualTo(body.contains("sticker") ? Version.Genre.STICKER : null);
    }

    @ParameterizedTest
    @CsvSource({
        "posts/posts_on_other_pages_and_profiles.json, POST",
        "groups/group_posts_and_comments.json, POST",
        "stories/archived_stories.json, STORY",
        "groups/your_comments_in_groups.json, COMMENT"
    })
    void postsAndCommentsElsewhereAndStoriesAreRead(String name, Kind kind) throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "your_facebook_activity/" + name,
                                """
                                [{"timestamp": 1772190000, "label_values": [
                                  {"label": "Text", "value": "Hej hos er"},
                                  {"label": "Target", "value": "En annan sida"}]}]""")
                        .zip(place.resolve("a.zip"));

        Item item = items(zip).getFirst();

        assertThat(item.kind()).isEqualTo(kind);
        assertThat(item.content().text()).isEqualTo("Hej hos er");
    }

    @Test
    void aConversationIsReadWhateverFolderItWasMovedTo() throws IOException {
        String talk =
                """
                {"participants": [{"name": "Eva"}, {"name": "Sidan"}], "messages": [
                  {"sender_name": "Eva", "timestamp_ms": 17000000%d000, "content": "%s"}]}""";
        Path zip =
                new ExportParts()
                        .with(
                                "messages/e2ee_cutover/eva_1/message_1.json",
                                talk.formatted(10, "ett"))
                        .with("messages/inbox/eva_1/message_1.json", talk.formatted(11, "två"))
                        .zip(place.resolve("a.zip"));

        assertThat(items(zip))
                .extracting(i -> i.content().text())
                .containsExactlyInAnyOrder("ett", "två");
    }

    private List<String> details(String attached) throws IOException {
        return only("""
                        {"timestamp": 1772190000, "title": "Sidan delade något.",
                          "attachments": [{"data": [%s]}]}"""
                        .formatted(escaped(attached)))
                .content()
                .details();
    }

    private Item only(String element) throws IOException {
        return items(new ExportParts().with(POSTS, "[" + element + "]").zip(place.resolve("a.zip")))
                .getFirst();
    }
}
