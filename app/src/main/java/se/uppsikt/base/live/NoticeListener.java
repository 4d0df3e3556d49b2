package se.uppsikt.base.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.WithPages;

/**
 * Hears what any node has changed, on one connection for the whole node, and passes it on to the
 * watchers. When the connection breaks it is made anew, and everybody looks again.
 */
@Component
@WithPages
class NoticeListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeListener.class);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration BREATH = Duration.ofSeconds(2);

    private final DataSource database;
    private final LiveBrowsers watchers;
    private volatile @Nullable Thread listener;

    NoticeListener(DataSource database, LiveBrowsers watchers) {
        this.database = database;
        this.watchers = watchers;
    }

    @Override
    public void start() {
        Thread thread =
                Thread.ofPlatform().daemon().name("inkorg-lyssnare").unstarted(this::listen);
        listener = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread running = listener;
        listener = null;
        if (running != null) {
            running.interrupt();
        }
        watchers.close();
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    /** Whether the calling thread is the listener, and not one that was stopped before it. */
    private boolean isOn() {
        return listener == Thread.currentThread();
    }

    private void listen() {
        while (isOn()) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("listen " + NoticeRows.CHANNEL);
                watchers.allChanged();
                hear(connection.unwrap(PGConnection.class));
                statement.execute("unlisten *");
            } catch (SQLException e) {
                if (isOn()) {
                    LOG.warn("the inbox hears nothing, tries again: {}", e.getSQLState());
                    pause();
                }
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        long beat = System.nanoTime() + BEAT.toNanos();
        while (isOn()) {
            long left = TimeUnit.NANOSECONDS.toMillis(beat - System.nanoTime());
            if (left <= 0) {
                watchers.beat();
                beat = System.nanoTime() + BEAT.toNanos();
                continue;
            }
            PGNotification[] notices = connection.getNotifications((int) left);
            if (notices != null) {
                for (PGNotification notice : notices) {
                    pass(notice.getParameter());
                }
            }
        }
    }

    private void pass(String notice) {
        String[] parts = notice.split(" ", 2);
        String of = parts.length == 2 ? parts[1] : "";
        try {
            switch (parts[0]) {
                case NoticeRows.SESSION -> watchers.ended(new Sha256(of));
                case NoticeRows.PERSON -> watchers.changed(new PersonId(UUID.fromString(of)));
                default -> watchers.changed(new AccountId(UUID.fromString(notice)));
            }
        } catch (IllegalArgumentException e) {
            LOG.warn("a notice of {} characters that names nothing", notice.length());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BREATH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
