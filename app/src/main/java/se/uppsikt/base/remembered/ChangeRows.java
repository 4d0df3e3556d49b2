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

    /**
     * How many changes there are.
     *
     * @param madeHere whether the transaction that asks has written anything itself
     */
    record Now(long number, boolean madeHere) {}

    Now now() {
        return database.sql(
                        """
                        select number, pg_current_xact_id_if_assigned() is not null as written
                        from remembered.changes
                        """)
                .query((row, _) -> new Now(row.getLong("number"), row.getBoolean("written")))
                .single();
    }
}
