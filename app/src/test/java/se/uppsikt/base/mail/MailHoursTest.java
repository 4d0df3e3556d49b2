package se.uppsikt.base.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.base.shared.StartProblem;

/** When letters that can wait are sent, by Swedish clocks. */
class MailHoursTest {
    @ParameterizedTest
    @CsvSource({
        "07-18, 2026-11-23T06:00:00Z, 2026-11-23T06:00:00Z", // Monday 07.00
        "07-18, 2026-11-23T05:59:00Z, 2026-11-23T06:00:00Z",
        "07-18, 2026-11-23T16:59:59Z, 2026-11-23T16:59:59Z",
        "07-18, 2026-11-23T17:00:00Z, 2026-11-24T06:00:00Z", // 18.00: tomorrow
        "07-18, 2026-11-20T23:30:00Z, 2026-11-23T06:00:00Z", // Saturday 00.30: Monday
        "07-18, 2026-03-28T12:00:00Z, 2026-03-30T05:00:00Z", // over the change to summer time
        "00-24, 2026-11-21T12:00:00Z, 2026-11-21T12:00:00Z", // always is always
        "'', 2026-11-21T12:00:00Z, 2026-11-21T12:00:00Z",
    })
    void theNextMomentIsOneInTheHours(String hours, Instant now, Instant next) {
        assertThat(new MailHours(hours).next(now)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7-18", "18-07", "07-07", "07–18", "07-25", "alltid"})
    void whatIsNoHoursIsRefusedWithAnExample(String written) {
        assertThatThrownBy(() -> new MailHours(written))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("07-18");
    }
}
