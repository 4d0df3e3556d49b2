package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Role;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;

/** M10: the criticised one does not judge the criticism (förvaltningslagen 16–18 §§). */
@Proves("M10")
@UppsiktTest
class CriticisedDoesNotJudgeTest {
    private static final TakedownAct HIDE = new TakedownAct.Hide("krankning", Desk.MOTIVE);
    private static final TakedownAct BEGIN = new TakedownAct.Begin("krankning", Desk.MOTIVE, false);

    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired Platforms platforms;
    @Autowired Panels panels;

    private Desk desk;
    private Employee anna;
    private Employee david;

    @BeforeEach
    void sitDown() {
        desk = new Desk(records, accounts, access, judgements, transaction);
        anna = access.employee("anna.berg").orElseThrow();
        david = access.employee("david.lund").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Berg har ljugit för fullmäktige, avgå!",
                "Det är ANNA  BERGS fel",
                "@anna.berg svarar aldrig"
            })
    void whoeverIsNamedMayNotJudgeWhateverTheAnswer(String text) {
        Contribution comment = desk.comment(text);

        assertThat(objections(anna, comment, HIDE, false))
                .singleElement()
                .satisfies(
                        objection -> {
                            assertThat(objection.rule()).isEqualTo("M10");
                            assertThat(objection.sentence())
                                    .contains("Ditt namn står i texten", "16–18 §§")
                                    .contains("Det kan till exempel")
                                    .doesNotContain("Anna Berg");
                        });
        assertThat(rules(anna, comment, BEGIN, false)).containsExactly("M10");
        assertThat(platforms.commands(List.of(comment.id()))).isEmpty();
        assertThat(rules(david, comment, HIDE, false)).as("another may").isEmpty();
    }

    @Test
    void whoeverIsNamedNeitherAgreesNorRemovesNorShowsAgain() {
        Contribution comment = desk.comment("Anna Berg borde sparkas, rösta bort dem");
        desk.act(moderation, desk.david(), comment, begunForOpinion());
        assertThat(rules(anna, comment, new TakedownAct.Assent(Desk.MOTIVE), false))
                .containsExactly("M10");
        assertThat(rules(anna, comment, new TakedownAct.Decline(Desk.MOTIVE), false))
                .containsExactly("M10");
        assertThat(rules(anna, comment, new TakedownAct.Remove(), false)).contains("M10");

        Contribution hidden = desk.comment("Anna Berg igen");
        desk.act(moderation, desk.david(), hidden, HIDE);
        assertThat(rules(anna, hidden, new TakedownAct.Unhide(Desk.MOTIVE), false))
                .containsExactly("M10");
    }

    @Test
    void evidenceIsSecuredByAnybody() {
        Contribution comment = desk.comment("Anna Berg, jag vet var du bor");
        desk.act(
                moderation,
                desk.david(),
                comment,
                new TakedownAct.Begin("olaga-hot", Desk.MOTIVE, false));

        assertThat(rules(anna, comment, new TakedownAct.Secure(), false)).isEmpty();
    }

    /** Nobody waits for another to be rid of a threat; whether it was one, another judges. */
    @Test
    void whoeverIsThreatenedByNameHidesItAtOnceAndAnotherJudges() {
        Contribution comment = desk.comment("Anna Berg, jag ska döda dig");
        TakedownAct hide = new TakedownAct.Hide("olaga-hot", Desk.MOTIVE);
        assertThat(
                        objections(
                                anna,
                                comment,
                                new TakedownAct.Begin("olaga-hot", Desk.MOTIVE, false),
                                null))
                .extracting(Objection::sentence)
                .anyMatch(sentence -> sentence.contains("får du dölja det genast"));
        assertThat(rules(anna, comment, hide, null)).isEmpty();

        Judgement judged = judgements.find(comment.id()).orElseThrow();
        assertThat(judged.hiddenAt()).isNotNull();
        assertThat(judged.secured()).as("secured in the same press").isNotNull();
        assertThat(Objects.requireNonNull(judged.reason()).considered().close()).isTrue();
        assertThat(records.kept(comment.id()).ledger())
                .anyMatch(entry -> "yes".equals(entry.particulars().get("concernsActor")));
        assertThat(panels.panel(david, comment.id()).alarm())
                .contains("En annan person ska avgöra");
        assertThat(rules(anna, comment, new TakedownAct.Unhide(Desk.MOTIVE), null))
                .containsExactly("M10");
        assertThat(
                        rules(
                                anna,
                                comment,
                                new TakedownAct.Begin("olaga-hot", Desk.MOTIVE, false),
                                null))
                .contains("M10");
        assertThat(rules(david, comment, BEGIN, false)).isEmpty();
        assertThat(panels.panel(david, comment.id()).alarm()).isNull();
    }

    @Test
    void whoeverSaysThatTheThreatIsMeantForThemHidesItToo() {
        Contribution comment = desk.comment("Jag vet var kommunikatören Berg bor");
        TakedownAct hide = new TakedownAct.Hide("olaga-hot", Desk.MOTIVE);
        assertThat(rules(anna, comment, hide, null)).containsExactly("M10");
        assertThat(rules(anna, comment, hide, true)).isEmpty();
        assertThat(rules(anna, comment, new TakedownAct.Unhide(Desk.MOTIVE), true))
                .containsExactly("M10");
    }

    @ParameterizedTest
    @CsvSource({"kommunikatören Berg ljuger", "Berg kommunikatör är lat"})
    void whoeverIsMeantByTitleAndLastNameIsAsked(String text) {
        Contribution comment = desk.comment(text);

        assertThat(rules(anna, comment, HIDE, null)).containsExactly("M10");
        assertThat(objections(anna, comment, HIDE, true))
                .singleElement()
                .extracting(Objection::sentence)
                .asString()
                .contains("Det gäller dig eller någon du står nära", "Det kan till exempel");
        assertThat(rules(anna, comment, HIDE, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bergsgatan är full av hål", "Anna Bergström är bra", "Anna på Berg"})
    void othersNamesAreNotOnes(String text) {
        assertThat(rules(anna, desk.comment(text), HIDE, null)).isEmpty();
    }

    /** David answers for the accounts of the communications department. */
    @Test
    void whoeverAnswersForTheAccountIsAskedAndTheAnswerIsKept() {
        Contribution comment = desk.comment("Ni är idioter hela bunten");
        assertThat(david.has(Role.ACCOUNT_OWNER)).isTrue();
        assertThat(david.serviceArea()).isEqualTo(desk.page().owner());
        assertThat(rules(david, comment, BEGIN, null)).containsExactly("M10");
        assertThat(panels.panel(david, comment.id()).conflict().asks()).isTrue();

        assertThat(rules(david, comment, BEGIN, false)).isEmpty();

        assertThat(
                        Objects.requireNonNull(judgements.find(comment.id()).orElseThrow().reason())
                                .considered()
                                .close())
                .isFalse();
        assertThat(records.kept(comment.id()).ledger())
                .filteredOn(entry -> entry.event().equals("takedown-begun"))
                .extracting(LedgerEntry::particulars)
                .allSatisfy(each -> assertThat(each).containsEntry("concernsActor", "no"));
        assertThat(panels.panel(david, comment.id()).conflict().asks())
                .as("not asked again in the same matter")
                .isFalse();
        assertThat(rules(david, comment, new TakedownAct.Secure(), null)).isEmpty();
        assertThat(rules(david, comment, new TakedownAct.Conceal(), null)).isEmpty();
    }

    @Test
    void whoeverSaysItIsTheirOwnMatterIsBelieved() {
        Contribution comment = desk.comment("Din bror är en idiot");
        assertThat(rules(anna, comment, HIDE, true)).containsExactly("M10");
        assertThat(judgements.find(comment.id())).isEmpty();
    }

    @Test
    void whoHasNothingToDoWithItIsNotAsked() {
        Contribution comment = desk.comment("Ni är idioter");
        assertThat(panels.panel(anna, comment.id()).conflict()).isEqualTo(Panel.Conflict.NONE);
        assertThat(rules(anna, comment, HIDE, null)).isEmpty();
        assertThat(Set.copyOf(anna.roles())).doesNotContain(Role.ACCOUNT_OWNER);
    }

    private static TakedownAct begunForOpinion() {
        return new TakedownAct.Begin("politisk-diskussion", Desk.MOTIVE, true);
    }

    private List<String> rules(
            Employee me, Contribution about, TakedownAct act, @Nullable Boolean close) {
        return objections(me, about, act, close).stream().map(Objection::rule).toList();
    }

    private List<Objection> objections(
            Employee me, Contribution about, TakedownAct act, @Nullable Boolean close) {
        return desk.objections(moderation, me, about, act, new Considerations(true, false, close));
    }
}
