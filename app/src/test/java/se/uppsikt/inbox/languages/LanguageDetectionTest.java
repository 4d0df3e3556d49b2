package se.uppsikt.inbox.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong word about somebody's language is worse than none. */
class LanguageDetectionTest {
    private static final String SWEDISH = "/se/uppsikt/moderation/suggestions/";

    private final LanguageDetection detection = new LanguageDetection();

    @Test
    void whatIsWrittenInAnotherLanguageIsKnown() throws IOException {
        List<String> all = lines("andra-sprak.txt");
        List<String> wrong = new ArrayList<>();
        for (String line : all) {
            String[] parts = line.split("\\|", 2);
            String found = detection.language(parts[1]).map(Language::tag).orElse("-");
            if (!found.equals(parts[0])) {
                wrong.add(found + " for " + line);
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(all.size() * 5 / 100);
    }

    /** Of the labelled texts, built to fool rules, fewer than one in two hundred. */
    @Test
    void swedishIsTakenForSwedishHoweverItIsWritten() throws IOException {
        List<String> all = new ArrayList<>(lines(SWEDISH + "provtexter.txt"));
        all.addAll(lines(SWEDISH + "provtexter-i-forvag.txt"));
        assertThat(all).hasSizeGreaterThan(2_000);
        List<String> wrong =
                all.stream()
                        .map(line -> line.substring(line.indexOf('|') + 1))
                        .filter(text -> detection.language(text).isPresent())
                        .toList();
        assertThat(wrong).hasSizeLessThan(all.size() / 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Tack!",
                "Super!",
                "Haha så kul",
                "Ok",
                "👍👍👍",
                "😀 😀",
                "12 345 678",
                "https://example.com/when-does-the-library-open",
                "@annaberg @mariaek #orebro #sommar",
                "Lisa Andersson Per Karlsson",
                "Mohammed Ali Hassan Abdi Warsame",
                "Anna-Maria Virtanen Jukka Korhonen",
                "Når åpner biblioteket på lørdag?",
                "Hvornår åbner biblioteket på lørdag?",
                "Kan man få information på arabiska?",
                "Vilken fin film, love it",
                "\u200b\u200b",
                "Hej! When öppnar ni på lördag, jag undrar verkligen"
            })
    void nothingIsToldOfWhatSaysTooLittle(String text) {
        assertThat(detection.language(text)).isEmpty();
    }

    /** A text of a hundred pages costs no more than a comment, whatever sign stands at the cut. */
    @Test
    void aLongTextIsKnownByHowItBegins() {
        String finnish = "Milloin kirjasto avataan taas remontin jälkeen? ";
        for (int before = 0; before < 2; before++) {
            String text = " ".repeat(before) + finnish.repeat(10) + "😀".repeat(1_000);
            String beginning = LanguageRules.beginning(text);
            assertThat(beginning).hasSizeBetween(999, 1_000);
            assertThat(text).startsWith(beginning);
            assertThat(beginning.codePoints()).allMatch(Character::isDefined);
            assertThat(beginning.codePoints()).noneMatch(sign -> sign >= 0xD800 && sign <= 0xDFFF);
        }
        assertThat(detection.language(finnish.repeat(30) + "När öppnar ni? ".repeat(10_000)))
                .contains(Language.ofCode("fin").orElseThrow());
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        LanguageDetectionTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
