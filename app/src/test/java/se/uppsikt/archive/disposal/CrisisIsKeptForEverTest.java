package se.uppsikt.archive.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.accounts.AccountId;

/** What is from a crisis is kept for ever, on the accounts that it concerned (C5). */
@Proves("C5")
class CrisisIsKeptForEverTest {
    private static final AccountId HERE = new AccountId(new UUID(0, 1));
    private static final AccountId THERE = new AccountId(new UUID(0, 2));
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 28);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    private static CrisisPeriod crisis(Set<AccountId> accounts, @Nullable LocalDate to) {
        return new CrisisPeriod(
                new UUID(0, 3), accounts, FIRST, to, "Vattenläcka", "Peter Storm", true);
    }

    @Test
    void itsFirstAndLastDaysAreItsWhollyAndNoOther() {
        CrisisPeriod crisis = crisis(Set.of(HERE), LAST);
        assertThat(crisis.holds(HERE, FIRST.minusDays(1))).isFalse();
        assertThat(crisis.holds(HERE, FIRST)).isTrue();
        assertThat(crisis.holds(HERE, LAST)).isTrue();
        assertThat(crisis.holds(HERE, LAST.plusDays(1))).isFalse();
    }

    @Test
    void otherAccountsAreNotItsAndWithoutAnyItIsAllOfThem() {
        assertThat(crisis(Set.of(HERE), LAST).holds(THERE, FIRST)).isFalse();
        assertThat(crisis(Set.of(), LAST).holds(THERE, FIRST)).isTrue();
    }

    @Test
    void whileItGoesOnItHasNoLastDay() {
        CrisisPeriod crisis = crisis(Set.of(HERE), null);
        assertThat(crisis.goesOn()).isTrue();
        assertThat(crisis.holds(HERE, LAST.plusYears(1))).isTrue();
    }
}
