package se.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.uppsikt.ProgramTest;
import se.uppsikt.SettableClock;
import se.uppsikt.base.checks.Check;
import se.uppsikt.base.checks.Check.Found;

/** Another municipality's guideline is told for what it is until there is one of one's own. */
@ProgramTest
class GuidelineCheckTest {
    private final Profiles town = new Profiles(new SettableClock());
    private final Check check = new GuidelineLoading.Own(town.rows);

    @Test
    void theOneThatCameAlongIsNobodysOwn() {
        assertThat(check.look()).isInstanceOf(Found.Missing.class);
        town.start(Profiles.orebro());
        assertThat(check.look())
                .isInstanceOfSatisfying(
                        Found.Missing.class,
                        told -> assertThat(told.words()).contains("följde med"));
    }

    @Test
    void aFileOfOnesOwnIs() {
        town.start(Profiles.orebro() + "\n# vår egen\n");
        assertThat(check.look())
                .isInstanceOfSatisfying(
                        Found.Right.class,
                        told -> assertThat(told.words()).startsWith("Version 1"));
    }
}
