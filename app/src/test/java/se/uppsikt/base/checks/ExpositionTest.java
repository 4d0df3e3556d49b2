package se.uppsikt.base.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.base.checks.Checks.Checked;
import se.uppsikt.base.checks.Gauges.Gauge;

/** Machines read what they are told, and a room that does not answer keeps no other back. */
class ExpositionTest {
    @Test
    void figuresOfOneNameStandTogetherUnderTheirHelpAndType() {
        String text =
                Exposition.text(
                        List.of(
                                new Gauge(
                                        "uppsikt_connections",
                                        "Konton",
                                        Map.of("platform", "facebook"),
                                        3),
                                Gauge.of("uppsikt_originals_total", "Original", 1_234_567),
                                new Gauge(
                                        "uppsikt_connections",
                                        "Konton",
                                        Map.of("platform", "a\"b\\c\nd"),
                                        0.5)));

        assertThat(text)
                .isEqualTo(
                        """
                        # HELP uppsikt_connections Konton
                        # TYPE uppsikt_connections gauge
                        uppsikt_connections{platform="facebook"} 3
                        uppsikt_connections{platform="a\\"b\\\\c\\nd"} 0.5
                        # HELP uppsikt_originals_total Original
                        # TYPE uppsikt_originals_total counter
                        uppsikt_originals_total 1234567
                        """);
    }

    @Test
    void aRoomThatHangsOrBreaksIsCountedAndAskedOnceAtATime() {
        CountDownLatch never = new CountDownLatch(1);
        Collector collector =
                new Collector(
                        List.of(
                                () -> List.of(Gauge.of("uppsikt_a", "a", 1)),
                                () -> {
                                    throw new IllegalStateException("hemligt");
                                },
                                () -> {
                                    try {
                                        never.await();
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                    return List.of();
                                }),
                        Duration.ofMillis(300));

        for (int i = 0; i < 2; i++) {
            assertThat(collector.collect())
                    .extracting(Gauge::name, Gauge::value)
                    .contains(tuple("uppsikt_a", 1.0), tuple("uppsikt_rooms_silent", 2.0));
        }
        never.countDown();
    }

    @Test
    void thePartsTellWhetherTheWholeIsWell() {
        Checked well = checked("mail", true, new Found.Right("Svarar."));
        Checked later = checked("keys", false, new Found.Missing("Inga.", "Ange."));
        Checked broken = checked("database", true, new Found.Wrong("Fel.", "Rätta."));

        assertThat(Exposition.parts(List.of())).containsEntry("stand", "nedsatt");
        assertThat(Exposition.parts(List.of(well, later))).containsEntry("stand", "hel");
        assertThat(Exposition.parts(List.of(well, broken)))
                .containsEntry("stand", "nedsatt")
                .extracting("delar")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    private static Checked checked(String id, boolean necessary, Found found) {
        return new Checked(ToldCheck.of(id, 1, necessary, found), found, Instant.EPOCH);
    }
}
