package se.uppsikt.platforms.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.ExportParts.items;
import static se.uppsikt.platforms.facebook.ExportParts.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.Export.Item;
import se.uppsikt.platforms.imports.Export.Note;
import se.uppsikt.platforms.imports.Export.Position;
import se.uppsikt.platforms.imports.Reason;

/** However large a file is and wherever its pieces meet, every element of it is read, or told. */
class ExportIsReadToItsEndTest {

    private static final String POSTS = "posts/profile_posts_1.json";

    /** How much the parser asks for at a time. */
    private static final int PIECE = 8_000;

    @TempDir Path place;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aFileOfManyTimesTheLongestElementIsReadWhole(long seed) throws IOException {
        Random chance = new Random(seed);
        List<String> posts = new ArrayList<>();
        for (int i = 0; i < 7_000; i++) {
            String words = "Ord åäö " + "x".repeat(chance.nextInt(1_500)) + " " + i;
            posts.add("\n  " + post(1_500_000_000L + i * 600L, words));
        }

        List<Item> items = items(zip("[" + String.join(",", posts) + "\n]"));

        assertThat(items).hasSize(posts.size());
        assertThat(items.getLast().content().text()).endsWith(" 6999");
        assertThat(items)
                .extracting(i -> new String(i.origin().original(), UTF_8))
                .isEqualTo(posts.stream().map(String::strip).toList());
    }

    /** One element after the other is pushed over the boundary, byte by byte. */
    @ParameterizedTest
    @MethodSource("offsets")
    void aBoundaryAnywhereInAnElementCutsNothing(int offset) throws IOException {
        String tricky =
                "{\"timestamp\":1772190000,\"data\":[{\"post\":\"åäö€\\\\\\\"\\u00c3\\u00a5{[]}😀\"}]}";
        String before = "[" + " ".repeat(offset);
        String file = before + tricky + "," + tricky + " , " + tricky + "]";

        assertThat(elements(file, Integer.MAX_VALUE)).containsExactly(tricky, tricky, tricky);
    }

    static IntStream offsets() {
        return IntStream.concat(
                IntStream.rangeClosed(PIECE - 130, PIECE + 10),
                IntStream.rangeClosed(2 * PIECE - 130, 2 * PIECE + 10));
    }

