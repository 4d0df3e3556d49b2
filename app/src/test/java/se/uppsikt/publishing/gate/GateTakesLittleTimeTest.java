package se.uppsikt.publishing.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** It is asked while somebody writes; no text of any shape may make it slow. */
@Isolated
class GateTakesLittleTimeTest {
    /** The longest text that any platform takes, Facebook's. */
    private static final int LONGEST = 63_206;

    /** What else the machine does is not measured. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @BeforeAll
    static void warmUp() {
        for (int i = 0; i < 20; i++) {
            Gate.points(judged(words(2_000, i)));
        }
    }

    static Stream<String> texts() {
        return Stream.of(
                words(LONGEST, 1),
                "a".repeat(LONGEST),
                "a-".repeat(LONGEST / 2),
                "1 ".repeat(LONGEST / 2),
                "1.".repeat(LONGEST / 2),
                "a.".repeat(LONGEST / 2),
                "a" + "\u0308".repeat(LONGEST),
                "🎄".repeat(LONGEST / 2),
                "\n".repeat(LONGEST),
                "-\n".repeat(LONGEST / 2),
                "a@b.".repeat(LONGEST / 4),
                "#".repeat(LONGEST),
                "019-21 10 00 ".repeat(LONGEST / 13));
    }

    @Test
    void aTextOfUsualLengthTakesATenthOfASecond() {
        Judged judged = judged(words(5_000, 3));

        assertThat(time(() -> Gate.points(judged))).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void theLongestTextTakesHalfASecond() {
        Judged judged = judged(words(LONGEST, 1));

        assertThat(time(() -> Gate.points(judged))).isLessThan(Duration.ofMillis(500));
    }

    /** What is looked for by moderation's rules is measured there. */
    @ParameterizedTest
    @MethodSource("texts")
    void noShapeOfATextIsSlowToCompare(String text) {
        Judged judged = About.post(text).pictureWith(words(3_000, 7)).judged();

        assertThat(time(() -> PictureTextRules.point(judged))).isLessThan(Duration.ofMillis(300));
        assertThat(time(() -> new Said(text))).isLessThan(Duration.ofMillis(300));
        assertThat(time(() -> new Name("Örebro kommun").standsIn(text)))
                .isLessThan(Duration.ofMillis(300));
    }

    /** The shortest of several. */
    private static Duration time(Runnable work) {
        return Duration.ofNanos(
                IntStream.range(0, 5)
                        .mapToLong(
                                _ -> {
                                    long from = CPU.getCurrentThreadCpuTime();
                                    work.run();
                                    return CPU.getCurrentThreadCpuTime() - from;
                                })
                        .min()
                        .orElseThrow());
    }

    private static Judged judged(String text) {
        return About.post(text)
                .pictureWith(words(3_000, 7))
                .pictureWith(Collections.nCopies(100, "Rad - 12.30").toArray(String[]::new))
                .judged();
    }

    private static String words(int length, int seed) {
        var random = new Random(seed);
        return Stream.generate(
                        () ->
                                random.ints(2 + random.nextInt(12), 'a', 'z' + 1)
                                        .mapToObj(letter -> String.valueOf((char) letter))
                                        .collect(Collectors.joining()))
                .limit(length / 8)
                .collect(Collectors.joining(" "));
    }
}
