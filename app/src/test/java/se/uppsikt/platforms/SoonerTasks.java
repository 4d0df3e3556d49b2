package se.uppsikt.platforms;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The scheduler's clock is ahead of everybody else's, so that what is put off for five seconds is
 * done in a tenth of a second. How long something is put off is for the rules and their tests.
 */
@TestConfiguration(proxyBeanMethods = false)
class SoonerTasks {
    private static final Duration AHEAD = Duration.ofMillis(4_900);

    @Bean
    Clock clock() {
        return () -> InstantSource.system().instant().plus(AHEAD);
    }
}
