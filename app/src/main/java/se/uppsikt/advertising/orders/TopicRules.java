package se.uppsikt.advertising.orders;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.publishing.contests.AgainstTermsRules;
import se.uppsikt.publishing.contests.PlainWords;

/**
 * Which words of an order make platforms take it for politics or a social issue (EU 2024/900), and
 * what it asks of those who take part in a contest. The words stand in {@code amnen.txt} beside
 * this class, for anybody to read. Words are easily misunderstood: whoever orders may go on with a
 * reason. Pure.
 */
@Enforces(
        value = "N2",
        how =
                "Den som beställer får veta när en annons kan tas för politisk eller samhällspolitisk, och måste skriva varför den ändå är rätt.")
final class TopicRules {
    private static final List<Topic> TOPICS = read();

    private TopicRules() {}

    /** A topic with its words; one that ends in a star is the beginning of a word. */
    private record Topic(String name, List<String> words) {
        List<String> found(String line) {
            return words.stream().filter(each -> line.contains(sought(each))).toList();
        }

        private static String sought(String word) {
            return word.endsWith("*")
                    ? " " + word.substring(0, word.length() - 1)
                    : " " + word + " ";
        }
    }

    private static List<Topic> read() {
        try (InputStream file = requireNonNull(TopicRules.class.getResourceAsStream("amnen.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(TopicRules::topic)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of topics cannot be read", e);
        }
    }

    private static Topic topic(String line) {
        int colon = line.indexOf(':');
        return new Topic(
                line.substring(0, colon).strip(),
                Stream.of(line.substring(colon + 1).split(",")).map(String::strip).toList());
    }

    /** Each in one sentence, with what to do. */
    static List<String> warnings(OrderTerms terms) {
        String line = PlainWords.of(terms.words()).line().toLowerCase(Locale.ROOT);
        List<String> warnings = new ArrayList<>();
        for (Topic topic : TOPICS) {
            List<String> found = topic.found(line);
            if (!found.isEmpty()) {
                warnings.add(
                        "Annonsen kan tas för politisk eller samhällspolitisk ("
                                + topic.name()
                                + ": "
                                + found.stream()
                                        .map(each -> "”" + each.replace("*", "…") + "”")
                                        .collect(Collectors.joining(", "))
                                + "). Facebook och Instagram stoppar sådana annonser i EU, och politisk reklam ska märkas (EU 2024/900). Skriv om den, eller skriv varför den ändå är kommunens information.");
            }
        }
        warnings.addAll(AgainstTermsRules.told(terms.text()));
        return warnings;
    }
}
