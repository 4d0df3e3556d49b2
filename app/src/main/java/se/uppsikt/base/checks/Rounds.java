package se.uppsikt.base.checks;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Opened;
import se.uppsikt.base.shared.WithPages;

/**
 * Looks at everything when the pages open and every few minutes, so that what is known is never
 * old: somebody who signs in, and those who watch machines, are told at once.
 */
@Component
@WithPages
class Rounds implements DisposableBean {
    private static final Duration BETWEEN = Duration.ofMinutes(5);
    private final Checks checks;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("kontrollrunda").daemon().factory());

    Rounds(Checks checks) {
        this.checks = checks;
    }

    @EventListener(Opened.class)
    void begin() {
        clock.scheduleWithFixedDelay(checks::look, 0, BETWEEN.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
