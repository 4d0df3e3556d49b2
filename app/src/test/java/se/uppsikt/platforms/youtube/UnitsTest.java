package se.uppsikt.platforms.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;

/** The day's units are shared out so that answers never lack any (X4, X7). */
@Proves("X7")
class UnitsTest {
    /** Half past one at night by the Pacific, in winter. */
    private static final Instant EARLY = Instant.parse("2026-11-30T09:30:00Z");

    @Test
    void dayEndsAtMidnightByThePacific() {
        assertThat(Units.today(Instant.parse("2026-11-30T07:59:59Z")))
                .isEqualTo(LocalDate.parse("2026-11-29"));
        assertThat(Units.today(Instant.parse("2026-11-30T08:00:00Z")))
                .isEqualTo(LocalDate.parse("2026-11-30"));
        assertThat(Units.untilMidnight(EARLY)).isEqualTo(Duration.ofMinutes(22 * 60 + 30));
    }

    @Test
    void pollThatKeepsPaceMayTakeMoreThanOneThatIsAhead() {
        assertThat(Units.allowed(0, EARLY)).isEqualTo(Units.AMPLE);
        assertThat(Units.allowed(800, EARLY)).isEqualTo(Units.AMPLE);
        assertThat(Units.allowed(900, EARLY)).isEqualTo(Units.SCANT);
    }

    /** Five accounts of one project, each polled every five minutes, always with much to read. */
    @Test
    void wholeDayOfGreedyPollsLeavesUnitsToPeople() {
        Instant midnight = Instant.parse("2026-11-30T08:00:00Z");
        int used = 0;
        for (int minute = 0; minute < 24 * 60; minute += 5) {
            for (int account = 0; account < 5; account++) {
                Instant now = midnight.plus(Duration.ofMinutes(minute));
                if (used < Units.LEFT_TO_PEOPLE_FROM) {
                    used += Units.allowed(used, now);
                }
            }
        }

        assertThat(used).isLessThanOrEqualTo(Units.LEFT_TO_PEOPLE_FROM + Units.AMPLE);
        assertThat(Units.A_DAY - used).isGreaterThan(900);
    }

    @Test
    void oneChannelThatAlwaysHasMuchToReadKeepsWithinItsSixTenths() {
        Instant midnight = Instant.parse("2026-11-30T08:00:00Z");
        int used = 0;
        for (int minute = 0; minute < 24 * 60; minute += 5) {
            used += Units.allowed(used, midnight.plus(Duration.ofMinutes(minute)));
        }

        assertThat(used).isLessThanOrEqualTo(Units.FOR_READING + 600);
    }
}
