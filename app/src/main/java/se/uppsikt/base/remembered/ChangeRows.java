package se.uppsikt.base.remembered;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often anything of what is remembered has changed; the tables count it themselves. */
@Repository
class ChangeRows {
    private final JdbcClient database;

    ChangeRows(JdbcClient database) {
        this.database = database;
    }

    long number() {
        return database.sql("select number from remembered.changes").query(Long.class).single();
    }

    /** Whether the transaction that asks has written anything. */
    boolean areMadeHere() {
        return database.sql("select pg_current_xact_id_if_assigned() is not null")
                .query(Boolean.class)
                .single();
    }
}
