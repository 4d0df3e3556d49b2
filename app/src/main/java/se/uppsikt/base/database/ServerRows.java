package se.uppsikt.base.database;

import java.time.Instant;
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

    Instant now() {
        return jdbc.sql("select clock_timestamp() as now")
                .withQueryTimeout(PATIENCE_SECONDS)
                .query((row, n) -> Columns.time(row, "now"))
                .single();
    }
}
