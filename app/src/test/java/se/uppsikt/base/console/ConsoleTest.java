package se.uppsikt.base.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An installed program is called by its own name in what it says. */
class ConsoleTest {
    @Test
    void theProgramIsCalledWhatItIsCalledHere() {
        assertThat(Console.named("Kör ./run verifiera.", "/opt/uppsikt/uppsikt"))
                .isEqualTo("Kör /opt/uppsikt/uppsikt verifiera.");
        assertThat(Console.named("Kör ./run verifiera.")).isEqualTo("Kör ./run verifiera.");
    }
}
