package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Registration;

/**
 * M2: evidence verified, hidden, registration decided, entered, removed – in that order (arkivlagen
 * 10 §).
 */
@Proves("M2")
@UppsiktTest
class EvidenceBeforeRemovalTest extends TakedownStory {
    @Test
    void removalIsRefusedWithEverythingThatIsMissing() {
        Contribution comment = desk.comment("Du är en idiot");

        assertThat(desk.objections(moderation, desk.anna(), comment, new TakedownAct.Remove()))
                .extracting(Objection::rule)
                .containsExactly("M1", "M2", "M2", "H2", "H3");
        assertThat(platforms.commands(List.of(comment.id()))).isEmpty();
    }

    @Test
    void theWholeLawfulWayLeadsToRemoval() {
        Contribution comment = desk.comment("Du är en idiot");
        enter(comment);
        desk.platformHides(comment);
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Remove());

        assertThat(deeds(comment)).containsExactly(Command.Deed.HIDE, Command.Deed.REMOVE);
        assertThat(register.of(List.of(comment.id()))).containsKey(comment.id());
        assertThat(panel(comment).stage()).isEqualTo("Borttagen");
        assertThat(
                        database.sql(
                                        "select closed_at is not null from moderation.judgement where contribution = ?")
                                .param(comment.id().value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void nothingIsRemovedBeforeThePlatformHasHiddenIt() {
        Contribution comment = desk.comment("Du är en idiot");
        enter(comment);

        assertThat(desk.objections(moderation, desk.anna(), comment, new TakedownAct.Remove()))
                .singleElement()
                .satisfies(
                        objection ->
                                assertThat(objection.sentence())
                                        .contains(
                                                "Plattformen har inte bekräftat att det är dolt"));
        assertThat(deeds(comment)).containsExactly(Command.Deed.HIDE);
        assertThat(panel(comment).stage()).isEqualTo("Väntar på att det döljs");
        assertThat(panel(comment).waitsFor()).contains("plattformen bekräftar");
        assertThat(panel(comment).may()).doesNotContain("REMOVE");

        desk.platformHides(comment);
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Remove());
    }

    @ParameterizedTest
    @EnumSource(names = {"BY_HAND", "FAILED"})
    void whatThePlatformCouldNotHideIsConfirmedByHandBeforeItIsRemoved(Command.State state) {
        Contribution comment = desk.comment("Du är en idiot");
        enter(comment);
        Command hide = hideEndedIn(comment, state);
        assertThat(rules(comment, new TakedownAct.Remove())).containsExactly("M2");

        moderation.doneByHand(
                desk.anna(),
                comment.id(),
                hide.id(),
                "Jag dolde den på sidan och såg den försvinna");

        assertThat(records.contribution(comment.id()).facts().visibility())
                .isEqualTo(Facts.Visibility.HIDDEN);
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Remove());
    }

    @Test
    void everyStepIsOnRecordWithItsGroundAndActor() {
        Contribution comment = desk.comment("Du är en idiot");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin("pornografi", Desk.MOTIVE, false),
                new TakedownAct.Secure(),
                new TakedownAct.Conceal());

        assertThat(records.kept(comment.id()).ledger())
                .filteredOn(entry -> entry.event().startsWith("takedown-"))
                .hasSize(3)
                .allMatch(entry -> entry.actor().equals("Anna Test, kommunikatör"))
                .allMatch(entry -> "pornografi".equals(entry.particulars().get("ground")))
                .extracting(LedgerEntry::event)
                .containsExactly(
                        "takedown-begun", "takedown-evidence-secured", "takedown-hiding-ordered");
    }

    @Test
    void eachStepBeforeItsTurnIsRefused() {
        Contribution comment = desk.comment("Du är en idiot");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin("pornografi", Desk.MOTIVE, false));

        assertThat(rules(comment, new TakedownAct.Conceal())).containsExactly("M2");
        assertThat(rules(comment, new TakedownAct.Decide())).containsExactly("M2", "M2");
        assertThat(rules(comment, new TakedownAct.Remove()))
                .containsExactly("M2", "M2", "H2", "H3");
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Secure());
        assertThat(rules(comment, new TakedownAct.Secure())).containsExactly("M2");
        assertThat(rules(comment, new TakedownAct.Remove())).containsExactly("M2", "H2", "H3");
    }

    @Test
    void hidingIsUndoneWithAReason() {
        Contribution comment = desk.comment("Köp klockor");
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Hide("reklam", Desk.MOTIVE));
        assertThat(rules(comment, new TakedownAct.Unhide("kort"))).containsExactly("M1");
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Unhide("Det var ingen reklam."));

        assertThat(deeds(comment)).containsExactly(Command.Deed.HIDE, Command.Deed.UNHIDE);
        assertThat(panel(comment).stage()).isEqualTo("Ingen åtgärd");
    }

    @Test
    void anEntryMadeByTheRegistrarHerselfCounts() {
        Contribution comment = desk.comment("Du är en idiot");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin("pornografi", Desk.MOTIVE, false),
                new TakedownAct.Secure(),
                new TakedownAct.Conceal(),
                new TakedownAct.Decide());
        register.register(
                desk.registrar(),
                comment.id(),
                new Registration.Entry(
                        "Kim", "Kommentar på Facebook om hot", Registration.PublicView.SUBJECT));
        desk.platformHides(comment);

        desk.act(moderation, desk.anna(), comment, new TakedownAct.Remove());
        assertThat(records.contribution(comment.id()).facts().registration())
                .isEqualTo(Facts.RegistrationState.REGISTERED);
    }
}
