package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.ledger.LedgerEntry;

/** H1: an author's own deletion is a mark; our copy stays. Our own removal is not such a mark. */
@UppsiktTest
class WithdrawnByAuthorStaysKeptTest {
    @Autowired Records records;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(records);
    }

    private void weRemove(String key, int secondsLater) {
        ContributionId id = office.contribution(key).id();
        transaction.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new Deeds.SomethingDone(
                                        id,
                                        new Fact.VisibilityBecame(Facts.Visibility.REMOVED),
                                        secondsLater)));
    }

    @Test
    void theTextStaysWhenItsAuthorHasTakenItAway() {
        office.keep(office.comment("1", "Jag ångrar mig"));
        ContributionsKept kept = office.keep(office.withdrawn("1", 60));
        Contribution comment = office.contribution("1");
        assertThat(kept.vanished()).extracting(Contribution::id).containsExactly(comment.id());
        assertThat(comment.text()).isEqualTo("Jag ångrar mig");
        assertThat(comment.facts().withdrawnAt()).isEqualTo(Office.NOON.plusSeconds(60));
        assertThat(comment.facts().visibility()).isEqualTo(Facts.Visibility.PUBLIC);
        assertThat(office.kept("1").ledger())
                .extracting(LedgerEntry::event)
                .containsExactly("vanished-from-platform", "item-closed-by-removal");
    }

    @Test
    void itIsToldOnce() {
        office.keep(office.comment("1", "a"));
        office.keep(office.withdrawn("1", 60));
        ContributionsKept again = office.keep(office.withdrawn("1", 60), office.withdrawn("1", 90));
        assertThat(again.vanished()).isEmpty();
        assertThat(office.kept("1").ledger())
                .extracting(LedgerEntry::event)
                .containsExactly("vanished-from-platform", "item-closed-by-removal");
    }

    @Test
    void theRemovalOfWhatNobodySawIsItselfOnRecord() {
        ContributionsKept kept = office.keep(office.withdrawn("9", 60));
        assertThat(kept.added()).isEmpty();
        assertThat(kept.vanished()).containsExactly(office.contribution("9"));
        assertThat(office.contribution("9").text()).isNull();
        assertThat(office.contribution("9").facts().answering())
                .isEqualTo(Facts.Answering.NOT_APPLICABLE);
    }

    @Test
    void whatWasSeenOnlyAfterItsRemovalIsAddedAndStillGone() {
        office.keep(office.withdrawn("9", 60));
        ContributionsKept kept = office.keep(office.comment("9", "Sent ute"));
        Contribution comment = office.contribution("9");
        assertThat(kept.added()).extracting(Contribution::id).containsExactly(comment.id());
        assertThat(comment.text()).isEqualTo("Sent ute");
        assertThat(comment.writtenAt()).isEqualTo(Office.NOON);
        assertThat(comment.facts().withdrawnAt()).isEqualTo(Office.NOON.plusSeconds(60));
        assertThat(comment.facts().answering()).isEqualTo(Facts.Answering.CLOSED_UNANSWERED);
    }

    @Test
    void theEchoOfOurOwnRemovalOnlyConfirmsIt() {
        office.keep(office.comment("1", "a"));
        weRemove("1", 60);
        ContributionsKept echo = office.keep(office.withdrawn("1", 61));
        assertThat(echo.vanished()).isEmpty();
        assertThat(office.contribution("1").facts().withdrawnAt()).isNull();
        assertThat(office.kept("1").ledger())
                .extracting(LedgerEntry::event)
                .containsExactly("something-done", "removal-confirmed-by-platform");
    }

    @Test
    void theEchoThatOvertakesTheReceiptOfOurRemovalCountsAsOursInTheEnd() {
        office.keep(office.comment("1", "a"));
        office.keep(office.withdrawn("1", 59));
        weRemove("1", 60);
        Facts facts = office.contribution("1").facts();
        assertThat(facts.visibility()).isEqualTo(Facts.Visibility.REMOVED);
        assertThat(facts.withdrawnAt()).isNull();
    }

    @Test
    void lateNewsOfHidingDoNotBringBackWhatWeRemoved() {
        office.keep(office.comment("1", "a"));
        weRemove("1", 60);
        office.keep(office.visibility("1", false, 90));
        assertThat(office.contribution("1").facts().visibility())
                .isEqualTo(Facts.Visibility.REMOVED);
    }
}
