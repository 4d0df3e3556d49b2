package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;

/**
 * M5: nobody is limited for an opinion alone (RF 2 kap. 21 §); two people must agree, and criticism
 * is no ground.
 */
@Proves("M5")
@UppsiktTest
class SecondPersonForOpinionsTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired Policy policy;
    @Autowired Platforms platforms;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(records, accounts, access, judgements, transaction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"politisk-diskussion", "ovidkommande"})
    void referralMustBeConsideredFirst(String ground) {
        Contribution comment = desk.comment("Rösta bort dem i nästa val!");

        assertThat(rules(comment, new TakedownAct.Begin(ground, Desk.MOTIVE, false)))
                .containsExactly("M5");
        desk.act(
                moderation, desk.anna(), comment, new TakedownAct.Begin(ground, Desk.MOTIVE, true));
    }

    /** To be hidden is to be silenced for whoever wrote, so it takes as many as a removal. */
    @ParameterizedTest
    @ValueSource(strings = {"politisk-diskussion", "ovidkommande"})
    void nobodyHidesAloneForAnOpinion(String ground) {
        Contribution comment = desk.comment("Rösta bort dem i nästa val!");

        assertThat(rules(comment, new TakedownAct.Hide(ground, Desk.MOTIVE))).containsExactly("M5");
        assertThat(platforms.commands(List.of(comment.id()))).isEmpty();
    }

    @Test
    void twoTogetherMayHideAndLeaveItAtThat() {
        Contribution comment = proposed();
        assertThat(rules(comment, new TakedownAct.Conceal())).contains("M5");
        desk.act(moderation, desk.david(), comment, new TakedownAct.Assent(Desk.MOTIVE));
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Secure());
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Conceal());
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Abandon("Det räcker att det är dolt"));

        assertThat(judgements.find(comment.id()).orElseThrow().standing(comment, true).stage())
                .isEqualTo(TakedownStage.HIDDEN);
        assertThat(platforms.commands(List.of(comment.id())).get(comment.id())).hasSize(1);
    }

    @Test
    void theOneWhoProposedItCannotAgree() {
        Contribution comment = proposed();

        assertThat(rules(comment, new TakedownAct.Assent(Desk.MOTIVE))).containsExactly("M5");
        assertThat(rules(comment, new TakedownAct.Secure())).containsExactly("M5");
        assertThat(rules(comment, new TakedownAct.Remove()))
                .containsExactly("M5", "M2", "M2", "H2", "H3");
    }

    @Test
    void anotherPersonMayAgreeWithAMotive() {
        Contribution comment = proposed();
        assertThat(
                        desk.objections(
                                moderation, desk.david(), comment, new TakedownAct.Assent("kort")))
                .extracting(Objection::rule)
                .containsExactly("M1");

        desk.act(moderation, desk.david(), comment, new TakedownAct.Assent(Desk.MOTIVE));
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Secure());
    }

    @Test
    void anotherPersonMaySayNoAndThenNothingIsRemoved() {
        Contribution comment = proposed();
        desk.act(
                moderation,
                desk.david(),
                comment,
                new TakedownAct.Decline("Det är vanlig kritik."));

        assertThat(rules(comment, new TakedownAct.Remove())).contains("M1");
        assertThat(platforms.commands(List.of(comment.id()))).isEmpty();
    }

    @Test
    void criticismIsNoGround() {
        assertThat(policy.current().grounds())
                .extracting(Ground::id)
                .noneMatch(id -> id.contains("kritik"));
        Contribution comment = desk.comment("Kommunen sköter snöröjningen uselt");
        assertThat(rules(comment, new TakedownAct.Hide("kritik", Desk.MOTIVE)))
                .containsExactly("M1");
    }

    @Test
    void everyThingMissingInAnActIsToldAtOnce() {
        Contribution comment = desk.comment("Rösta bort dem i nästa val!");

        assertThat(rules(comment, new TakedownAct.Begin("politisk-diskussion", "kort", false)))
                .containsExactly("M1", "M5");
        assertThat(rules(comment, new TakedownAct.Begin("", " ", false)))
                .containsExactly("M1", "M1");
    }

    private Contribution proposed() {
        Contribution comment = desk.comment("Rösta bort dem i nästa val!");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin("politisk-diskussion", Desk.MOTIVE, true));
        return comment;
    }

    private List<String> rules(Contribution comment, TakedownAct act) {
        return desk.objections(moderation, desk.anna(), comment, act).stream()
                .map(Objection::rule)
                .toList();
    }
}
