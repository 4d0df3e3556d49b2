package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;

/** What its author changes after our answer is a new question under an old answer (S1, S2). */
@UppsiktTest
class ChangedAfterTheAnswerTest extends InboxStory {
    @Test
    void anEditAfterTheAnswerWaitsAgainFromTheTimeOfTheEdit() {
        ContributionId id = answered("När öppnar badet?");
        Instant edited = Street.now().plusSeconds(5);
        street.edit(id, "När öppnar badet på söndagar?", edited);

        Item item = items.item(id).orElseThrow();
        assertThat(item.state()).isEqualTo(Item.State.WAITING);
        assertThat(item.editedAt()).isNotNull();
        assertThat(item.due())
                .isEqualTo(
                        DeadlineRules.due(policy.current().answerTimes(), false, item.startedAt()));
        assertThat(item.startedAt()).isEqualTo(item.editedAt());
        assertThat(answering(id)).isEqualTo(Answering.NEW);
        assertThat(due(List.of(id))).containsKey(id);
        assertThat(events(id)).containsOnlyOnce("edited-after-answer");
    }

    @Test
    void anEditSeenOnceMoreOpensNothingOnceMore() {
        ContributionId id = answered("Hej?");
        Instant edited = Street.now().plusSeconds(5);
        street.edit(id, "Hej hej?", edited);
        handling.answer(maria, id, form(id, "igen"), "Hej hej!", true);
        settle(id, Command.State.DONE);
        street.edit(id, "Hej hej?", edited);

        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        assertThat(items.item(id).orElseThrow().editedAt()).isNull();
        assertThat(events(id)).containsOnlyOnce("edited-after-answer");
    }

    @Test
    void anEditWhileTheAnswerIsOnItsWayWaitsWhenItHasArrived() {
        ContributionId id = street.comment("Hej?");
        handling.answer(maria, id, form(id, "a"), "Hej!", true);
        street.edit(id, "Jag menade något annat", Street.now().plusSeconds(5));
        assertThat(answering(id)).isEqualTo(Answering.UNDER_WAY);
        settle(id, Command.State.DONE);

        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(events(id)).containsSubsequence("answer-sent", "edited-after-answer");
    }

    @Test
    void takingItAwayOpensNothing() {
        ContributionId id = answered("Ångrar mig");
        street.withdraw(id);

        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        assertThat(answering(id)).isEqualTo(Answering.ANSWERED);
        assertThat(events(id)).doesNotContain("edited-after-answer");
    }

    @Test
    void anEditOfWhatStillWaitsKeepsItsFirstClock() {
        ContributionId id = street.comment("Hej?");
        Item before = items.item(id).orElseThrow();
        street.edit(id, "Hej då?", Street.now().plusSeconds(5));

        assertThat(items.item(id)).contains(before);
    }

    private ContributionId answered(String text) {
        ContributionId id = street.comment(text);
        handling.answer(maria, id, form(id, "svar"), "Klockan tio.", true);
        settle(id, Command.State.DONE);
        return id;
    }

    private List<String> events(ContributionId id) {
        return records.kept(id).ledger().stream().map(LedgerEntry::event).toList();
    }
}
