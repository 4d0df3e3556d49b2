package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.LifeLine;
import se.uppsikt.records.PlatformKey;

/** S13: an answer written in the platform's own app is an answer, from when it was written. */
@Proves("S2")
@UppsiktTest
class AnsweredInThePlatformsOwnAppTest extends InboxStory {
    private static final long DAY = 86_400;

    @Autowired ListRows lists;
    @Autowired JdbcClient database;

    @Test
    void theItemIsClosedAsAnsweredThereAndIsLateNoMore() {
        long before = late();
        Instant asked = Street.now().minusSeconds(20 * DAY);
        ContributionId id = street.comment("När öppnar badet?", asked);
        assertThat(late()).isEqualTo(before + 1);

        Instant written = asked.plusSeconds(3_600);
        ContributionId answer = street.answeredThere(id, "Klockan tio.", written);

        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        assertThat(items.item(id).orElseThrow().answered())
                .isEqualTo(new Item.Answered(answer, written));
        assertThat(answering(id)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
        assertThat(late()).isEqualTo(before);
        assertThat(ledger(id))
                .filteredOn(entry -> entry.event().equals("answered-on-platform"))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.sentence()).isEqualTo("Besvarad direkt på Facebook");
                            assertThat(entry.at()).isEqualTo(written);
                            assertThat(entry.guideline()).isNotNull();
                            assertThat(entry.particulars()).containsEntry("in-time", "ja");
                        });
        LifeLine.Mark mark =
                Objects.requireNonNull(records.lifeLines(List.of(records.contribution(id))).get(id))
                        .marks()
                        .get(2);
        assertThat(mark.word()).isEqualTo("besvarad på plattformen");
        assertThat(mark.when()).isEqualTo(written);
    }

    @Test
    void anAnswerThatIsHeardOfBeforeItsQuestionClosesItToo() {
        PlatformKey question = new PlatformKey("f-" + UUID.randomUUID());
        Instant asked = Street.now().minusSeconds(600);
        street.answeredThere(
                new PlatformKey("s-" + UUID.randomUUID()), question, "Ja.", asked.plusSeconds(60));

        ContributionId id = street.write(question, "Är det öppet?", asked, null);

        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        assertThat(answering(id)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
    }

    @Test
    void anAnswerThatNamesItsQuestionAsAnExportDidClosesIt() {
        ContributionId id = street.comment("När öppnar badet?");
        PlatformKey name = new PlatformKey("export:" + UUID.randomUUID());
        database.sql(
                        """
                        insert into records.also_known (account, name, key, original)
                        select c.account, ?, c.key, v.original from records.contribution c
                        join records.version v on v.contribution = c.id where c.id = ?
                        """)
                .params(name.value(), id.value())
                .update();

        street.answeredThere(
                new PlatformKey("s-" + UUID.randomUUID()),
                name,
                "Klockan tio.",
                Street.now().plusSeconds(1));

        assertThat(answering(id)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
    }

    @Test
    void anAnswerToSomebodyElseInTheThreadClosesOnlyThat() {
        ContributionId one = street.comment("Fråga ett?");
        ContributionId other = street.comment("Fråga två?");
        street.answeredThere(other, "Svar två", Street.now().plusSeconds(1));

        assertThat(items.item(one).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(items.item(other).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
    }

    @Test
    void aCommentOfOursUnderThePostAnswersNobody() {
        ContributionId id = street.comment("Fråga?");
        street.ours("Vi har nu öppnat igen.");

        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.WAITING);
    }

    @Test
    void aMessageAnswersAllThatThePersonHadWrittenByThenAndNothingLater() {
        String person = "p-" + UUID.randomUUID();
        Instant start = Street.now().minusSeconds(1_000);
        street.message(person, "Välkommen att skriva", start, Direction.DRAWN_UP);
        ContributionId first = street.message(person, "Hej", start.plusSeconds(10), in());
        ContributionId second = street.message(person, "Öppet?", start.plusSeconds(20), in());
        street.message(person, "Ja, till åtta.", start.plusSeconds(30), Direction.DRAWN_UP);
        ContributionId third = street.message(person, "Och i morgon?", start.plusSeconds(40), in());

        assertThat(answering(first)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
        assertThat(answering(second)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
        assertThat(answering(third)).isEqualTo(Answering.NEW);
    }

    @Test
    void whenTheAnswerIsHiddenOrGoneTheItemWaitsAgainWithItsPromise() {
        ContributionId id = street.comment("När öppnar badet?", Street.now().minusSeconds(3_600));
        Instant due = items.item(id).orElseThrow().due();
        ContributionId answer =
                street.answeredThere(id, "Klockan tio.", Street.now().minusSeconds(1_800));

        street.visible(answer, false, Street.now());
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(items.item(id).orElseThrow().due()).isEqualTo(due);
        assertThat(answering(id)).isEqualTo(Answering.NEW);

        street.visible(answer, true, Street.now().plusSeconds(1));
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);

        street.withdraw(answer);
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(ledger(id).stream().map(LedgerEntry::event))
                .containsSubsequence(
                        "answered-on-platform",
                        "answer-on-platform-gone",
                        "answered-on-platform",
                        "answer-on-platform-gone");
    }

    @Test
    void theSecondAnswerHoldsWhenTheFirstIsGone() {
        ContributionId id = street.comment("Hej?", Street.now().minusSeconds(100));
        ContributionId first = street.answeredThere(id, "Hej!", Street.now().minusSeconds(90));
        ContributionId second = street.answeredThere(id, "Hej hej!", Street.now().minusSeconds(80));

        street.withdraw(first);

        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        assertThat(Objects.requireNonNull(items.item(id).orElseThrow().answered()).by())
                .isEqualTo(second);
    }

    @Test
    void whatIsOpenedAgainIsNotClosedByTheSameAnswerButByTheNext() {
        ContributionId id = street.comment("Hej?", Street.now().minusSeconds(100));
        street.answeredThere(id, "Vet inte.", Street.now().minusSeconds(90));
        sorting.reopen(maria, id, form(id, "igen"));
        handling.answer(maria, id, form(id, "a"), "Klockan tio.", true);
        settle(id, Command.State.FAILED, PlatformProblem.REFUSED);
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.WAITING);

        street.answeredThere(id, "Klockan tio.", Street.now());
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
    }

    @Test
    void whatWasAnsweredThereWhileOursFailedWaitsNoLonger() {
        ContributionId id = street.comment("Hej?", Street.now().minusSeconds(100));
        handling.answer(maria, id, form(id, "a"), "Klockan tio.", true);
        street.answeredThere(id, "Klockan elva.", Street.now());
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.UNDER_WAY);

        settle(id, Command.State.FAILED, PlatformProblem.REFUSED);

        assertThat(answering(id)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
    }

    @Test
    void anEditAfterTheAnswerWaitsAgainAlsoWhenTheAnswerIsHeardOfLast() {
        Instant asked = Street.now().minusSeconds(3_600);
        ContributionId id = street.comment("När öppnar badet?", asked);
        Instant edited = asked.plusSeconds(1_200);
        street.edit(id, "När öppnar badet på söndag?", edited);

        street.answeredThere(id, "Klockan tio.", asked.plusSeconds(600));

        Item item = items.item(id).orElseThrow();
        assertThat(item.state()).isEqualTo(Item.State.WAITING);
        assertThat(item.editedAt()).isNotNull();
        street.answeredThere(id, "På söndag klockan tolv.", edited.plusSeconds(600));
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
    }

    @Test
    void whatSomebodyHasClosedOrAnsweredFromHereStaysAsItIs() {
        ContributionId closed = street.comment("Tack!");
        handling.close(maria, closed, form(closed, "k"), CloseReason.NEEDS_NO_ANSWER, "");
        street.answeredThere(closed, "Tack själv!", Street.now().plusSeconds(1));

        assertThat(answering(closed)).isEqualTo(Answering.CLOSED_UNANSWERED);
        assertThat(ledger(closed).stream().map(LedgerEntry::event))
                .doesNotContain("answered-on-platform");
    }

    private static Direction in() {
        return Direction.RECEIVED;
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
