package se.uppsikt.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** All nodes count by one clock, the database's, however wrong their own is. */
class TimeFollowingTest {
    private static final Instant HERE = Instant.parse("2026-11-30T12:00:00Z");
    private static final Duration WAY = Duration.ofMillis(20);

    @Test
    void clockThatIsWrongIsSetRight() {
        assertThat(ahead(90_000, WAY, Duration.ZERO)).isEqualTo(Duration.ofMillis(89_990));
        assertThat(ahead(-3_600_000, WAY, Duration.ZERO)).isEqualTo(Duration.ofMillis(-3_600_010));
    }

    @Test
    void whatIsSetRightStaysSoUntilItDiffers() {
        Duration now = Duration.ofMillis(89_990);

        assertThat(ahead(90_100, WAY, now)).isEqualTo(now);
        assertThat(ahead(10, WAY, now)).as("its clock has been put right").isZero();
    }

    @Test
    void aSmallDifferenceIsNone() {
        assertThat(ahead(400, WAY, Duration.ZERO)).isZero();
    }

    @Test
    void anAnswerThatTookLongSaysNothing() {
        assertThat(ahead(90_000, Duration.ofSeconds(2), Duration.ZERO)).isZero();
        assertThat(ahead(90_000, Duration.ofMillis(-1), Duration.ofSeconds(7)))
                .as("the clock was put back meanwhile")
                .isEqualTo(Duration.ofSeconds(7));
    }

    private static Duration ahead(long millis, Duration way, Duration now) {
        return TimeFollowing.ahead(HERE, HERE.plusMillis(millis), way, now);
    }
}
