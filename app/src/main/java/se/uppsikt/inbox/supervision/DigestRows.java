package se.uppsikt.inbox.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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

    /** These were late already when they were found; nobody has been told of them. */
    void foundLate(Collection<UUID> contributions) {
        database.sql(
                        """
                        insert into inbox.found_late (contribution)
                        select unnest(cast(? as uuid[])) on conflict do nothing
                        """)
                .param(Columns.ids(List.copyOf(contributions), each -> each))
                .update();
    }

    /** Some of them, which are told of now and stand there no more. */
    List<UUID> takeFoundLate(int limit) {
        return database.sql(
                        """
                        delete from inbox.found_late where contribution in (
                            select contribution from inbox.found_late order by contribution limit ? for update)
                        returning contribution
                        """)
                .param(limit)
                .query((row, _) -> Columns.id(row, "contribution"))
                .list();
    }
}
