package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.inbox.ReferralRules.Referral;
import se.uppsikt.inbox.ReferralRules.Way;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.PlatformKey;

/** What waits, who answers and how it is closed (S2, S4, S5). */
@UppsiktTest
class InboxTest extends InboxStory {
    @Test
    void whatIsWrittenIsDueFromTheTimeItWasWritten() {
        Instant written = Street.now().minus(Duration.ofDays(2));
        ContributionId id = street.comment("När öppnar badet?", written);
        assertThat(due(List.of(id)))
                .isEqualTo(
                        Map.of(
                                id,
                                DeadlineRules.due(policy.current().answerTimes(), false, written)));
    }

    @Test
    void historyFromBeforeTheConnectionWaitsForNobody() {
        ContributionId id = street.comment("Gammalt", Instant.parse("2019-05-01T10:00:00Z"));
        assertThat(items.item(id)).isPresent();
        assertThat(due(List.of(id))).isEmpty();
    }

    @Test
    void whatTheMunicipalityWritesWaitsForNobody() {
        assertThat(items.item(street.ours("Välkommen!"))).isEmpty();
    }

    @Test
    void keptTwiceIsOneItemWithItsFirstClock() {
        PlatformKey key = new PlatformKey("dubbel-" + Street.now());
        Instant written = Street.now();
        ContributionId id = street.write(key, "Hej", written, null);
        Item first = items.item(id).orElseThrow();
        street.write(key, "Hej", written, null);
        assertThat(items.item(id)).contains(first);
    }

    @Test
    void anAnswerIsSignedOrderedAndOnRecordUnderTheGuideline() {
        ContributionId id = street.comment("När öppnar badet?");
        handling.answer(maria, id, form(id, "a"), "Klockan tio.", true);
        assertThat(platforms.commands(List.of(id)).get(id))
                .singleElement()
                .extracting(Command::text)
                .isEqualTo("Klockan tio.\n/Maria, kommunvägledare, Örebro kommun");
        assertThat(answering(id)).isEqualTo(Answering.UNDER_WAY);
        assertThat(records.kept(id).ledger())
                .filteredOn(entry -> entry.event().equals("answer-ordered"))
                .singleElement()
                .extracting(LedgerEntry::actor)
                .isEqualTo("Maria Ek, kommunvägledare");
    }

    @Test
    void aSentAnswerClosesTheItem() {
        ContributionId id = street.comment("Hej?");
        handling.answer(maria, id, form(id, "z"), "Hej!", true);
        settle(id, Command.State.DONE, null);
        assertThat(answering(id)).isEqualTo(Answering.ANSWERED);
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        assertThat(due(List.of(id))).isEmpty();
    }

    @Test
    void aSentReferralIsAReferral() {
        ContributionId id = street.comment("Var är mitt beslut om bistånd?");
        handling.refer(maria, id, form(id, "h"), new Referral(Way.SECRECY, null, null), false);
        assertThat(platforms.commands(List.of(id)).get(id))
                .singleElement()
                .extracting(Command::text, InstanceOfAssertFactories.STRING)
                .contains("019-21 10 00", "/Örebro kommun")
                .doesNotContain("bistånd", "Maria");
        settle(id, Command.State.DONE, null);
        assertThat(answering(id)).isEqualTo(Answering.REFERRED);
    }

    @Test
    void whatItsAuthorHasWithdrawnCannotBeAnsweredAndWaitsNoLonger() {
        ContributionId id = street.comment("Ångrar mig");
        street.withdraw(id);
        assertThat(objections(() -> handling.answer(maria, id, form(id, "w"), "Hej!", true)))
                .isNotEmpty();
        assertThat(answering(id)).isEqualTo(Answering.CLOSED_UNANSWERED);
    }

    @Test
    void closingWithoutAnswerNeedsAReason() {
        ContributionId id = street.comment("Hej");
        assertThat(objections(() -> handling.close(maria, id, form(id, "1"), null, ""))).hasSize(1);
        assertThat(
                        objections(
                                () ->
                                        handling.close(
                                                maria, id, form(id, "2"), CloseReason.OTHER, " ")))
                .hasSize(1);
    }

    @Test
    void closedIsOpenedAgainAndAnswered() {
        ContributionId id = street.comment("Hej");
        handling.close(maria, id, form(id, "1"), CloseReason.NEEDS_NO_ANSWER, "");
        sorting.reopen(anna, id, form(id, "2"));
        assertThat(answering(id)).isEqualTo(Answering.NEW);
        handling.answer(anna, id, form(id, "3"), "Hej!", false);
        assertThat(answering(id)).isEqualTo(Answering.UNDER_WAY);
    }

    @Test
    void urgentIsDueWithinADayFromTheTimeItWasWritten() {
        Instant written = Street.now().minus(Duration.ofHours(5));
        ContributionId id = street.comment("Vattenläcka nu!", written);
        handling.judgeUrgency(maria, id, form(id, "akut"), true);
        assertThat(due(List.of(id))).containsEntry(id, written.plus(Duration.ofHours(24)));
    }

    @Test
    void anEmptyAnswerIsRefused() {
        ContributionId id = street.comment("Hej?");
        assertThat(objections(() -> handling.answer(maria, id, form(id, "t"), " \n", true)))
                .hasSize(1);
        assertThat(answering(id)).isEqualTo(Answering.NEW);
    }

    @Test
    void whoMayNotAnswerIsRefusedAndToldWhomToAsk() {
        ContributionId id = street.comment("Hej?");
        assertThatThrownBy(
                        () ->
                                handling.answer(
                                        employee("Johan", "Alm"), id, form(id, "j"), "Hej!", true))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void theSignatureCountsIntoTheLength() {
        ContributionId id = street.comment("Hej?");
        String signature = "\n/Maria, kommunvägledare, Örebro kommun";
        int most = platforms.capabilities(street.account).limits().comment().longest();
        String longest = "a".repeat(most - signature.length());
        assertThat(objections(() -> handling.answer(maria, id, form(id, "1"), longest + "a", true)))
                .singleElement()
                .satisfies(
                        objection -> {
                            assertThat(objection.rule()).isEqualTo("X8");
                            assertThat(objection.sentence())
                                    .contains("1 tecken för långt med underskriften");
                        });
        handling.answer(maria, id, form(id, "2"), longest, true);
        assertThat(platforms.commands(List.of(id)).get(id))
                .singleElement()
                .extracting(Command::text, InstanceOfAssertFactories.STRING)
                .hasSize(most);
    }
}
