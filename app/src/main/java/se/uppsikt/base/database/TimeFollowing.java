package se.uppsikt.base.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Asks the database what the time is, before anything is done by it and every few seconds after,
 * and has the common time follow. The embedded database is on this machine and has its clock.
 */
@Component
class TimeFollowing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TimeFollowing.class);
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    /** Less than this is the way there and back, and no difference. */
    private static final Duration LEAST = Duration.ofMillis(500);

    /** An answer that took longer says too little. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final ServerRows rows;
    private final CommonTime common;
    private final boolean embedded;
    private @Nullable ScheduledExecutorService clock;

    TimeFollowing(
            ServerRows rows,
            CommonTime common,
            @Value("${spring.datasource.url:embedded}") String url) {
        this.rows = rows;
        this.common = common;
        this.embedded = url.equals("embedded");
    }

    @Override
    public synchronized void start() {
        if (embedded) {
            return;
        }
        look();
        clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("tidsfoljare").daemon().factory());
        clock.scheduleWithFixedDelay(
                this::look, BETWEEN.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }

    /** Before everything that does anything. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private void look() {
        try {
            InstantSource machine = InstantSource.system();
            Instant before = machine.instant();
            Instant there = rows.now();
            Duration way = Duration.between(before, machine.instant());
            Duration ahead = ahead(before, there, way, common.ahead());
            if (!ahead.equals(common.ahead())) {
                LOG.warn("this machine's clock differs from the database's by {}", ahead);
                common.follow(ahead);
            }
        } catch (DataAccessException away) {
            LOG.debug("the database does not tell the time", away);
        }
    }

    /**
     * @param before when it was asked, by this machine
     * @param way how long the answer took
     * @param now what is followed so far
     */
    static Duration ahead(Instant before, Instant there, Duration way, Duration now) {
        if (way.isNegative() || way.compareTo(SLOW) > 0) {
            return now;
        }
        Duration ahead = Duration.between(before.plus(way.dividedBy(2)), there);
        if (ahead.minus(now).abs().compareTo(LEAST) < 0) {
            return now;
        }
        return ahead.abs().compareTo(LEAST) < 0 ? Duration.ZERO : ahead;
    }
}
