package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.uppsikt.platforms.facebook.ExportParts.escaped;
import static se.uppsikt.platforms.facebook.ExportParts.items;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.Export.Item;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Export.Link;

class ExportItemsTest {

    private static final long MARCH = 1_772_190_000L;

    @TempDir Path place;

    @Test
    void anEditIsToldWithItsTimeAndAnEditBeforeTheWritingIsNot() throws IOException {
        String edited =
                """
                {"timestamp": 1772190000, "data": [{"post": "a"}, {"update_timestamp": %d}]}""";
        Path zip =
                new ExportParts()
                        .with(
                                "posts/profile_posts_1.json",
                                "["
                                        + edited.formatted(MARCH + 500)
                                        + ","
                                        + edited.formatted(MARCH - 500)
                                        + "]")
                        .zip(place.resolve("a.zip"));

        assertThat(items(zip))
                .extracting(i -> i.written().editedAt())
                .containsExactly(Instant.ofEpochSecond(MARCH + 500), null);
    }

    @Test
    void sharedLinksAndAttachedTextsAreRead() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "posts/profile_posts_1.json",
                                """
                                [{"timestamp": 1772190000, "attachments": [{"data": [
                                  {"external_context": {"name": "Nyhet", "url": "https://example.org/n"}},
                                  {"text": "Delad text"}]}]}]""")
                        .zip(place.resolve("a.zip"));

        Item item = items(zip).getFirst();

        assertThat(item.content().links())
                .containsExactly(new Link("Nyhet", "https://example.org/n"));
        assertThat(item.content().text()).isEqualTo("Delad text");
    }

    @Test
    void postsWithLabelsInsteadOfDataAreRead() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "posts/profile_posts_1.json",
                                """
                                [{"timestamp": 1772190000, "fbid": "99", "media": [{"uri": "m/1.jpg"}],
                                  "label_values": [
                                    {"label": "Inl\\u00c3\\u00a4gg", "value": "Snart jul"},
                                    {"label": "L\\u00c3\\u00a4nk", "value": "x", "href": "https://example.org"},
                                    {"label": "Synlighet", "value": "Alla"}]}]""")
                        .zip(place.resolve("a.zip"));

        Item item = items(zip).getFirst();

        assertThat(item.content().text()).isEqualTo("Snart jul");
        assertThat(item.content().media()).extracting(m -> m.uri()).containsExactly("m/1.jpg");
        assertThat(item.content().links())
                .extracting(Link::url)
                .containsExactly("https://example.org");
    }

    @Test
    void ownCommentsAreReadWithTheirAuthor() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "comments_and_reactions/comments.json",
                                """
                                {"comments_v2": [{"timestamp": 1772193600, "title": "Svarade",
                                  "data": [{"comment": {"timestamp": 1772193600,
                                    "comment": "Tack f\\u00c3\\u00b6r tipset", "author": "Sm\\u00c3\\u00a5stad"}}]}]}""")
                        .zip(place.resolve("a.zip"));

        Item item = items(zip).getFirst();

        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.content().text()).isEqualTo("Tack för tipset");
        assertThat(item.content().author()).isEqualTo("Småstad");
    }

    @Test
    void albumsFilmsAndLoosePhotosAreRead() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "posts/album/0.json",
                                """
                                {"name": "Omslag", "photos": [{"uri": "posts/media/o/1.jpg",
                                  "creation_timestamp": 1772190000, "description": "Torget"}],
                                 "cover_photo": {"uri": "posts/media/o/1.jpg"}}""")
                        .with(
                                "posts/videos.json",
                                """
                                {"videos_v2": [{"uri": "posts/media/v.mp4",
                                  "creation_timestamp": 1772190001, "title": "Film"}]}""")
                        .with(
                                "posts/your_uncategorized_photos.json",
                                """
                                {"other_photos_v2": [{"uri": "posts/media/2.jpg",
                                  "creation_timestamp": 1772190002}]}""")
                        .zip(place.resolve("a.zip"));

        assertThat(items(zip))
                .extracting(Item::kind, i -> i.content().title(), i -> i.content().text())
                .containsExactly(
                        tuple(Kind.PHOTO, "Omslag", "Torget"),
                        tuple(Kind.VIDEO, "Film", ""),
                        tuple(Kind.PHOTO, "", ""));
    }

    @Test
    void aConversationInSeveralFilesIsOneThreadAndTellsWhoWroteToWhom() throws IOException {
        String head =
                """
                {"participants": [{"name": "\\u00c3\\u0085sa"}, {"name": "Sm\\u00c3\\u00a5stad"}],
                 "messages": [%s], "title": "\\u00c3\\u0085sa", "thread_path": "inbox/asa_17"}""";
        String message =
                """
                {"sender_name": "%s", "timestamp_ms": %d, "content": "%s", "is_unsent": %s}""";
        Path zip =
                new ExportParts()
                        .with(
                                "messages/inbox/asa_17/message_10.json",
                                head.formatted(
                                        message.formatted(
                                                escaped("Åsa"), 1_772_000_000_123L, "först", true)))
                        .with(
                                "messages/archived_threads/asa_17/message_2.json",
                                head.formatted(
                                        message.formatted(
                                                escaped("Småstad"),
                                                1_772_000_000_999L,
                                                "svar",
                                                false)))
                        .zip(place.resolve("a.zip"));

        List<Item> items = items(zip);

        assertThat(items).extracting(i -> thread(i).id()).containsOnly("asa_17");
        assertThat(items)
                .extracting(i -> i.content().text(), i -> thread(i).received())
                .containsExactly(tuple("svar", false), tuple("först", true));
        assertThat(thread(items.get(1)).unsent()).isTrue();
        assertThat(items.get(1).written().at()).isEqualTo(Instant.ofEpochMilli(1_772_000_000_123L));
    }

    private static Export.Thread thread(Item item) {
        return Objects.requireNonNull(item.thread());
    }
}
