package se.uppsikt.base.ledger;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;

/** Asks what is kept by rising numbers how far it had come at some time. */
@Repository
public class LastRows {
    private final JdbcClient database;

    LastRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param kept a question of ours that tells the {@code place} of each and when it was kept,
     *     {@code at}
     * @return {@code above} when nothing higher was kept before then
     */
    public long before(String kept, long above, Instant before) {
        return database.sql(
                        "select coalesce(max(place), :above) from ("
                                + kept
                                + ") kept where place > :above and at < cast(:before as timestamptz)")
                .param("above", above)
                .param("before", Columns.time(before))
                .query(Long.class)
                .single();
    }
}
