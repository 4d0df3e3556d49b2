package se.uppsikt.records.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.policy.WorkingDays;

/** S12: what nobody has sorted is late from the second after the next working day. */
@Proves("S12")
class UnsortedForTooLongTest {
    /** Two years, each held against ten days of what may have been written. */
    @Test
    void whatWasWrittenBeforeThenIsLateAndNothingElse() {
        Instant first = Instant.parse("2026-03-01T00:59:59Z");
        for (int hour = 0; hour < 2 * 365 * 24; hour += 7) {
            Instant now = first.plus(Duration.ofHours(hour)).plusSeconds(hour % 3);
            Instant before = TriageRules.lateBefore(WorkingDays.ALL, now);
            for (int ago = 0; ago < 240; ago += 5) {
                Instant written = now.minus(Duration.ofHours(ago));
                assertThat(written.isBefore(before))
                        .as("%s written %s", now, written)
                        .isEqualTo(now.isAfter(TriageRules.due(WorkingDays.ALL, written, null)));
            }
        }
    }
}
