package se.uppsikt.base.database;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the server says of itself. */
@Repository
class ServerRows {
    private static final int PATIENCE_SECONDS = 5;
    private final JdbcClient jdbc;

    ServerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Server server() {
        return jdbc.sql(
                        """
                        select current_setting('server_version') as version,
                            current_setting('server_version_num')::int / 10000 as major,
                            current_setting('is_superuser') = 'on' as superuser,
                            current_setting('fsync') = 'on'
                                and current_setting('full_page_writes') = 'on'
                                and current_setting('synchronous_commit') <> 'off' as durable,
                            coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false)
                                as encrypted,
                            coalesce(inet_server_addr() = inet_client_addr(), true) as here
                        """)
                .withQueryTimeout(PATIENCE_SECONDS)
                .query(
                        (row, n) ->
                                new Server(
                                        row.getString("version"),
                                        row.getInt("major"),
                                        row.getBoolean("superuser"),
                                        row.getBoolean("durable"),
                                        row.getBoolean("encrypted"),
                                        row.getBoolean("here")))
                .single();
    }

    /** Work that is due and that nobody has begun, at most a thousand counted. */
    Work work(Instant now) {
        return jdbc.sql(
                        """
                        select count(*) as waiting, min(execution_time) as oldest,
                            count(*) filter (where consecutive_failures > 0) as failing
                        from (
                            select execution_time, consecutive_failures from scheduled_tasks
                            where execution_time <= :now and not picked
                            order by execution_time limit 1000) due
                        """)
                .withQueryTimeout(PATIENCE_SECONDS)
                .param("now", Columns.time(now))
                .query(
                        (row, n) ->
                                new Work(
                                        row.getLong("waiting"),
                                        Columns.timeOrNull(row, "oldest"),
                                        row.getLong("failing")))
                .single();
    }

    /**
     * Tasks whose time has come.
     *
     * @param oldest when the first of them was to be done; null when none waits
     */
    record Work(long waiting, @Nullable Instant oldest, long failing) {}

    Instant now() {
        return jdbc.sql("select clock_timestamp() as now")
                .withQueryTimeout(PATIENCE_SECONDS)
                .query((row, n) -> Columns.time(row, "now"))
                .single();
    }
}
