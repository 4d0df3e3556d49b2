package se.uppsikt.moderation.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.SettableClock;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.moderation.JudgementRows;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;

/** M7: when the last day is over the block is over, and nobody has to remember it. */
@Proves("M7")
@UppsiktTest
class BlockEndsByItselfTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired Platforms platforms;
    @Autowired Blocks blocks;
    @Autowired BlockReading reading;
    @Autowired BlockEnds ends;
    @Autowired BlockRuleStates states;
    @Autowired SettableClock clock;

    private Gate gate;
    private Employee anna;

    @BeforeEach
    void sitDown() {
        gate = new Gate(records, accounts, access, judgements, moderation, transaction);
        anna = gate.desk().anna();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void itHoldsToTheEndOfTheLastDayAndNotLonger() {
        Contribution hidden = gate.hidden("reklam");
        BlockId id = blocks.decide(anna, hidden.id(), Gate.form(hidden));
        Block block = one(id);

        clock.set(block.until().minusSeconds(1));
        ends.end();
        assertThat(one(id).state()).isEqualTo(Block.State.IN_FORCE);

        clock.set(block.until());
        ends.end();
        assertThat(one(id).state()).isEqualTo(Block.State.ENDED);
        assertThat(one(id).ended())
                .isNotNull()
                .extracting(Block.Word::label)
                .asString()
                .contains("Uppsikt");
        assertThat(orders(block)).containsExactly(Command.Deed.BLOCK, Command.Deed.UNBLOCK);
        assertThat(records.kept(hidden.id()).ledger())
                .extracting(LedgerEntry::event)
                .contains("block-ended");
    }

    /** The platform cannot be reached here, so the order to let the person in waits. */
    @Test
    void whoeverIsStillKeptOutAfterTheEndIsToldOfAsABreach() {
        Contribution hidden = gate.hidden("reklam");
        BlockId id = blocks.decide(anna, hidden.id(), Gate.form(hidden));
        clock.set(one(id).until());
        ends.end();

        assertThat(states.now())
                .singleElement()
                .satisfies(
                        state -> {
                            assertThat(state.rule()).isEqualTo("M7");
                            assertThat(state.kept()).isFalse();
                            assertThat(state.breaches().getFirst().mend().href())
                                    .contains("/moderering/blockeringar");
                        });
    }

    /** As after a stop of several days: nothing but the decision itself says that it is over. */
    @Test
    void aStopDelaysTheEndAndNeverLosesIt() {
        Contribution hidden = gate.hidden("reklam");
        BlockId id = blocks.decide(anna, hidden.id(), Gate.form(hidden));

        clock.set(one(id).until().plus(Duration.ofDays(3)));
        ends.end();
        ends.end();

        assertThat(one(id).state()).isEqualTo(Block.State.ENDED);
        assertThat(orders(one(id))).containsExactly(Command.Deed.BLOCK, Command.Deed.UNBLOCK);
    }

    @Test
    void ofManyWhoDecideAtTheSameInstantOneDoes() throws Exception {
        Contribution hidden = gate.hidden("reklam");
        int people = 6;
        var start = new CyclicBarrier(people);
        List<Callable<Boolean>> deciding = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Employee me = i % 2 == 0 ? anna : gate.desk().david();
            deciding.add(
                    () -> {
                        start.await();
                        return Gate.objections(
                                        () -> blocks.decide(me, hidden.id(), Gate.form(hidden)))
                                .isEmpty();
                    });
        }
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            for (Future<Boolean> decided : threads.invokeAll(deciding)) {
                done += decided.get() ? 1 : 0;
            }
        }

        assertThat(done).isEqualTo(1);
        assertThat(records.kept(hidden.id()).ledger())
                .filteredOn(entry -> entry.event().equals("block-decided"))
                .hasSize(1);
    }

    private Block one(BlockId id) {
        return reading.one(anna, id).row().block();
    }

    private List<Command.Deed> orders(Block block) {
        return platforms
                .commands(List.of(block.about()))
                .getOrDefault(block.about(), List.of())
                .stream()
                .map(Command::deed)
                .filter(deed -> deed.matter() == Command.Matter.AUTHOR)
                .toList();
    }
}
