package se.uppsikt.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The words of the deeds stand in the ledger and in every archive package for ever. A new deed adds
 * its word to the list; no word in it is ever changed or taken away.
 */
class EventWordsTest {
    private static final Path SOURCE = Path.of("src/main/java/se/uppsikt");
    private static final Path WORDS = Path.of("src/test/resources/se/uppsikt/event-words.txt");

    /** Where a deed gets its word: its own method, a constant, or the recorder of a room. */
    private static final Pattern GIVES_A_WORD =
            Pattern.compile("String (event|EVENT)\\b|deeds\\.note\\(|desk\\.note\\(");

    private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    /** Of pages and forms, in the same files. */
    private static final Set<String> ADDRESSES =
            Set.of("dolj-nu", "plattformens-id", "ta-bort", "ta-tillbaka");

    /** What the program wrote before its deeds had words is told apart by its capital letters. */
    @Test
    void everyDeedHasItsWordAndNoWordIsChanged() throws IOException {
        assertThat(found()).isEqualTo(new TreeSet<>(Files.readAllLines(WORDS)));
    }

    private static TreeSet<String> found() throws IOException {
        TreeSet<String> words = new TreeSet<>();
        try (Stream<Path> all = Files.walk(SOURCE)) {
            for (Path file : all.filter(EventWordsTest::mayGiveOne).toList()) {
                String source = Files.readString(file);
                if (GIVES_A_WORD.matcher(source).find()) {
                    WORD.matcher(source).results().map(word -> word.group(1)).forEach(words::add);
                }
            }
        }
        words.removeAll(ADDRESSES);
        return words;
    }

    /** The events of PREMIS have a list of their own, in the standard. */
    private static boolean mayGiveOne(Path file) {
        return file.toString().endsWith(".java")
                && !SOURCE.relativize(file).startsWith("archive/sip");
    }
}
