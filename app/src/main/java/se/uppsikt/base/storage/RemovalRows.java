package se.uppsikt.base.storage;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody is taking out of an S3 store just now, or has lately, so that whoever puts it there
 * meanwhile knows. By the clock of the database, which all nodes share.
 */
@Repository
class RemovalRows {
    /** Longer than the store is waited for; then it has been done or given up. */
    private static final String REMOVES = "10 minutes";

    private static final Duration LOOKS_AGAIN = Duration.ofSeconds(1);

    private final JdbcClient database;
    private final TransactionTemplate atOnce;

    RemovalRows(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.atOnce = new TransactionTemplate(transactions);
        this.atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Said to all at once, whatever becomes of the caller's transaction. */
    void begin(StorageKey key) {
        atOnce.executeWithoutResult(
                _ -> {
                    database.sql(
                                    "delete from storage.removal where begun_at < clock_timestamp() - interval '1 day'")
                            .update();
                    database.sql(
                                    """
                                    insert into storage.removal (name, begun_at) values (?, clock_timestamp())
                                    on conflict (name) do update set begun_at = excluded.begun_at, over = false
                                    """)
                            .param(key.toString())
                            .update();
                });
    }

    void end(StorageKey key) {
        atOnce.executeWithoutResult(
                _ ->
                        database.sql("update storage.removal set over = true where name = ?")
                                .param(key.toString())
                                .update());
    }

    /** Whether it has been taken away lately; one that is being taken away is waited for. */
    boolean lately(StorageKey key) {
        Optional<Boolean> over = over(key);
        while (over.isPresent() && !over.get()) {
            rest();
            over = over(key);
        }
        return over.isPresent();
    }

    private Optional<Boolean> over(StorageKey key) {
        return database.sql(
                        "select over from storage.removal where name = ? and begun_at > clock_timestamp() - interval '"
                                + REMOVES
                                + "'")
                .param(key.toString())
                .query(Boolean.class)
                .optional();
    }

    private static void rest() {
        try {
            Thread.sleep(LOOKS_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageTrouble("broken off while another removes the same file", e);
        }
    }
}
