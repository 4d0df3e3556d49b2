package se.uppsikt.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;

/** A1: what an official account holds is due for the archive when the interval has passed. */
@Proves("A1")
class OfficialAccountsAreArchivedInTimeTest {
    private static final LocalDate A_YEAR_AGO = LocalDate.of(2025, 11, 22);
    private static final LocalDate HALF_A_YEAR_AGO = LocalDate.of(2026, 5, 22);

    @Test
    void lastYearIsDueWhenTheIntervalIsAYear() {
        assertThat(ArchiveRuleStates.isDue(Map.of(2025, 4L), A_YEAR_AGO)).isTrue();
    }

    @Test
    void thisYearIsNotDueWhenTheIntervalIsAYear() {
        assertThat(ArchiveRuleStates.isDue(Map.of(2026, 4L), A_YEAR_AGO)).isFalse();
    }

    @Test
    void thisYearIsDueWhenTheIntervalIsHalfAYear() {
        assertThat(ArchiveRuleStates.isDue(Map.of(2026, 4L), HALF_A_YEAR_AGO)).isTrue();
    }

    @Test
    void anAccountThatHoldsNothingIsNotDue() {
        assertThat(ArchiveRuleStates.isDue(Map.of(), A_YEAR_AGO)).isFalse();
    }
}
