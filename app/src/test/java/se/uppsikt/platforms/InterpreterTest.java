package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.sandbox.Citizen;

/** However often it is stopped and started, what comes in is read. */
@PlatformTest
class InterpreterTest extends PlatformStory {
    private static final int STARTS = 20;

    @Autowired Interpreter interpreter;

    @Test
    void everyStartReadsWhatComesIn() {
        for (int i = 0; i < STARTS; i++) {
            interpreter.stop();
            assertThat(interpreter.isRunning()).isFalse();
            String key = sandbox.comment(post(), Citizen.AMINA, words());

            interpreter.start();

            assertThat(kept(key).received()).isTrue();
        }
    }
}
