package se.uppsikt.operation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the database answers at all. */
@Repository
class PulseRows {
    private static final int PATIENCE_SECONDS = 2;
    private final JdbcClient database;

    PulseRows(JdbcClient database) {
        this.database = database;
    }

    boolean beats() {
        return database.sql("select true")
                .withQueryTimeout(PATIENCE_SECONDS)
                .query(Boolean.class)
                .single();
    }
}
