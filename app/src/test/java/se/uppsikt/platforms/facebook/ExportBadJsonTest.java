package se.uppsikt.platforms.facebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.ExportParts.items;
import static se.uppsikt.platforms.facebook.ExportParts.open;
import static se.uppsikt.platforms.facebook.ExportParts.post;
import static se.uppsikt.platforms.facebook.ExportParts.refused;
import static se.uppsikt.platforms.facebook.ExportParts.remarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.Reason;

class ExportBadJsonTest {

    private static final String POSTS = "posts/profile_posts_1.json";
    private static final String ONE = "[" + post(1_772_190_000L, "Ett riktigt inlägg") + "]";

    @TempDir Path place;

    @Test
    void aJsonBombEndsItsFileAndTheNextIsRead() throws IOException {
        byte[] bomb = ("[" + " ".repeat(64 << 20) + "]").getBytes(UTF_8);
        Path zip =
                new ExportParts()
                        .with(POSTS, bomb)
                        .with("posts/profile_posts_2.json", ONE)
                        .zip(at("a"));

        try (Export export = open(zip)) {
            assertThat(remarks(export)).containsExactly(Reason.TOO_DENSE);
        }
        assertThat(items(zip)).hasSize(1);
    }

    @Test
    void aDamagedJsonFileIsToldAndTheNextIsRead() throws IOException {
        Path zip =
                new ExportParts()
                        .with(POSTS, "[" + post(1_772_190_000L, "a".repeat(3)) + ",")
                        .with("posts/profile_posts_2.json", ONE)
                        .zip(at("a"));

        try (Export export = open(zip)) {
            assertThat(remarks(export)).containsExactly(Reason.BROKEN_JSON);
        }
        assertThat(items(zip)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "17", "\"text\"", "{}", "<html></html>", "{\"a\": {\"b\": []}}"})
    void aFileOfAnotherShapeIsTold(String json) throws IOException {
        Path zip =
                new ExportParts()
                        .with(POSTS, json)
                        .with("posts/your_posts_1.json", ONE)
                        .zip(at("a"));

        try (Export export = open(zip)) {
            assertThat(remarks(export))
                    .singleElement()
                    .isIn(Reason.UNKNOWN_SHAPE, Reason.BROKEN_JSON);
        }
        assertThat(items(zip)).hasSize(1);
    }

    @Test
    void anEndlessElementIsStopped() throws IOException {
        String endless = "[{\"timestamp\": 1772190000, \"data\": [{\"post\": \"";
        byte[] text = (endless + noiseText(6_000_000) + "\"}]}]").getBytes(UTF_8);
        Path zip = new ExportParts().with(POSTS, text).zip(at("a"));

        try (Export export = open(zip)) {
            assertThat(remarks(export)).containsExactly(Reason.TOO_LARGE);
        }
    }

    @Test
    void anElementNestedWithoutEndIsBrokenJsonNotAStackOverflow() throws IOException {
        String deep = "[{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}]";
        Path zip = new ExportParts().with(POSTS, deep).zip(at("a"));

        try (Export export = open(zip)) {
            assertThat(remarks(export)).containsExactly(Reason.BROKEN_JSON);
        }
    }

    @Test
    void aZipThatIsNoExportIsToldWhichFilesWereLookedFor() throws IOException {
        Path zip = new ExportParts().with("semester/strand.json", "{}").zip(at("a"));

        assertThat(refused(zip).message()).contains("ingen export", "posts/profile_posts_1.json");
    }

    @Test
    void anHtmlExportIsAskedForAsJson() throws IOException {
        Path zip =
                new ExportParts().with("posts/profile_posts_1.html", "<html></html>").zip(at("a"));

        assertThat(refused(zip).message()).contains("HTML", "JSON");
    }

    private static String noiseText(int length) {
        StringBuilder text = new StringBuilder(length);
        new Random(7).ints(length, 'a', 'z').forEach(c -> text.append((char) c));
        return text.toString();
    }

    private Path at(String name) {
        return place.resolve(name);
    }
}
