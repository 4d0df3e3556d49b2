package se.uppsikt.platforms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Opened;
import se.uppsikt.base.shared.WithPages;

/**
 * The keys of our apps at the platforms, held in memory so that the way in asks no database; a
 * change that another node has made is read within seconds. While the database is away those last
 * read hold: what they let in is kept only when it answers.
 */
@Component
public class Apps {
    private static final Logger LOG = LoggerFactory.getLogger(Apps.class);
    private static final Duration FRESH_WHEN_ABSENT = Duration.ofSeconds(2);

    private final AppRows rows;
    private final ApiVersionRows versions;
    private final InstantSource time;
    private volatile Map<Platform, Held> held = Map.of();

    /**
     * @param until when it is asked for again although nobody has told of a change; null when never
     */
    private record Held(@Nullable AppKeys keys, @Nullable Instant until) {}

    Apps(AppRows rows, ApiVersionRows versions, InstantSource time) {
        this.rows = rows;
        this.versions = versions;
        this.time = time;
    }

    /** Reads again what other nodes may have changed. */
    @Component
    @WithPages
    static final class Freshness implements DisposableBean {
        private static final Duration BETWEEN = Duration.ofSeconds(3);
        private final Apps apps;
        private final ScheduledExecutorService clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("appnycklar").daemon().factory());

        Freshness(Apps apps) {
            this.apps = apps;
        }

        @EventListener(Opened.class)
        void begin() {
            clock.scheduleWithFixedDelay(
                    apps::readAgain, BETWEEN.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
        }

        @Override
        public void destroy() {
            clock.shutdownNow();
        }
    }

    /**
     * A call of the app has been answered.
     *
     * @param asked the version of the interface that it asked for
     * @param answered as the answer says it; whatever is no version says nothing
     */
    public void answeredBy(Platform platform, String asked, String answered) {
        versions.answered(platform, asked, answered);
    }

    /** Its own, or those of the app that serves it too. */
    public Optional<AppKeys> keys(Platform platform) {
        Optional<AppKeys> own = own(platform);
        return own.isPresent() ? own : servedBy(platform).flatMap(this::own);
    }

    /** One app at Meta serves Facebook and Instagram alike. */
    static Optional<Platform> servedBy(Platform platform) {
        return platform == Platform.INSTAGRAM ? Optional.of(Platform.FACEBOOK) : Optional.empty();
    }

    private Optional<AppKeys> own(Platform platform) {
        Held known = held.get(platform);
        if (known != null && (known.until() == null || time.instant().isBefore(known.until()))) {
            return Optional.ofNullable(known.keys());
        }
        return Optional.ofNullable(load(platform).keys());
    }

    void put(Platform platform, AppKeys keys) {
        rows.put(platform, keys);
        forget();
    }

    /** They have been replaced, and are read anew. */
    synchronized void forget() {
        held = Map.of();
    }

    private void readAgain() {
        try {
            held.keySet().forEach(this::load);
        } catch (DataAccessException | IllegalStateException away) {
            LOG.debug("the keys could not be read again", away);
        }
    }

    private synchronized Held load(Platform platform) {
        Optional<AppKeys> keys = rows.keys(platform);
        Held fresh =
                new Held(
                        keys.orElse(null),
                        keys.isPresent() || servedBy(platform).isPresent()
                                ? null
                                : time.instant().plus(FRESH_WHEN_ABSENT));
        Map<Platform, Held> next = new EnumMap<>(Platform.class);
        next.putAll(held);
        next.put(platform, fresh);
        held = next;
        return fresh;
    }
}
