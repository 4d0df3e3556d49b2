package se.uppsikt.accounts.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.Proves;
import se.uppsikt.accounts.Account.Status;
import se.uppsikt.accounts.SomeAccount;
import se.uppsikt.accounts.applications.Application.State;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Guideline;

/** An account in use is not left alone (K3). */
@Proves("K3")
class UpkeepRulesTest {
    private static final Guideline.Upkeep PROMISED = new Guideline.Upkeep(2, 30, 12);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2, APPROVED,  364, 29, 0",
        "2, SUBMITTED, 365, 30, 0",
        "2, ,          10,  10, 0",
        "1, APPROVED,  10,  10, 1",
        "0, REOPENED,  10,  10, 2",
        "2, RETURNED,  10,  10, 1",
        "2, APPROVED,  366, 10, 1",
        "2, APPROVED,  10,  31, 1",
        "0, REOPENED,  366, 31, 4"
    })
    void everythingAmissIsFlaggedAtOnce(
            int editors, @Nullable State plan, int confirmed, int quiet, int flags) {
        assertThat(flags(Status.ACTIVE, editors, plan, confirmed, quiet))
                .hasSize(flags)
                .allSatisfy(flag -> assertThat(flag.mend()).isNotNull())
                .extracting(Objection::rule)
                .doesNotContain("K1", "K2");
    }

    @Test
    void quietAccountIsToldHowLongItHasBeenQuiet() {
        assertThat(flags(Status.ACTIVE, 2, State.APPROVED, 10, 45))
                .extracting(Objection::sentence)
                .containsExactly("Inget har publicerats på 45 dagar.");
    }

    @Test
    void dormantAccountMayBeQuietButIsConfirmedAndStaffed() {
        assertThat(flags(Status.DORMANT, 1, State.APPROVED, 366, 400)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"DRAFT", "SUBMITTED", "APPROVED", "CLOSED"})
    void accountNotInUseIsNeitherFlaggedNorConfirmed(Status status) {
        assertThat(flags(status, 0, State.REOPENED, 400, 400)).isEmpty();
        assertThat(UpkeepRules.confirming(care(status, 2, State.APPROVED, 1, 1), PROMISED))
                .hasSize(1);
    }

    @Test
    void accountWithOneEditorAndAnOpenPlanIsNotConfirmed() {
        assertThat(UpkeepRules.confirming(care(Status.ACTIVE, 1, State.REOPENED, 1, 1), PROMISED))
                .hasSize(2);
        assertThat(
                        UpkeepRules.confirming(
                                care(Status.ACTIVE, 2, State.APPROVED, 400, 400), PROMISED))
                .isEmpty();
    }

    private static List<Objection> flags(
            Status status, int editors, @Nullable State plan, int confirmed, int quiet) {
        return UpkeepRules.flags(care(status, editors, plan, confirmed, quiet), PROMISED, NOW);
    }

    private static UpkeepRules.Care care(
            Status status, int editors, @Nullable State plan, int confirmed, int quiet) {
        return new UpkeepRules.Care(
                SomeAccount.with(status, "1"),
                editors,
                plan,
                NOW.minus(Duration.ofDays(confirmed)),
                NOW.minus(Duration.ofDays(quiet)));
    }
}
