package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.register.Triage;

/** S2: nobody is promised an answer to what is gone from the platform, and the reason is kept. */
@Proves("S2")
@UppsiktTest
class WhatIsGoneWaitsForNobodyTest extends InboxStory {
    /** Others have put theirs on the same account, and stand first too. */
    private static final int EVERY = 1_000;

    @Autowired ListRows lists;

    @Test
    void whatWeHaveRemovedIsClosedWithTheReasonOnRecordAndIsNeverLate() {
        long before = late();
        ContributionId id = street.comment("Hot", Street.now().minusSeconds(20 * 86_400));
        assertThat(late()).isEqualTo(before + 1);
        remove(id, Command.State.DONE);

        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        assertThat(answering(id)).isEqualTo(Answering.CLOSED_UNANSWERED);
        assertThat(late()).isEqualTo(before);
        assertThat(ledger(id))
                .filteredOn(entry -> entry.event().equals("item-closed-by-removal"))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.sentence())
                                    .isEqualTo(
                                            "Väntar inte längre på svar: dold eller borttagen av oss");
                            assertThat(entry.guideline()).isNotNull();
                        });
    }

    @Test
    void aRemovalThatThePlatformRefusedClosesNothing() {
        ContributionId id = street.comment("Hot");
        remove(id, Command.State.FAILED);
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(answering(id)).isEqualTo(Answering.NEW);
    }

    @Test
    void whatItsAuthorHasTakenAwayWaitsNoLongerAndCanBeOpenedAgain() {
        ContributionId id = street.comment("Ångrar mig");
        street.withdraw(id);
        street.withdraw(id);
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        assertThat(ledger(id))
                .filteredOn(entry -> entry.event().equals("item-closed-by-removal"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.particulars())
                                        .isEqualTo(
                                                Map.of("skäl", CloseReason.WITHDRAWN.swedish())));
        sorting.reopen(maria, id, form(id, "igen"));
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(answering(id)).isEqualTo(Answering.NEW);
    }

    /** M4: the crime and the record are there, whatever its author does afterwards. */
    @Test
    void aThreatThatItsAuthorHasTakenAwayStandsFirstUntilSomebodyHasReadIt() {
        ContributionId threat = street.comment("Jag ska slå ihjäl dig");
        ContributionId number = street.comment("Mitt personnummer är 850709-9805");
        street.withdraw(threat);
        street.withdraw(number);
        assertThat(items.item(threat).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(items.item(number).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        assertThat(lists.first(ListRows.whole(Set.of(street.account)), EVERY))
                .extracting(Item::contribution)
                .contains(threat)
                .doesNotContain(number);
        sorting.triage(maria, threat, form(threat, "klar"), Triage.NEEDS_NO_ANSWER, "");
        assertThat(items.item(threat).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
    }

    /** The platform may tell of the removal before it tells of the words. */
    @Test
    void aThreatThatIsReadAfterItWasTakenAwayWaitsToo() {
        ContributionId id = street.comment("Hej", Street.now().minusSeconds(600));
        street.withdraw(id);
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        street.edit(id, "Jag ska slå ihjäl dig", Street.now().minusSeconds(300));
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(ledger(id))
                .extracting(LedgerEntry::sentence)
                .contains("Kan vara ett hot; väntar på att läsas");
    }

    @Test
    void anAnswerThatCouldNotBeSentBecauseItWasGoneWaitsForNobodyEither() {
        ContributionId id = street.comment("Hej?");
        handling.answer(maria, id, form(id, "a"), "Hej!", true);
        street.withdraw(id);
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.UNDER_WAY);
        settle(id, Command.State.FAILED, PlatformProblem.GONE);
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        assertThat(answering(id)).isEqualTo(Answering.CLOSED_UNANSWERED);
    }

    private void remove(ContributionId id, Command.State state) {
        platforms.remove(maria, id);
        settle(id, state, state == Command.State.DONE ? null : PlatformProblem.REFUSED);
    }

    private long late() {
        AccountId account = street.account;
        return lists.late(List.of(account), Street.now())
                .getOrDefault(account, new ListRows.Counts.Figure(0))
                .counted();
    }

    private List<LedgerEntry> ledger(ContributionId id) {
        return records.kept(id).ledger();
    }
}
