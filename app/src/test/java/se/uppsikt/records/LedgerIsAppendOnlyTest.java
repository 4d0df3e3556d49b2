package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.database.Locks;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.ledger.Sealer;

/** Law 5.A.5: who did what and when is written down with the deed and never changed. */
@Proves({"H5", "H8"})
@UppsiktTest
class LedgerIsAppendOnlyTest {
    @Autowired Records records;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient database;
    @Autowired Sealer sealer;
    @Autowired Locks locks;
    private Office office;
    private ContributionId id;

    @BeforeEach
    void open() {
        office = new Office(records);
        office.keep(office.comment("1", "a"));
        id = office.contribution("1").id();
    }

    private void publish(Keepable deed) {
        transaction.executeWithoutResult(_ -> events.publishEvent(deed));
    }

    @Test
    void aDeedIsWrittenDownAndItsFactBecomesSo() {
        publish(
                new Deeds.SomethingDone(
                        id, new Fact.AnsweringBecame(Facts.Answering.ANSWERED), 60));
        LedgerEntry entry = office.kept("1").ledger().getFirst();
        assertThat(entry.event()).isEqualTo("something-done");
        assertThat(entry.actor()).isEqualTo("Anna Berg, registrator");
        assertThat(entry.at()).isEqualTo(Office.NOON.plusSeconds(60));
        assertThat(entry.particulars())
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", "1\uFFFD", "b", "2"));
        assertThat(office.contribution("1").facts().answering())
                .isEqualTo(Facts.Answering.ANSWERED);
    }

    @Test
    void aDeedThatIsRolledBackLeavesNothing() {
        transaction.executeWithoutResult(
                status -> {
                    events.publishEvent(new Deeds.SomethingDone(id, new Fact.HoldBecame(true), 60));
                    status.setRollbackOnly();
                });
        assertThat(office.kept("1").ledger()).isEmpty();
        assertThat(office.contribution("1").facts().onHold()).isFalse();
    }

    @Test
    void aDeedOutsideATransactionIsRefused() {
        assertThatThrownBy(
                        () -> events.publishEvent(new Deeds.SomethingDone(id, new Fact.Seen(), 60)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(office.kept("1").ledger()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update records.ledger set sentence = 'annat'",
                "delete from records.ledger",
                "truncate records.ledger cascade",
                "update records.ledger_link set hash = hash",
                "delete from records.ledger_link",
                "update records.original set body = ''",
                "update records.original set sha256 = sha256",
                "delete from records.original",
                "update records.version set text = 'annat'",
                "update records.version set captured_at = captured_at + interval '1 s'",
                "delete from records.version",
                "update records.media set alt_text = 'annat'",
                "delete from records.media",
                "update records.registration set subject = 'annat'",
                "delete from records.registration",
                "update records.registration_correction set subject = 'annat'",
                "delete from records.registration_correction"
            })
    void theDatabaseItselfRefusesToChangeWhatIsKept(String change) {
        assertThatThrownBy(() -> database.sql(change).update())
                .rootCause()
                .hasMessageContaining("is only ever added to");
    }

    /** Deeds never wait for the chain: not even for somebody who holds its end. */
    @Test
    void aDeedIsDoneWhileSomebodyElseHoldsTheEndOfTheChain() {
        transaction.executeWithoutResult(
                _ -> {
                    locks.take(Locks.Lock.LEDGER_CHAIN);
                    CompletableFuture.runAsync(
                                    () -> publish(new Deeds.SomethingDone(id, new Fact.Seen(), 60)))
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join();
                    assertThat(office.kept("1").ledger()).hasSize(1);
                });
    }

    @Test
    void whatIsCommittedLateGetsALaterPlace() {
        office.keep(office.comment("2", "b"));
        ContributionId other = office.contribution("2").id();
        transaction.executeWithoutResult(
                _ -> {
                    events.publishEvent(new Deeds.SomethingDone(id, new Fact.Seen(), 60));
                    CompletableFuture.runAsync(
                                    () -> {
                                        publish(
                                                new Deeds.SomethingDone(
                                                        other, new Fact.HoldBecame(true), 61));
                                        sealer.chain();
                                    })
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join();
                });
        sealer.chain();
        List<Long> numbers =
                database.sql(
                                """
                                select e.number from records.ledger e join records.ledger_link l on l.entry = e.number
                                where e.contribution in (?, ?) order by l.place
                                """)
                        .params(id.value(), other.value())
                        .query((row, number) -> row.getLong("number"))
                        .list();
        assertThat(numbers).hasSize(2).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void theChainHoldsUnderManyDeedsAtOnceAndHasNoGap() throws Exception {
        try (ExecutorService office8 = Executors.newFixedThreadPool(8)) {
            List<Future<?>> done =
                    IntStream.range(0, 80)
                            .<Future<?>>mapToObj(
                                    i ->
                                            office8.submit(
                                                    () ->
                                                            transaction.executeWithoutResult(
                                                                    status -> twoDeeds(i, status))))
                            .toList();
            for (Future<?> deed : done) {
                deed.get();
                sealer.chain();
            }
        }
        sealer.chain();
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from records.ledger_link l
                                        join records.ledger e on e.number = l.entry
                                        left join records.ledger_link before on before.place = l.place - 1
                                        where (l.place > 1 and before.place is null)
                                           or l.hash <> sha256(coalesce(before.hash, decode(repeat('00', 32), 'hex')) || e.digest)
                                        """)
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(
                        database.sql(
                                        "select count(*) from records.ledger where number not in (select entry from records.ledger_link)")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private void twoDeeds(int i, TransactionStatus status) {
        events.publishEvent(new Deeds.SomethingDone(id, new Fact.Seen(), i));
        events.publishEvent(new Deeds.SomethingDone(id, new Fact.HoldBecame(true), i));
        if (i % 5 == 0) {
            status.setRollbackOnly();
        }
    }
}
