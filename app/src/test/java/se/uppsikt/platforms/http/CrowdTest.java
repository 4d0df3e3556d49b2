package se.uppsikt.platforms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A platform that hangs holds one caller, and never those who want to speak with another. */
class CrowdTest {
    private final AtomicLong clock = new AtomicLong();
    private final Crowd crowd = new Crowd(clock::get);

    @Test
    void manyAtOnceAllGetTheirTurnAFewAtATime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                all.add(
                        threads.submit(
                                () -> {
                                    try (Crowd.Call call = crowd.enter()) {
                                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                        Thread.sleep(2);
                                        inside.decrementAndGet();
                                        return call;
                                    }
                                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(most.get()).isBetween(1, Crowd.MOST);
    }

    @Test
    void whoeverComesWhileSomebodyHasWaitedLongIsTurnedAwayAtOnce() throws Exception {
        Crowd.Call hanging = crowd.enter();
        Crowd.Call beside = crowd.enter();
        seconds(4);
        assertThatThrownBy(crowd::enter).isInstanceOf(Crowd.TooMany.class);

        beside.close();
        assertThatThrownBy(crowd::enter).isInstanceOf(Crowd.TooMany.class);
        seconds(16);
        hanging.close();
    }

    @Test
    void afterAHangOneAtATimeUntilItAnswersAsBefore() throws Exception {
        Crowd.Call hanging = crowd.enter();
        seconds(20);
        hanging.close();

        Crowd.Call trying = crowd.enter();
        assertThatThrownBy(crowd::enter).as("one at a time").isInstanceOf(Crowd.TooMany.class);
        seconds(1);
        trying.close();

        try (Crowd.Call one = crowd.enter();
                Crowd.Call other = crowd.enter()) {
            assertThat(one).isNotSameAs(other);
        }
    }

    private void seconds(int some) {
        clock.addAndGet(Duration.ofSeconds(some).toNanos());
    }
}
