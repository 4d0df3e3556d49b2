package se.uppsikt.base.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes away what a database leaves behind of rows that were changed or deleted: dead rows in
 * tables, indexes and statistics, and its log. A table is written anew and is closed to everybody
 * meanwhile. Never in a transaction. Of what the database does not let us do we are told, and
 * nothing is called done.
 */
@Component
public class Rewriting {
    private static final String PATIENCE = "set lock_timeout = '15s'";
    private static final int TRIES = 20;
    private static final int WAITS = 600;
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String WAITED_IN_VAIN = "55P03";
    private static final String NOT_ALLOWED = "42501";

    private final DataSource source;
    private final JdbcClient database;

    Rewriting(DataSource source, JdbcClient database) {
        this.source = new WithoutLimit(source);
        this.database = database;
    }

    /**
     * Writes a table anew, with its indexes and what is known of its values.
     *
     * @param table with its schema; never from outside
     * @return what could not be done, in Swedish
     */
    public Optional<String> table(String table) {
        if (!mayRewrite(table)) {
            return Optional.of(
                    "Tabellen "
                            + table
                            + " fick inte skrivas om: databasens ägare behöver köra vacuum full på den.");
        }
        if (!othersAreDone()) {
            return Optional.of(
                    "Någon har läst i databasen hela tiden, så tabellen "
                            + table
                            + " kan ha gamla rader kvar. Gör om det när ingen annan läser.");
        }
        forgetValues(table);
        return attempt(
                "Tabellen " + table + " gick inte att skriva om: någon annan hade den.",
                "vacuum (full, analyze) " + table);
    }

    /** Rows that somebody still may see are written anew with the others, though they are dead. */
    private boolean othersAreDone() {
        Instant now =
                database.sql("select clock_timestamp() as now")
                        .query((row, _) -> Columns.time(row, "now"))
                        .single();
        for (int tries = 0; tries < WAITS; tries++) {
            boolean somebody =
                    database.sql(
                                    """
                                    select exists (select from pg_stat_activity
                                        where datname = current_database() and pid <> pg_backend_pid()
                                            and (backend_xmin is not null or backend_xid is not null)
                                            and coalesce(xact_start, query_start) < ?)
                                    """)
                            .param(Columns.time(now))
                            .query(Boolean.class)
                            .single();
            if (!somebody) {
                return true;
            }
            LockSupport.parkNanos(MOMENT);
        }
        return false;
    }

    /** Of a table that has become empty the database would remember the values it had. */
    private void forgetValues(String table) {
        database.sql(
                        """
                        select pg_clear_attribute_stats(s.schemaname, s.tablename, s.attname, s.inherited)
                        from pg_stats s where (s.schemaname, s.tablename) in (
                            select n.nspname, r.relname from pg_class r join pg_namespace n on n.oid = r.relnamespace
                            where r.oid = cast(:table as regclass) or r.oid in (
                                select i.indexrelid from pg_index i where i.indrelid = cast(:table as regclass)))
                        """)
                .param("table", table)
                .query()
                .listOfRows();
    }

    /** The values that the database remembers of its tables, those of before too. */
    public Optional<String> statistics() {
        String table = "pg_catalog.pg_statistic";
        String refused =
                "Databasens statistik fick inte skrivas om: dess ägare behöver köra vacuum full på "
                        + table
                        + ".";
        return mayRewrite(table)
                ? attempt(refused, "vacuum (full) " + table)
                : Optional.of(refused);
    }

    /** What the database's log has of all that was before. */
    public List<String> log() {
        List<String> left = new ArrayList<>();
        attempt(
                        "Databasens logg (WAL) fick inte bytas. Det gallrade kan läsas i den tills"
                                + " databasen har gått förbi det av sig själv, eller dess ägare kör"
                                + " checkpoint, pg_switch_wal och checkpoint.",
                        past(partsAhead()))
                .ifPresent(left::add);
        if (setting("wal_recycle").equals("on")) {
            left.add(
                    "Databasen använder gamla delar av sin logg igen (wal_recycle) i stället för att ta"
                            + " bort dem. Det gallrade kan läsas i dem tills de skrivs över.");
        }
        if (!setting("archive_mode").equals("off")) {
            left.add(
                    "Databasens logg sparas på ett annat ställe (archive_mode). Där gallras den för sig.");
        }
        return left;
    }

    /** Parts that lie ready have been used before, and are gone past one by one. */
    private static String[] past(int ahead) {
        List<String> statements = new ArrayList<>();
        for (int part = 0; part <= ahead; part++) {
            statements.add("checkpoint");
            statements.add("select pg_switch_wal()");
        }
        statements.add("checkpoint");
        return statements.toArray(String[]::new);
    }

    private int partsAhead() {
        boolean maySee =
                database.sql("select has_function_privilege('pg_ls_waldir()', 'execute')")
                        .query(Boolean.class)
                        .single();
        return !maySee
                ? 0
                : database.sql(
                                """
                                select count(*) from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$'
                                    and substr(name, 9) > substr(pg_walfile_name(pg_current_wal_lsn()), 9)
                                """)
                        .query(Integer.class)
                        .single();
    }

    private String setting(String name) {
        return database.sql("select current_setting(?)").param(name).query(String.class).single();
    }

    /** Without the right the database only warns, and does nothing. */
    private boolean mayRewrite(String table) {
        return database.sql(
                        """
                        select has_table_privilege(cast(? as text), 'MAINTAIN') or exists (
                            select from pg_database
                            where datname = current_database() and pg_has_role(datdba, 'USAGE'))
                        """)
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private Optional<String> attempt(String refused, String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(PATIENCE);
            try {
                for (String each : statements) {
                    patiently(statement, each);
                }
            } finally {
                statement.execute("reset lock_timeout");
            }
            return Optional.empty();
        } catch (SQLException e) {
            if (NOT_ALLOWED.equals(e.getSQLState()) || WAITED_IN_VAIN.equals(e.getSQLState())) {
                return Optional.of(refused);
            }
            throw new IllegalStateException(statements[0] + " failed", e);
        }
    }

    /** Whoever waits for a table makes all others wait behind; so not for long, but again. */
    private static void patiently(Statement statement, String what) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                statement.execute(what);
                return;
            } catch (SQLException e) {
                if (tries == TRIES || !WAITED_IN_VAIN.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }
}
