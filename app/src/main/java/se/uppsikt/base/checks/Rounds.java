package se.uppsikt.base.checks;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
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
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private final Checks checks;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("kontrollrunda").daemon().factory());

    Rounds(Checks checks, ApplicationEventPublisher events) {
        this.checks = checks;
        this.events = events;
    }

    @EventListener(Opened.class)
    void begin() {
        clock.scheduleWithFixedDelay(this::look, 0, BETWEEN.toSeconds(), TimeUnit.SECONDS);
    }

    /** Whoever hears of it and fails keeps nobody from the next round. */
    private void look() {
        try {
            events.publishEvent(new Checks.Looked(checks.look()));
        } catch (RuntimeException e) {
            LOG.warn("a round was heard by somebody who failed: {}", e.getClass().getName());
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
