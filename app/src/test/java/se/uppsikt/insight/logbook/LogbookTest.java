package se.uppsikt.insight.logbook;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.SettableClock;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.DaySealing;
import se.uppsikt.base.ledger.DaySeals;
import se.uppsikt.records.Records;
import se.uppsikt.records.register.Register;

/** Something is kept, and two days are over and sealed. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class LogbookTest {
    @Autowired Records records;
    @Autowired Register register;
    @Autowired Accounts accounts;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;
    @Autowired DaySealing sealing;
    @Autowired DaySeals seals;
    @Autowired SettableClock clock;
    @LocalServerPort int port;

    Kept kept;

    @BeforeAll
    void keepSomething() {
        kept =
                new Kept(
                        records,
                        register,
                        accounts.byHandle("facebook-karolinskagymnasiet").orElseThrow().id(),
                        database,
                        transaction,
                        events);
        Kept.sealDays(2, clock, seals, sealing);
    }
}
