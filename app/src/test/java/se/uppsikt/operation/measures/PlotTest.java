package se.uppsikt.operation.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.operation.measures.Plot.Noted;

/** A day of one figure is drawn as it was, and told in words to whoever does not see it. */
class PlotTest {
    private static final Instant FROM = Instant.parse("2026-11-23T06:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofDays(1));

    private static Noted at(int minutes, double value) {
        return new Noted(FROM.plus(Duration.ofMinutes(minutes)), value);
    }

    @Test
    void aLineGoesWhereTheFiguresAreAndIsBrokenWhereNobodyNoted() {
        Plot plot =
                Plot.of(
                        Measure.TASKS,
                        List.of(at(0, 0), at(5, 10), at(10, 5), at(720, 10), at(725, 0)),
                        FROM,
                        TO);
        assertThat(plot.lines())
                .containsExactly("0.0,60.0 1.0,0.0 2.0,30.0", "144.0,0.0 145.0,60.0");
        assertThat(plot.now()).isEqualTo("0 s");
        assertThat(plot.highest()).isEqualTo("10 s");
        assertThat(plot.said())
                .startsWith("Äldsta uppgift som väntar det senaste dygnet: högst 10 s")
                .endsWith("nu 0 s.");
        assertThat(plot.hour(0)).isEqualTo("10");
        assertThat(plot.hour(5)).isEqualTo("–");
        assertThat(plot.hour(11)).as("the hour ends with its last minute").isEqualTo("10");
    }

    @Test
    void whatOnlyGrowsIsShownAsWhatCameAndANewCountIsNoLoss() {
        Plot plot =
                Plot.of(
                        Measure.RECEIVED,
                        List.of(at(0, 100), at(5, 130), at(10, 130), at(15, 4)),
                        FROM,
                        TO);
        assertThat(plot.highest()).isEqualTo("30 leveranser");
        assertThat(plot.now()).isEqualTo("0 leveranser");
    }

    @Test
    void nothingNotedIsToldAsNothing() {
        Plot plot = Plot.of(Measure.DISK, List.of(), FROM, TO);
        assertThat(plot.lines()).isEmpty();
        assertThat(plot.now()).isEqualTo("–");
        assertThat(plot.said()).isEqualTo("Ledigt på disken: inget är antecknat än.");
    }

    @Test
    void largeFiguresAreInUnitsThatPeopleRead() {
        Plot plot = Plot.of(Measure.DISK, List.of(at(5, 3.5 * (1L << 30))), FROM, TO);
        assertThat(plot.now()).isEqualTo("3,5 GB");
    }
}
