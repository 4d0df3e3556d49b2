package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;

/**
 * M10: an opinion, or criticism of an official or a politician, takes two people whatever ground it
 * is filed under (RF 2 kap. 20 §).
 */
@Proves({"M10", "M5"})
@UppsiktTest
class OpinionWhateverTheGroundTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired Policy policy;
    @Autowired Platforms platforms;
    @Autowired Panels panels;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(records, accounts, access, judgements, transaction);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "krankning",
                "trakasserier",
                "reklam",
                "spam",
                "personuppgift",
                "pornografi",
                "brott",
                "sekretess",
                "kanslig-personuppgift"
            })
    void whoJudgesMustSayWhetherItIsAnOpinion(String ground) {
        Contribution comment = desk.comment("Kommundirektören är en lögnare");

        assertThat(rules(comment, new TakedownAct.Hide(ground, Desk.MOTIVE), null, null))
                .containsExactly("M10");
        assertThat(rules(comment, new TakedownAct.Begin(ground, Desk.MOTIVE, true), null, null))
                .containsExactly("M10");
        assertThat(rules(comment, new TakedownAct.Hide(ground, Desk.MOTIVE), null, true))
                .containsExactly("M10");
        assertThat(rules(comment, new TakedownAct.Begin(ground, Desk.MOTIVE, false), null, true))
                .as("a referral comes first")
                .containsExactly("M10");
        assertThat(platforms.commands(List.of(comment.id()))).isEmpty();
        assertThat(rules(comment, new TakedownAct.Hide(ground, Desk.MOTIVE), null, false))
                .isEmpty();
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Unhide(Desk.MOTIVE));
    }

    @Test
    void everyGroundThatOnePersonMayUseAloneAsks() {
        assertThat(policy.current().grounds())
                .filteredOn(ground -> !ground.secondPerson() && !ground.neverCopied())
                .allMatch(Ground::asksForOpinion);
    }

    @Test
    void opinionWaitsForAnotherPerson() {
        Contribution comment = desk.comment("Kommundirektören är en lögnare");
        assertThat(
                        rules(
                                comment,
                                new TakedownAct.Begin("krankning", Desk.MOTIVE, true),
                                null,
                                true))
                .isEmpty();

        assertThat(panels.panel(desk.anna(), comment.id()).stage())
                .isEqualTo("Väntar på en andra person");
        assertThat(
                        Objects.requireNonNull(panels.panel(desk.anna(), comment.id()).decided())
                                .answers())
                .containsEntry("Åsikt, eller mot tjänsteperson eller politiker", "ja");
        assertThat(rules(comment, new TakedownAct.Secure(), null, null)).containsExactly("M5");
        assertThat(rules(comment, new TakedownAct.Assent(Desk.MOTIVE), null, null))
                .as("not the one who began it")
                .containsExactly("M5");
        desk.act(moderation, desk.david(), comment, new TakedownAct.Assent(Desk.MOTIVE));
        assertThat(rules(comment, new TakedownAct.Secure(), null, null)).isEmpty();
        assertThat(records.kept(comment.id()).ledger())
                .filteredOn(entry -> entry.event().equals("takedown-begun"))
                .extracting(LedgerEntry::particulars)
                .allSatisfy(each -> assertThat(each).containsEntry("opinion", "yes"));
    }

    /** BBS-lagen 5 § says obviously, and what is obviously a crime is no opinion. */
    @Test
    void whatIsObviouslyACrimeIsNotAskedAndWhatIsNotObviousIs() {
        TakedownAct hide = new TakedownAct.Hide("hets-mot-folkgrupp", Desk.MOTIVE);
        assertThat(rules(desk.comment("Fy för dem"), hide, null, null)).containsExactly("M10");
        assertThat(rules(desk.comment("Fy för dem"), hide, null, true)).containsExactly("M10");
        assertThat(rules(desk.comment("Fy för dem"), hide, null, false)).isEmpty();
        assertThat(rules(desk.comment("Döda dem alla"), hide, true, null)).isEmpty();
    }

    private List<String> rules(
            Contribution about,
            TakedownAct act,
            @Nullable Boolean obvious,
            @Nullable Boolean opinion) {
        return desk
                .objections(
                        moderation,
                        desk.anna(),
                        about,
                        act,
                        new Considerations(obvious, opinion, null))
                .stream()
                .map(Objection::rule)
                .toList();
    }
}
