package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;
import se.uppsikt.records.register.Register;

/**
 * M2: evidence verified, hidden, registration decided, entered, removed – in that order (arkivlagen
 * 10 §).
 */
@Proves("M2")
@UppsiktTest
class EvidenceBeforeRemovalTest {
    @Autowired Records records;
    @Autowired Register register;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired Platforms platforms;
    @Autowired Panels panels;
    @Autowired JdbcClient database;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(records, accounts, access, judgements, transaction);
    }

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
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin("pornografi", Desk.MOTIVE, false),
                new TakedownAct.Secure(),
                new TakedownAct.Conceal(),
                new TakedownAct.Decide());
        desk.act(moderation, desk.registrar(), comment, entry());
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

    /** Situation 11: a neighbour's secret on a Friday night, and no registrar at work. */
    @ParameterizedTest
    @ValueSource(strings = {"sekretess", "kanslig-personuppgift", "krankning", "personuppgift"})
    void whatIsSecretOrAbusiveWaitsForNoRegistrar(String ground) {
        Contribution comment = desk.comment("Grannen Lena går hos kuratorn på Storgatan");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin(ground, Desk.MOTIVE, false),
                new TakedownAct.Secure(),
                new TakedownAct.Remove());

        assertThat(deeds(comment)).containsExactly(Command.Deed.REMOVE);
        assertThat(panel(comment).alarm()).contains("samma arbetsdag");
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Decide());
        desk.act(moderation, desk.registrar(), comment, entry());
        assertThat(panel(comment).alarm()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reklam", "spam"})
    void advertsNeedNoNumberInTheRegister(String ground) {
        Contribution comment = desk.comment("Flyttfirma, ring oss");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin(ground, Desk.MOTIVE, false),
                new TakedownAct.Secure(),
                new TakedownAct.Conceal());
        desk.platformHides(comment);
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Remove());

        assertThat(panel(comment).stage()).isEqualTo("Borttagen");
        assertThat(panel(comment).alarm()).isNull();
        assertThat(records.contribution(comment.id()).facts().registration())
                .isEqualTo(Facts.RegistrationState.KEPT_IN_ORDER);
        assertThat(rules(comment, new TakedownAct.Decide())).contains("H2");
    }

    @Test
    void whatBbsLagenWantsGoneMayBeRemovedAsSoonAsTheEvidenceIsKept() {
        Contribution comment = desk.comment("Jag ska döda dig");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin("olaga-hot", Desk.MOTIVE, false));
        assertThat(rules(comment, new TakedownAct.Remove())).containsExactly("M2");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Secure(),
                new TakedownAct.Remove());

        assertThat(deeds(comment)).containsExactly(Command.Deed.REMOVE);
        assertThat(panel(comment).alarm()).contains("samma arbetsdag");
        assertThat(panel(comment).way())
                .filteredOn(mark -> mark.word().equals("dold"))
                .extracting(Panel.Mark::state)
                .containsExactly(Panel.State.SKIPPED);
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Decide());
        desk.act(moderation, desk.registrar(), comment, entry());
        assertThat(panel(comment).alarm()).isNull();
        assertThat(panel(comment).stage()).isEqualTo("Borttagen");
    }

    @Test
    void aNewWordingMustBeSecuredToo() {
        String key = Desk.id();
        Author author = new Author(Desk.id(), "Kim");
        Instant first = Desk.now();
        Contribution comment = desk.comment(key, "Jag ska döda dig", author, first);
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin("olaga-hot", Desk.MOTIVE, false),
                new TakedownAct.Secure());
        desk.comment(key, "Jag ska döda er alla", author, first.plusSeconds(30));

        assertThat(rules(comment, new TakedownAct.Remove())).containsExactly("M2");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Secure(),
                new TakedownAct.Remove());
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

    private void enter(Contribution comment) {
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin("pornografi", Desk.MOTIVE, false),
                new TakedownAct.Secure(),
                new TakedownAct.Conceal(),
                new TakedownAct.Decide());
        desk.act(moderation, desk.registrar(), comment, entry());
    }

    /** No platform is near in this test, so what became of the order is set as if one had been. */
    private Command hideEndedIn(Contribution comment, Command.State state) {
        CommandId hide = hide(comment).id();
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (hide(comment).state() != Command.State.RETRYING && System.nanoTime() < until) {
            LockSupport.parkNanos(50_000_000);
        }
        database.sql("update platforms.command set state = ? where id = ?")
                .params(state.name(), hide.value())
                .update();
        return hide(comment);
    }

    private Command hide(Contribution comment) {
        return Objects.requireNonNull(platforms.commands(List.of(comment.id())).get(comment.id()))
                .getFirst();
    }

    private static TakedownAct entry() {
        return new TakedownAct.Enter(
                new Registration.Entry(
                        "Kim", "Kommentar på Facebook om hot", Registration.PublicView.SUBJECT));
    }

    private List<String> rules(Contribution comment, TakedownAct act) {
        return desk.objections(moderation, desk.anna(), comment, act).stream()
                .map(Objection::rule)
                .toList();
    }

    private List<Command.Deed> deeds(Contribution comment) {
        return platforms
                .commands(List.of(comment.id()))
                .getOrDefault(comment.id(), List.of())
                .stream()
                .map(Command::deed)
                .toList();
    }

    private Panel panel(Contribution comment) {
        return panels.panel(desk.anna(), comment.id());
    }
}
