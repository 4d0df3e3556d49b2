package se.uppsikt.publishing.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Isolated
class AdviceTakesLittleTimeTest {
    private static final String POST =
            """
            ❄️ På lördag den 12 december kl. 10.30–15.00 är det julmarknad på Stortorget! Vi har \
            bl.a. hantverk, korv och musik avseende julen. Ansökan ska lämnas till info@orebro.se. \
            LÄS MER HÄR: https://www.orebro.se/jul?utm_source=x #ÖrebroKommun #julmarknadistaden 🎄
            """;

    private static final int LONGEST = 63_206;

    /** What else the machine does is not measured. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @BeforeAll
    static void warmUp() {
        for (int i = 0; i < 300; i++) {
            Language.advice(POST.repeat(5), Advised.USUAL);
        }
    }

    @Test
    void twoThousandCharactersTakeLessThanTwentyMilliseconds() {
        String text = POST.repeat(20).substring(0, 2_000);

        assertThat(time(text)).isLessThan(Duration.ofMillis(20));
    }

    static Stream<String> texts() {
        return Stream.of(
                POST.repeat(LONGEST / POST.length()),
                "a".repeat(LONGEST),
                "a.".repeat(LONGEST / 2),
                "a.se ".repeat(LONGEST / 5),
                "a.se/".repeat(LONGEST / 5),
                "a@".repeat(LONGEST / 2),
                "1 ".repeat(LONGEST / 2),
                "#a".repeat(LONGEST / 2),
                "https://".repeat(LONGEST / 8),
                "🎄".repeat(LONGEST / 2),
                "🇸".repeat(LONGEST / 2),
                "a\u200d".repeat(LONGEST / 2),
                "\n".repeat(LONGEST),
                "\nse.se".repeat(LONGEST / 6),
                "! ?".repeat(LONGEST / 3),
                "A ".repeat(LONGEST / 2),
                "a" + "\u0308".repeat(LONGEST),
                "\ud83c".repeat(LONGEST));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noShapeOfATextIsSlow(String text) {
        assertThat(time(text)).isLessThan(Duration.ofMillis(500));
    }

    private static Duration time(String text) {
        return Duration.ofNanos(
                IntStream.range(0, 5)
                        .mapToLong(
                                _ -> {
                                    long from = CPU.getCurrentThreadCpuTime();
                                    Language.advice(text, Advised.USUAL);
                                    return CPU.getCurrentThreadCpuTime() - from;
                                })
                        .min()
                        .orElseThrow());
    }
}
