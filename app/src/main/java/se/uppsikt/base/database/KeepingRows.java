package se.uppsikt.base.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lock under which platforms keep observations, over all nodes: one at a time, so that order
 * holds and two who see the same contribution never wait for each other in a ring.
 */
@Repository
public class KeepingRows {
    /**
     * "plattfor" in ASCII; advisory locks are one room for the whole house, and records has its
     * own.
     */
    private static final long LOCK = 0x706c_6174_7466_6f72L;

    private final JdbcClient jdbc;

    KeepingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the lock; it is let go when the caller's transaction ends. */
    public void oneAtATime() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
    }
}