    /** A stream may give as little as it likes at a time. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 4_096, 8_191, 8_192, 8_193})
    void aStreamThatGivesLittleAtATimeIsReadTheSame(int atATime) throws IOException {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            written.add("{\"n\":%d,\"t\":\"%s\"}".formatted(i, "å\\n".repeat(i * 11)));
        }

        assertThat(elements("[" + String.join(" ,\r\n\t", written) + "]", atATime))
                .isEqualTo(written);
    }

    @Test
    void aFloodOfWhiteSpaceBetweenElementsIsPassedBy() throws IOException {
        String flood = " \n\t\r".repeat(500_000);
        String one = "{\"a\":1}";

        assertThat(elements("[" + flood + one + flood + "," + flood + one + flood + "]", 8_000))
                .containsExactly(one, one);
    }

    @Test
    void anElementTooLargeToTakeIsToldAndTheNextOnesAreRead() throws IOException {
        String large = post(1_772_190_000L, "x".repeat(5 << 20));
        String file = "[" + large + "," + post(1_772_190_001L, "Efter") + "]";

        try (Export export = ExportParts.open(zip(noisy(file)))) {
            List<Export.Found> all = ExportParts.all(export);
            assertThat(all.getFirst()).isEqualTo(new Note(Reason.TOO_LARGE, POSTS, 0));
            assertThat(((Item) all.getLast()).content().text()).isEqualTo("Efter");
        }
    }

    @Test
    void anElementAsLargeAsMayBeIsTakenWhole() throws IOException {
        int room = ElementRecorder.LONGEST_ELEMENT - "{\"a\":\"\"}".length();
        String largest = "{\"a\":\"" + "x".repeat(room) + "\"}";

        assertThat(elements("[" + largest + ",{}]", 8_000)).containsExactly(largest, "{}");
        assertThat(unread("[" + largest.replace("{\"a", "{ \"a") + ",{}]"))
                .containsExactly(Reason.TOO_LARGE);
    }

    @Test
    void whatIsNestedTooDeepIsToldAndTheNextOnesAreRead() throws IOException {
        String deep = "{\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}";

        assertThat(unread("[" + deep + ",{\"b\":2}]")).containsExactly(Reason.UNKNOWN_SHAPE);
        assertThat(elements("[" + deep + ",{\"b\":2}]", 8_000)).containsExactly("{\"b\":2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s] {\"more\": [%s]}",
                "[%s] ]",
                "[%s",
                "[%s,",
                "[%s}",
                "{\"profile_posts\": [%s], \"x\": {",
                "{\"profile_posts\": [%s]} [%s]",
                "{\"profile_posts\": [%s]"
            })
    void aFileThatDoesNotEndWhereItShouldIsNotFinished(String shape) throws IOException {
        String one = post(1_772_190_000L, "Ett");
        try (Export export = ExportParts.open(zip(shape.replace("%s", one)))) {
            assertThat(unreadOf(export)).hasSize(1).allMatch(Reason::unread);
            assertThat(finished(export)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s, %s]",
                "[%s] [%s]",
                "{\"data\": [%s, %s]}",
                "{\"paging\": {\"next\": \"x\"}, \"data\": [%s, %s], \"next\": null}",
                "{\"profile_posts\": [%s], \"archived_posts\": [%s]}"
            })
    void whateverListsTheElementsLieInAllAreRead(String shape) throws IOException {
        String file = shape.formatted(post(1_772_190_000L, "Ett"), post(1_772_190_001L, "Två"));

        assertThat(items(zip(file)))
                .extracting(i -> i.content().text())
                .containsExactly("Ett", "Två");
        try (Export export = ExportParts.open(zip(file))) {
            assertThat(finished(export)).isEqualTo(export.fileCount());
        }
    }

    private static int finished(Export export) throws IOException {
        try (Export.Feed feed = export.from(Position.START)) {
            while (feed.next() != null) {
                assertThat(feed.finished()).isLessThanOrEqualTo(feed.position().file());
            }
            return feed.finished();
        }
    }

    private static List<Reason> unreadOf(Export export) throws IOException {
        return ExportParts.remarks(export);
    }

    private static List<String> elements(String json, int atATime) throws IOException {
        return read(json, atATime).stream()
                .filter(JsonElements.Whole.class::isInstance)
                .map(e -> new String(((JsonElements.Whole) e).original(), UTF_8))
                .toList();
    }

    private static List<Reason> unread(String json) throws IOException {
        return read(json, Integer.MAX_VALUE).stream()
                .filter(JsonElements.Unread.class::isInstance)
                .map(e -> ((JsonElements.Unread) e).reason())
                .toList();
    }

    private static List<JsonElements.Element> read(String json, int atATime) throws IOException {
        List<JsonElements.Element> elements = new ArrayList<>();
        ExportOutline outline = ExportOutline.of(JsonFile.Form.ANY, stream(json, atATime));
        try (JsonElements read = new JsonElements(outline, stream(json, atATime))) {
            for (var element = read.next(); element != null; element = read.next()) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static InputStream stream(String json, int atATime) {
        return new ByteArrayInputStream(json.getBytes(UTF_8)) {
            @Override
            public int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, atATime));
            }
        };
    }

    /** Long runs of one letter look like a bomb when they are packed. */
    private static String noisy(String text) {
        Random chance = new Random(7);
        StringBuilder noisy = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            noisy.append(c == 'x' ? (char) ('f' + chance.nextInt(20)) : c);
        }
        return noisy.toString();
    }

    private Path zip(String json) throws IOException {
        return new ExportParts().with(POSTS, json).zip(place.resolve("a.zip"));
    }
}
