package se.uppsikt.moderation.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bad input: ten thousand characters made to be dear. What is counted is how often the rules look
 * at a letter, so the test tells the same on every machine.
 */
class SuggestionsTakeLinearTimeTest {
    private static final int LENGTH = 10_000;
    private static final int LOOKS_PER_LETTER = 400;

    private static final class CountedText extends NormalizedText {
        private final AtomicLong looks = new AtomicLong();

        CountedText(String original) {
            super(original);
        }

        @Override
        int at(int index) {
            looks.incrementAndGet();
            return super.at(index);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1 ",
                "1-",
                "0",
                "07",
                "@",
                "a@",
                "a@a",
                "a@a.",
                "a.",
                "a.a",
                ".",
                "-",
                "*",
                "a*",
                "http://",
                "www.",
                "www.a.",
                "[.]",
                "a[.]",
                "(at)",
                "a (at) a (punkt) ",
                "ska ",
                "ska döda ",
                "ska ska döda ska ",
                "i d i o t ",
                "a ",
                "idiot",
                "idiot ",
                "i.",
                "o0",
                "\u0301",
                "a\u0301",
                "\u200b",
                "ﷺ",
                "😀",
                "+46",
                "+46 70 ",
                "19850709-9805",
                "är ",
                "ä",
                "vet var ni ",
                "!",
                "a!",
                "i!d!",
                "\n",
                "://",
                "ärende 07"
            })
    void workGrowsWithTheLengthOnly(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        var counted = new CountedText(text);

        SuggestionRules.find(counted);

        assertThat(counted.looks.get())
                .isLessThan((long) LOOKS_PER_LETTER * Math.max(counted.length(), 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1 ", "a@a.", "www.a.", "ska döda ", "i d i o t ", "a*", "ﷺ"})
    void twiceTheTextIsTwiceTheWork(String piece) {
        long once = looks(piece.repeat(LENGTH / 2 / piece.length()));
        long twice = looks(piece.repeat(LENGTH / piece.length()));

        assertThat(twice).isLessThan(once * 5 / 2);
    }

    private static long looks(String text) {
        var counted = new CountedText(text);
        SuggestionRules.find(counted);
        return counted.looks.get();
    }
}
