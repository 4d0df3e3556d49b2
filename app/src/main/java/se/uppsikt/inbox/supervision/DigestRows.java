package se.uppsikt.inbox.supervision;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;

/** Up to when has been told what became late. */
@Repository
class DigestRows {
    private final JdbcClient database;

    DigestRows(JdbcClient database) {
        this.database = database;
    }

    /** Held until the transaction ends, so that two nodes do not tell the same. */
    Instant lateUntil() {
        return database.sql("select until from inbox.late_told for update")
                .query((row, _) -> Columns.time(row, "until"))
                .single();
    }

    void lateUntil(Instant until) {
        database.sql("update inbox.late_told set until = ?").param(Columns.time(until)).update();
    }
}
