package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.SettableUndoTime;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.inbox.ReferralRules.Referral;
import se.uppsikt.inbox.ReferralRules.Way;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;

/**
 * M3: what becomes secret while an answer in own words has not left the house is not answered in
 * public after that; a referral goes on, since it quotes nothing.
 */
@Proves("S5")
@UppsiktTest
class AnswerToASecretIsWithheldTest extends InboxStory {
    @Autowired SettableUndoTime undoTime;

    @BeforeEach
    void answersWait() {
        undoTime.set(Duration.ofHours(1));
    }

    @AfterEach
    void answersDoNotWait() {
        undoTime.none();
    }

    @Test
    void theAnswerIsKeptBackAndTheItemWaitsForAReferral() {
        ContributionId id = street.comment("Har min granne fått försörjningsstöd?");
        handling.answer(maria, id, form(id, "a"), "Ja, i mars.", true);
        assertThat(command(id).state()).isEqualTo(Command.State.WAITING);

        secrecy.note(anna, id, true, "Uppgift om enskild, OSL 26 kap. 1 §");

        assertThat(command(id).state()).isEqualTo(Command.State.UNDONE);
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(answering(id)).isEqualTo(Answering.NEW);
        assertThat(records.kept(id).ledger())
                .extracting(LedgerEntry::event)
                .containsOnlyOnce("answer-withheld")
                .doesNotContain("answer-undone");
        assertThat(visitor("maria.ek").see(address(id)).body())
                .contains("Svaret hölls inne och har inte skickats.")
                .doesNotContain("Svaret är ångrat");
    }

    @Test
    void aReferralGoesOn() {
        ContributionId id = street.comment("Har min granne fått försörjningsstöd?");
        handling.refer(maria, id, form(id, "h"), new Referral(Way.SECRECY, null, null), true);
        secrecy.note(anna, id, true, "Uppgift om enskild, OSL 26 kap. 1 §");
        assertThat(command(id).state()).isEqualTo(Command.State.WAITING);
    }

    @Test
    void whatIsOpenedAgainToEverybodyStopsNothing() {
        ContributionId id = street.comment("När öppnar ni?");
        handling.answer(maria, id, form(id, "a"), "Klockan tio.", true);
        secrecy.note(anna, id, false, "Uppgiften är inte hemlig");
        assertThat(command(id).state()).isEqualTo(Command.State.WAITING);
    }

    private Command command(ContributionId id) {
        return Objects.requireNonNull(platforms.commands(List.of(id)).get(id)).getLast();
    }
}
