package se.uppsikt.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.uppsikt.SettableClock;
import se.uppsikt.access.Role;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.base.checks.Checks;
import se.uppsikt.base.checks.ToldCheck;

/** An administrator of a real municipality begins at the first steps while any is left. */
class FirstStepsTest {
    private static final Found MISSING = new Found.Missing("Ingen.", "Gör en.");
    private static final Found RIGHT = new Found.Right("Rätt.");

    @Test
    void administratorsBeginThereWhileSomethingNecessaryIsLeft() {
        FirstSteps steps = new FirstSteps(looked(MISSING), false);

        assertThat(steps.of(Set.of(Role.ADMINISTRATOR))).contains("/drift/kom-igang");
        assertThat(steps.of(Set.of(Role.ADMINISTRATOR, Role.EDITOR))).contains("/drift/kom-igang");
        assertThat(steps.of(Set.of(Role.EDITOR))).isEmpty();
    }

    @Test
    void nobodyDoesWhenNothingNecessaryIsLeftOrInTheDemo() {
        assertThat(new FirstSteps(looked(RIGHT), false).of(Set.of(Role.ADMINISTRATOR))).isEmpty();
        assertThat(new FirstSteps(looked(MISSING), true).of(Set.of(Role.ADMINISTRATOR))).isEmpty();
    }

    private static Checks looked(Found found) {
        Checks checks =
                ToldCheck.door(
                        new SettableClock(),
                        ToldCheck.of("mail", 40, true, found),
                        ToldCheck.of("keys", 70, false, MISSING));
        checks.look();
        return checks;
    }
}
