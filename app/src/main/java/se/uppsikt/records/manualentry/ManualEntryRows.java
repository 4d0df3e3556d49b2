package se.uppsikt.records.manualentry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;

/** By which way what was entered came, and who received it. */
@Repository
class ManualEntryRows {
    private final JdbcClient database;

    ManualEntryRows(JdbcClient database) {
        this.database = database;
    }

    void add(DocumentEntered entered) {
        database.sql(
                        """
                        insert into records.manual_entry (contribution, way, received_by, entered_by, entered_at)
                        values (?, ?, ?, ?, cast(? as timestamptz))
                        """)
                .params(
                        entered.contribution().value(),
                        entered.way().name(),
                        entered.receivedBy(),
                        entered.actor().label(),
                        Columns.time(entered.at()))
                .update();
    }
}
