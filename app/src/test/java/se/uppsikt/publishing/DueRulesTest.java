package se.uppsikt.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.base.shared.Refused;

/** When something goes out, also when the clocks are changed. */
class DueRulesTest {
    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "2026-12-24, 10:30, 2026-12-24T09:30:00Z",
        "2026-06-24, 10:30, 2026-06-24T08:30:00Z",
        // the last minute before summer time, and the first of it
        "2027-03-28, 01:59, 2027-03-28T00:59:00Z",
        "2027-03-28, 03:00, 2027-03-28T01:00:00Z",
        // the hour that comes twice: the first is meant
        "2026-10-25, 02:30, 2026-10-25T00:30:00Z",
        "2026-10-25, 03:00, 2026-10-25T02:00:00Z",
    })
    void whatIsTypedIsSwedishTime(String day, String clock, Instant moment) {
        assertThat(DueRules.typed(day, clock)).contains(moment);
    }

    @Test
    void theHourThatDoesNotExistIsRefusedWithTheReason() {
        assertThatThrownBy(() -> DueRules.typed("2027-03-28", "02:30"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.objections().getFirst().sentence())
                                        .contains("02:30 finns inte den 28 mars 2027"));
    }

    @Test
    void nothingTypedIsAsSoonAsItMay() {
        assertThat(DueRules.typed("", " ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24, ''",
        "'', 10:30",
        "2026-13-01, 10:30",
        "2026-12-24, 25:00",
        "igår, nu"
    })
    void halfATimeAndWhatIsNoneIsRefused(String day, String clock) {
        assertThatThrownBy(() -> DueRules.typed(day, clock)).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsMovedKeepsItsClockAcrossTheChangeOfTime() {
        Instant friday = Instant.parse("2027-03-26T09:30:00Z");
        assertThat(DueRules.on(LocalDate.of(2027, 3, 29), friday))
                .isEqualTo(Instant.parse("2027-03-29T08:30:00Z"));
    }
}
