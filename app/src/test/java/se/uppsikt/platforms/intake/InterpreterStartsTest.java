package se.uppsikt.platforms.intake;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.AbstractList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;

/** However busy the machine is when it starts, whoever is started also interprets. */
@PlatformTest
class InterpreterStartsTest extends PlatformStory {
    @Autowired Interpretation interpretation;
    @Autowired Deliveries intake;

    /** No platforms, and a count of how often somebody looked through them. */
    private static final class Looked extends AbstractList<Adapter> {
        private final AtomicInteger times = new AtomicInteger();

        @Override
        public Adapter get(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public int size() {
            times.incrementAndGet();
            return 0;
        }
    }

    @Test
    void everyStartInterprets() {
        for (int start = 0; start < 200; start++) {
            Looked adapters = new Looked();
            Interpreter interpreter =
                    new Interpreter(
                            adapters, interpretation, records, intake, new InterpreterSignal());
            interpreter.start();
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> adapters.times.get() > 0);
            interpreter.stop();
        }
    }
}
