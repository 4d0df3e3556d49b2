package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.inbox.ReferralRules.Referral;
import se.uppsikt.inbox.ReferralRules.Way;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandSettled;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.Platforms;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.LedgerEntry;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.shared.Objection;
import se.uppsikt.shared.Refused;

/** What waits, who answers, and that nothing is answered twice (S2, S4, S5, S9). */
@UppsiktTest
class InboxTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Policy policy;
    @Autowired Platforms platforms;
    @Autowired Handling handling;
    @Autowired Inbox inbox;
    @Autowired ItemRows items;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    private Street street;
    private Employee maria;
    private Employee anna;

    @BeforeEach
    void open() {
        street = new Street(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
        maria = employee("Maria", "Ek");
        anna = employee("Anna", "Berg");
    }

    @Test
    void whatIsWrittenIsDueFromTheTimeItWasWritten() {
        Instant written = Street.now().minus(Duration.ofDays(2));
        ContributionId id = street.comment("När öppnar badet?", written);
        assertThat(inbox.due(List.of(id)))
                .isEqualTo(
                        Map.of(
                                id,
                                DeadlineRules.due(policy.current().answerTimes(), false, written)));
    }

    @Test
    void historyFromBeforeTheConnectionWaitsForNobody() {
        ContributionId id = street.comment("Gammalt", Instant.parse("2019-05-01T10:00:00Z"));
        assertThat(items.item(id)).isPresent();
        assertThat(inbox.due(List.of(id))).isEmpty();
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
                .isEqualTo("Klockan tio. /Maria, kommunvägledare, Örebro kommun");
        assertThat(answering(id)).isEqualTo(Answering.UNDER_WAY);
        assertThat(records.kept(id).ledger())
                .filteredOn(entry -> entry.event().equals("AnswerOrdered"))
                .singleElement()
                .extracting(LedgerEntry::actor)
                .isEqualTo("Maria Ek, kommunvägledare");
    }

    @Test
    void theSameFormSentTwiceIsOneAnswer() {
        ContributionId id = street.comment("Hej?");
        Handling.Form form = form(id, "samma");
        handling.answer(maria, id, form, "Hej!", true);
        handling.answer(maria, id, form, "Hej!", true);
        assertThat(platforms.commands(List.of(id)).get(id)).hasSize(1);
    }

    @Test
    void whoComesSecondIsToldWhatTheFirstDid() {
        ContributionId id = street.comment("Hej?");
        Handling.Form stale = form(id, "anna");
        handling.answer(maria, id, form(id, "maria"), "Hej!", true);
        assertThat(objections(() -> handling.answer(anna, id, stale, "Hejsan!", true)))
                .singleElement()
                .extracting(Objection::sentence, InstanceOfAssertFactories.STRING)
                .contains("Ett svar lämnades för att skickas", "Maria Ek");
        assertThat(platforms.commands(List.of(id)).get(id)).hasSize(1);
    }

    @Test
    void manyWhoAnswerAtOnceGiveOneAnswer() throws Exception {
        ContributionId id = street.comment("Hej?");
        Handling.Form mine = form(id, "m");
        Handling.Form hers = form(id, "a");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> answers =
                    both.invokeAll(
                            List.of(
                                    tried(() -> handling.answer(maria, id, mine, "Ett", true)),
                                    tried(() -> handling.answer(anna, id, hers, "Två", true))));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(platforms.commands(List.of(id)).get(id)).hasSize(1);
    }

    @Test
    void whatSomebodyHasInHandIsRefusedUntilItIsTakenOver() {
        ContributionId id = street.comment("Hej?");
        handling.take(maria, id, false);
        assertThat(objections(() -> handling.answer(anna, id, form(id, "x"), "Hej!", true)))
                .singleElement()
                .extracting(Objection::sentence, InstanceOfAssertFactories.STRING)
                .startsWith("Maria Ek, kommunvägledare svarar nu.");
        handling.take(anna, id, true);
        handling.answer(anna, id, form(id, "y"), "Hej!", true);
        assertThat(answering(id)).isEqualTo(Answering.UNDER_WAY);
    }

    @Test
    void aSentAnswerClosesTheItem() {
        ContributionId id = street.comment("Hej?");
        handling.answer(maria, id, form(id, "z"), "Hej!", true);
        settle(id, Command.State.DONE, null);
        assertThat(answering(id)).isEqualTo(Answering.ANSWERED);
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        assertThat(inbox.due(List.of(id))).isEmpty();
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
    void aFailedAnswerWaitsForAnAnswerAgain() {
        ContributionId id = street.comment("Hej?");
        handling.answer(maria, id, form(id, "f"), "Hej!", true);
        settle(id, Command.State.FAILED, PlatformProblem.REFUSED);
        assertThat(answering(id)).isEqualTo(Answering.NEW);
        handling.answer(maria, id, form(id, "g"), "Hej igen!", true);
        assertThat(answering(id)).isEqualTo(Answering.UNDER_WAY);
    }

    @Test
    void anAnswerWithUnknownOutcomeIsNotSentAgain() {
        ContributionId id = street.comment("Hej?");
        handling.answer(maria, id, form(id, "u"), "Hej!", true);
        settle(id, Command.State.BEING_LOOKED_UP, PlatformProblem.OUTCOME_UNKNOWN);
        assertThat(objections(() -> handling.answer(maria, id, form(id, "v"), "Hej!", true)))
                .singleElement()
                .extracting(Objection::rule)
                .isEqualTo("S9");
    }

    @Test
    void whatItsAuthorHasWithdrawnCannotBeAnsweredButCanBeClosed() {
        ContributionId id = street.comment("Ångrar mig");
        street.withdraw(id);
        assertThat(objections(() -> handling.answer(maria, id, form(id, "w"), "Hej!", true)))
                .isNotEmpty();
        handling.close(maria, id, form(id, "k"), CloseReason.WITHDRAWN, "");
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
        handling.reopen(anna, id, form(id, "2"));
        assertThat(answering(id)).isEqualTo(Answering.NEW);
        handling.answer(anna, id, form(id, "3"), "Hej!", false);
        assertThat(answering(id)).isEqualTo(Answering.UNDER_WAY);
    }

    @Test
    void urgentIsDueWithinADayFromTheTimeItWasWritten() {
        Instant written = Street.now().minus(Duration.ofHours(5));
        ContributionId id = street.comment("Vattenläcka nu!", written);
        handling.judgeUrgency(maria, id, form(id, "akut"), true);
        assertThat(inbox.due(List.of(id))).containsEntry(id, written.plus(Duration.ofHours(24)));
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

    private Handling.Form form(ContributionId id, String once) {
        return new Handling.Form(items.item(id).orElseThrow().version(), id.value() + "/" + once);
    }

    private Answering answering(ContributionId id) {
        return records.contribution(id).facts().answering();
    }

    private Employee employee(String first, String last) {
        return access.employees().values().stream()
                .filter(e -> e.firstName().equals(first) && e.lastName().equals(last))
                .findFirst()
                .orElseThrow();
    }

    private static Callable<Boolean> tried(Runnable act) {
        return () -> {
            try {
                act.run();
                return true;
            } catch (Refused refused) {
                return false;
            }
        };
    }

    private static List<Objection> objections(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            return refused.objections();
        }
        throw new AssertionError("it was not refused");
    }

    private void settle(
            ContributionId id,
            Command.State state,
            @org.jspecify.annotations.Nullable PlatformProblem problem) {
        Command c =
                java.util.Objects.requireNonNull(platforms.commands(List.of(id)).get(id)).getLast();
        Command settled =
                new Command(
                        c.id(),
                        c.account(),
                        c.about(),
                        c.deed(),
                        c.text(),
                        state,
                        problem,
                        c.orderedAt(),
                        c.orderedBy(),
                        Street.now(),
                        null);
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new CommandSettled(settled, Street.now())));
    }
}
