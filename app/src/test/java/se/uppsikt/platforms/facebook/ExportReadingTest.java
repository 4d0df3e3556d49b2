package se.uppsikt.platforms.facebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.ExportParts.escaped;
import static se.uppsikt.platforms.facebook.ExportParts.items;
import static se.uppsikt.platforms.facebook.ExportParts.post;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.Export.Item;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Reason;

class ExportReadingTest {

    private static final long MARCH = 1_772_190_000L;

    @TempDir Path place;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this_profile's_activity_across_facebook/posts/profile_posts_1.json",
                "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json",
                "posts/your_posts_1.json",
                "facebook-smastad-2026-11-01/Your_Facebook_Activity/Posts/PROFILE_POSTS_2.JSON"
            })
    void postsAreFoundWhateverTheFoldersAboveAreCalled(String name) throws IOException {
        Path zip =
                new ExportParts()
                        .with(name, "[" + post(MARCH, "Badet öppnar på lördag") + "]")
                        .zip(place.resolve("a.zip"));

        Item item = items(zip).getFirst();

        assertThat(item.kind()).isEqualTo(Kind.POST);
        assertThat(item.content().text()).isEqualTo("Badet öppnar på lördag");
        assertThat(item.content().title()).isEqualTo("Småstad kommun");
        assertThat(item.written().at()).isEqualTo(Instant.ofEpochSecond(MARCH));
        assertThat(item.origin().repaired()).isEqualTo(2);
    }

    @Test
    void aListTheObjectAroundAListAndASinglePostReadTheSame() throws IOException {
        String one = post(MARCH, "Ett inlägg");
        for (String json :
                List.of(
                        "[" + one + "]",
                        "{\"profile_posts\": [" + one + "], \"next\": null}",
                        "\ufeff" + one)) {
            Path zip =
                    new ExportParts()
                            .with("posts/profile_posts_1.json", json)
                            .zip(place.resolve("shape.zip"));

            assertThat(items(zip))
                    .extracting(i -> i.content().text())
                    .containsExactly("Ett inlägg");
        }
    }

    @Test
    void theOriginalIsKeptByteForByteAcrossPiecesOfTheStream() throws IOException {
        String padding = " ".repeat(7_990);
        String first = post(MARCH, "Första åäö " + "x".repeat(20_000));
        String second = "{ \"timestamp\":1772190001,\n\t\"data\" :[ {\"post\":\"tvåa\"} ] }";
        Path zip =
                new ExportParts()
                        .with(
                                "posts/profile_posts_1.json",
                                "[" + padding + first + " ,\n" + second + padding + "]")
                        .zip(place.resolve("a.zip"));

        assertThat(items(zip))
                .extracting(i -> new String(i.origin().original(), UTF_8))
                .containsExactly(first, second);
    }

    @Test
    void thePictureOfAPostIsFoundInAnotherPart() throws IOException {
        String uri = "this_profile's_activity_across_facebook/posts/media/Tidslinje_1/på stan.jpg";
        Path one =
                new ExportParts()
                        .with(
                                "x/posts/profile_posts_1.json",
                                """
                                [{"timestamp": 1772190000, "attachments": [{"data": [{"media": {
                                  "uri": "%s", "description": "%s"}}]}], "data": []}]"""
                                        .formatted(escaped(uri), escaped("Välkommen på lördag")))
                        .zip(place.resolve("1.zip"));
        Path two =
                new ExportParts()
                        .with("topp/" + uri, new byte[] {1, 2, 3})
                        .with("topp/posts/media/annat/på stan.jpg", new byte[] {9})
                        .zip(place.resolve("2.zip"));

        try (Export export = ExportParts.open(one, two)) {
            Item item = (Item) ExportParts.all(export).getFirst();
            var media = export.find(item.content().media().getFirst()).orElseThrow();
            try (InputStream in = media.open()) {
                assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
            }
            assertThat(item.content().text()).isEqualTo("Välkommen på lördag");
            assertThat(export.mediaCount()).isEqualTo(2);
        }
    }

    @Test
    void filesAreReadInTheOrderOfTheirNumbers() throws IOException {
        ExportParts parts = new ExportParts();
        for (int n : List.of(10, 9, 1)) {
            parts.with("posts/profile_posts_" + n + ".json", "[" + post(MARCH + n, "n" + n) + "]");
        }

        assertThat(items(parts.zip(place.resolve("a.zip"))))
                .extracting(i -> i.content().text())
                .containsExactly("n1", "n9", "n10");
    }

    @Test
    void anUnpackedFolderReadsAsTheZip() throws IOException {
        ExportParts parts =
                new ExportParts()
                        .with("posts/profile_posts_1.json", "[" + post(MARCH, "Hej på er") + "]")
                        .with("posts/media/bild.jpg", new byte[] {1});

        Path folder = Files.createDirectory(place.resolve("f"));
        List<Item> unpacked = items(parts.folder(folder));
        List<Item> packed = items(parts.zip(place.resolve("a.zip")));

        assertThat(unpacked)
                .extracting(i -> i.origin().key())
                .isEqualTo(packed.stream().map(i -> i.origin().key()).toList());
    }

    @Test
    void readingGoesOnFromAnyPositionWithTheSameKeys() throws IOException {
        String twin = post(MARCH, "Tvilling");
        Path zip =
                new ExportParts()
                        .with(
                                "posts/profile_posts_1.json",
                                "[" + twin + "," + twin + "," + post(MARCH + 1, "Sist") + "]")
                        .with(
                                "comments_and_reactions/comments.json",
                                """
                                {"comments_v2": [{"timestamp": 1772193600, "data": [
                                  {"comment": {"comment": "ja"}}]}]}""")
                        .zip(place.resolve("a.zip"));
        try (Export export = ExportParts.open(zip)) {
            List<String> whole =
                    ExportParts.all(export).stream().map(f -> ((Item) f).origin().key()).toList();
            try (Export.Feed feed = export.from(Export.Position.START)) {
                for (int read = 1; feed.next() != null; read++) {
                    assertThat(ExportParts.from(export, feed.position()))
                            .extracting(f -> ((Item) f).origin().key())
                            .isEqualTo(whole.subList(read, whole.size()));
                }
            }
            assertThat(whole).hasSize(4).doesNotHaveDuplicates();
        }
    }

    @Test
    void elementsWithoutAReasonableTimeAreToldAndTheRestIsRead() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "posts/profile_posts_1.json",
                                "["
                                        + "{\"data\": [{\"post\": \"tidlös\"}]},"
                                        + post(9_999_999_999L, "år 2286")
                                        + ","
                                        + post(-9_999_999_999L, "år 1653")
                                        + ",\"bara text\","
                                        + post(MARCH, "rätt")
                                        + "]")
                        .zip(place.resolve("a.zip"));
        try (Export export = ExportParts.open(zip)) {
            assertThat(ExportParts.remarks(export))
                    .containsExactly(
                            Reason.NO_TIME,
                            Reason.UNREASONABLE_TIME,
                            Reason.UNREASONABLE_TIME,
                            Reason.UNKNOWN_SHAPE);
        }
        assertThat(items(zip)).extracting(i -> i.content().text()).containsExactly("rätt");
    }
}
