package se.uppsikt.records;

import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.base.ledger.LedgerRows;
import se.uppsikt.records.register.RegisterRows;

/** The reading of the records through a connection of a test's own. */
public final class NarrowReading {
    private NarrowReading() {}

    public static ContributionQueries of(JdbcClient database) {
        LedgerRows ledger = new LedgerRows(database);
        return new ContributionQueries(
                new ContributionRows(database),
                new Completing(
                        new VersionRows(database),
                        new MediaRows(database),
                        ledger,
                        new RegisterRows(database)::of),
                ledger);
    }
}
