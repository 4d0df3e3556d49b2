package se.uppsikt.moderation.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
import se.uppsikt.base.shared.Objection;
import se.uppsikt.moderation.JudgementRows;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Records;

/** M9: the comments are closed to everybody alike, for a reason and with an end. */
@Proves("M9")
@UppsiktTest
class CommentsAreClosedToAllTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired Platforms platforms;
    @Autowired ClosedThreads threads;
    @Autowired BlockReading reading;
    @Autowired BlockEnds ends;
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
    void closingIsOrderedOnRecordAndEndsByItself() {
        Contribution comment = gate.written();
        BlockId id = threads.close(anna, comment.id(), Gate.form());

        assertThat(orders(comment)).containsExactly(Command.Deed.CLOSE_COMMENTS);
        assertThat(Gate.objections(() -> threads.close(anna, comment.id(), Gate.form())))
                .extracting(Objection::rule)
                .containsExactly("M9");

        clock.set(clock.instant().plus(Duration.ofDays(12)));
        ends.end();

        assertThat(orders(comment))
                .containsExactly(Command.Deed.CLOSE_COMMENTS, Command.Deed.OPEN_COMMENTS);
        assertThat(records.kept(comment.id()).ledger())
                .extracting(LedgerEntry::event)
                .contains("comments-closed", "comments-opened");
        assertThat(Gate.objections(() -> threads.open(anna, id, Gate.MOTIVE))).hasSize(1);
    }

    @Test
    void itIsSeenInTheListWithItsReason() {
        Contribution comment = gate.written();
        BlockId id = threads.close(anna, comment.id(), Gate.form());

        assertThat(reading.list(anna, BlockList.View.NOW, "", null).threads())
                .filteredOn(closed -> closed.thread().id().equals(id))
                .singleElement()
                .satisfies(closed -> assertThat(closed.thread().motive()).isEqualTo(Gate.MOTIVE));
    }

    @Test
    void aMessageHasNoCommentsToClose() {
        Contribution message = gate.desk().written("Hej", ContributionKind.DIRECT_MESSAGE);

        assertThat(Gate.objections(() -> threads.close(anna, message.id(), Gate.form())))
                .extracting(Objection::sentence)
                .containsExactly("Här finns inga kommentarer att stänga.");
    }

    @Test
    void theBlockFormOffersItFirst() {
        Contribution hidden = gate.hidden("reklam");

        assertThat(reading.draft(anna, hidden.id(), BlockForm.EMPTY).thread()).isTrue();
    }

    private List<Command.Deed> orders(Contribution about) {
        return platforms.commands(List.of(about.id())).getOrDefault(about.id(), List.of()).stream()
                .map(Command::deed)
                .toList();
    }
}
