package se.uppsikt.base.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Gauges;

/** How it goes with the connections to the database, and with the work that waits in it. */
@Component
class DatabaseGauges implements Gauges {
    private final DataSource source;
    private final ServerRows rows;
    private final InstantSource time;

    DatabaseGauges(DataSource source, ServerRows rows, InstantSource time) {
        this.source = source;
        this.rows = rows;
        this.time = time;
    }

    @Override
    public List<Gauge> now() {
        List<Gauge> all = new ArrayList<>(pool());
        Instant now = time.instant();
        ServerRows.Work work = rows.work(now);
        Instant oldest = work.oldest();
        all.add(
                Gauge.of(
                        "uppsikt_tasks_waiting",
                        "Arbete vars tid har kommit, högst tusen räknas",
                        work.waiting()));
        all.add(
                Gauge.of(
                        "uppsikt_tasks_failing",
                        "Sådant arbete som har misslyckats och försöks igen",
                        work.failing()));
        all.add(
                Gauge.of(
                        "uppsikt_tasks_oldest_seconds",
                        "Hur länge det äldsta arbetet har väntat",
                        oldest == null ? 0 : Duration.between(oldest, now).toSeconds()));
        return all;
    }

    private List<Gauge> pool() {
        try {
            HikariPoolMXBean pool = source.unwrap(HikariDataSource.class).getHikariPoolMXBean();
            return List.of(
                    Gauge.of(
                            "uppsikt_database_connections_active",
                            "Förbindelser till databasen som används",
                            pool.getActiveConnections()),
                    Gauge.of(
                            "uppsikt_database_connections_idle",
                            "Förbindelser till databasen som är lediga",
                            pool.getIdleConnections()),
                    Gauge.of(
                            "uppsikt_database_connections_waited_for",
                            "De som väntar på en förbindelse till databasen",
                            pool.getThreadsAwaitingConnection()));
        } catch (SQLException e) {
            throw new IllegalStateException("the pool cannot be seen", e);
        }
    }
}
