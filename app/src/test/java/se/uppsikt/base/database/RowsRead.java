package se.uppsikt.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows PostgreSQL has read in this transaction, by itself or by an index: what grows with
 * the whole is seen in it, however fast the machine is.
 */
public final class RowsRead {
    private RowsRead() {}

    /**
     * What was read of these while something was asked.
     *
     * @param tables with their schemas, such as {@code inbox.item}
     */
    public static long during(JdbcClient database, Runnable asking, String... tables) {
        long before = soFar(database, tables);
        asking.run();
        return soFar(database, tables) - before;
    }

    /** What this transaction has read of these until now. */
    public static long soFar(JdbcClient database, String... tables) {
        Read read =
                database.sql(
                                """
                                select count(*) as tables,
                                    coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) as rows
                                from pg_stat_xact_user_tables
                                where schemaname || '.' || relname = any(?)
                                """)
                        .param(tables)
                        .query((row, _) -> new Read(row.getInt("tables"), row.getLong("rows")))
                        .single();
        assertThat(read.tables()).as("tables that are").isEqualTo(tables.length);
        return read.rows();
    }

    private record Read(int tables, long rows) {}
}
