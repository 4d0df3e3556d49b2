package se.uppsikt.base.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A server that is away for a week loses nothing, and is not stormed. */
class RetryRulesTest {
    private static final Instant ORDERED = Instant.parse("2026-11-28T20:00:00Z");

    @Test
    void pausesGrowToAnHour() {
        assertThat(RetryRules.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(RetryRules.pause(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryRules.pause(5)).isEqualTo(Duration.ofMinutes(16));
        assertThat(RetryRules.pause(7)).isEqualTo(Duration.ofHours(1));
        assertThat(RetryRules.pause(10_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void itIsTriedForMoreThanAWeekAndThenNoMore() {
        assertThat(RetryRules.tooOld(ORDERED, ORDERED.plus(Duration.ofDays(7)))).isFalse();
        assertThat(RetryRules.tooOld(ORDERED, ORDERED.plus(Duration.ofDays(9)))).isTrue();
    }

    @Test
    void byAClockThatWasSetBackNothingIsOld() {
        assertThat(RetryRules.tooOld(ORDERED, ORDERED.minus(Duration.ofDays(400)))).isFalse();
    }
}
