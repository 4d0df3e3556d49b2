package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Counting;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Length;

/** A text is as long as the platform says it is. */
class AnswerLimitsTest {
    @ParameterizedTest(name = "{1} of {0} is {2}")
    @CsvSource({
        "abc, CODE_POINTS, 3",
        "åäö, CODE_POINTS, 3",
        "åäö, UTF16_UNITS, 3",
        "åäö, UTF8_BYTES, 6",
        "🙂, CODE_POINTS, 1",
        "🙂, UTF16_UNITS, 2",
        "🙂, UTF8_BYTES, 4",
        "👩‍👩‍👧, CODE_POINTS, 5",
        "👩‍👩‍👧, UTF16_UNITS, 8",
        "👩‍👩‍👧, UTF8_BYTES, 18",
        "åäö, GRAPHEMES, 3",
        "👩‍👩‍👧, GRAPHEMES, 1",
        "🇸🇪🇫🇮, GRAPHEMES, 2"
    })
    void textIsCountedAsThePlatformCounts(String text, Counting counting, int count) {
        assertThat(counting.count(text)).isEqualTo(count);
        assertThat(new Length(count, counting).over(text)).isZero();
        assertThat(new Length(count - 1, counting).over(text)).isEqualTo(1);
    }
}
