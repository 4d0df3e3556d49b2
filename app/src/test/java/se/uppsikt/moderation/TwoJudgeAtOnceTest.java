package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;

/**
 * Bad input: two people judge the same item at once. One judgement stands, the other person is told
 * whose, and no word is lost.
 */
@UppsiktTest
class TwoJudgeAtOnceTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired Platforms platforms;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(records, accounts, access, judgements, transaction);
    }

    @Test
    void theLaterIsToldWhatTheOtherDid() {
        Contribution comment = desk.comment("Köp klockor");
        moderation.act(
                desk.anna(),
                comment.id(),
                0,
                new TakedownAct.Hide("reklam", Desk.MOTIVE),
                Desk.PLAIN);

        Refused refused =
                Assertions.catchThrowableOfType(
                        Refused.class,
                        () ->
                                moderation.act(
                                        desk.david(),
                                        comment.id(),
                                        0,
                                        new TakedownAct.Begin("spam", Desk.MOTIVE, false),
                                        Desk.PLAIN));

        assertThat(refused.objections()).hasSize(1);
        assertThat(refused.objections().getFirst().sentence())
                .contains("Anna Test, kommunikatör")
                .contains("dölj");
        assertThat(refused.objections().getFirst().mend()).isNotNull();
    }

    @Test
    void ofManyAtTheSameInstantOneJudges() throws Exception {
        Contribution comment = desk.comment("Köp klockor");
        int people = 6;
        var start = new CyclicBarrier(people);
        List<Callable<Boolean>> judging = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Employee me = i % 2 == 0 ? desk.anna() : desk.david();
            judging.add(
                    () -> {
                        start.await();
                        return isDone(me, comment);
                    });
        }
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            for (Future<Boolean> judged : threads.invokeAll(judging)) {
                done += judged.get() ? 1 : 0;
            }
        }

        assertThat(done).isEqualTo(1);
        assertThat(platforms.commands(List.of(comment.id())).get(comment.id())).hasSize(1);
        assertThat(records.kept(comment.id()).ledger())
                .filteredOn(entry -> entry.event().equals("hiding-ordered"))
                .hasSize(1);
    }

    private boolean isDone(Employee me, Contribution comment) {
        try {
            moderation.act(
                    me, comment.id(), 0, new TakedownAct.Hide("reklam", Desk.MOTIVE), Desk.PLAIN);
            return true;
        } catch (Refused refused) {
            assertThat(refused.objections().getFirst().sentence()).contains("hann före");
            return false;
        }
    }
}
