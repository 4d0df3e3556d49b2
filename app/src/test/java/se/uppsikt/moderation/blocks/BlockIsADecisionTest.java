package se.uppsikt.moderation.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.moderation.JudgementRows;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.moderation.TakedownAct;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/**
 * M7: to keep somebody from writing is a decision about that person (FL 5 §), on a ground, weighed,
 * with an end and another way in; what is near an opinion takes two (RF 2 kap. 20–21 §§).
 */
@Proves("M7")
@UppsiktTest
class BlockIsADecisionTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired Platforms platforms;
    @Autowired Blocks blocks;
    @Autowired BlockReading reading;
    @Autowired JdbcClient database;

    private Gate gate;
    private Employee anna;

    @BeforeEach
    void sitDown() {
        gate = new Gate(records, accounts, access, judgements, moderation, transaction);
        anna = gate.desk().anna();
    }

    @Test
    void decisionSaysWhyUntilWhenAndWhereElse() {
        Contribution first = gate.hidden("reklam");
        Contribution second = gate.hidden("reklam");
        Contribution third = gate.hidden("reklam");

        BlockId id = blocks.decide(anna, third.id(), Gate.form(third, second));

        Block block = one(id);
        assertThat(block.state()).isEqualTo(Block.State.IN_FORCE);
        assertThat(block.reasons()).containsExactlyInAnyOrder(third.id(), second.id());
        assertThat(block.earlier()).isEqualTo(2);
        assertThat(block.why().groundName()).isNotBlank();
        assertThat(block.why().despite()).isNull();
        assertThat(block.told().notice())
                .contains(block.lastDay())
                .contains("Ring oss på 019-21 10 00.")
                .contains("Tycker du att vi har fel?");
        assertThat(orders(block)).containsExactly(Command.Deed.BLOCK);
        assertThat(deeds(third.id())).contains("block-decided");
        assertThat(deeds(second.id())).contains("block-decided");
        assertThat(deeds(first.id())).doesNotContain("block-decided");
    }

    @Test
    void nobodyIsBlockedForWhatStandsUntouched() {
        Contribution untouched = gate.written();

        assertThat(refusal(untouched, Gate.form(untouched)))
                .contains("Välj minst ett bidrag som har dolts eller tagits bort");
    }

    @Test
    void whatIsShownAgainIsNoReasonAnyMore() {
        Contribution shown = gate.hidden("reklam");
        gate.desk().act(moderation, anna, shown, new TakedownAct.Unhide("Det var ingen reklam."));

        assertThat(refusal(shown, Gate.form(shown))).contains("Välj minst ett bidrag");
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        Contribution hidden = gate.hidden("reklam");
        BlockForm empty =
                new BlockForm(
                        "hot",
                        "kort",
                        "",
                        "i morgon",
                        " ",
                        "hej",
                        null,
                        "nej",
                        List.of(hidden.id().value().toString(), "inget-nummer"),
                        "");

        assertThat(refusals(hidden, empty)).hasSize(6).allSatisfy(this::ofTheRule);
        assertThat(platforms.commands(List.of(hidden.id())).get(hidden.id()))
                .extracting(Command::deed)
                .containsExactly(Command.Deed.HIDE);
    }

    private void ofTheRule(Objection objection) {
        assertThat(objection.rule()).isEqualTo("M7");
    }

    @Test
    void withFewEarlierMeasuresItIsAskedWhyItIsStillInProportion() {
        Contribution only = gate.hidden("reklam");
        BlockForm full = Gate.form(only);
        BlockForm silent =
                new BlockForm(
                        full.ground(),
                        full.motive(),
                        "",
                        full.lastDay(),
                        full.otherWay(),
                        full.way(),
                        full.noOpinion(),
                        full.close(),
                        full.reasons(),
                        full.running());

        assertThat(refusal(only, silent)).contains("ändå står i proportion");
        assertThat(one(blocks.decide(anna, only.id(), full)).why().despite())
                .isEqualTo(Gate.DESPITE);
    }

    @Test
    void noDecisionHoldsLongerThanTheGuidelineAllows() {
        Contribution hidden = gate.hidden("reklam");

        assertThat(refusal(hidden, Gate.on("reklam", Gate.in(366), null, hidden)))
                .contains("Längre än 365 dagar");
        assertThat(refusal(hidden, Gate.on("reklam", Gate.in(0), null, hidden)))
                .contains("från i morgon");
        assertThat(reading.draft(anna, hidden.id(), BlockForm.EMPTY).limits().usual())
                .hasToString(Gate.in(30));
    }

    @Test
    void whatIsNearAnOpinionTakesAnotherPersonAndBlocksNobodyBefore() {
        Contribution hidden = gate.hiddenByTwo("politisk-diskussion");
        BlockForm form = Gate.on("politisk-diskussion", Gate.in(10), null, hidden);

        BlockId id = blocks.decide(anna, hidden.id(), form);
        assertThat(one(id).state()).isEqualTo(Block.State.PROPOSED);
        assertThat(orders(one(id))).isEmpty();
        assertThat(Gate.objections(() -> blocks.agree(anna, id, Gate.MOTIVE, false)))
                .extracting(Objection::sentence)
                .anyMatch(sentence -> sentence.contains("Du har själv föreslagit det"));

        blocks.agree(gate.desk().david(), id, Gate.MOTIVE, false);
        assertThat(one(id).state()).isEqualTo(Block.State.IN_FORCE);
        assertThat(one(id).second())
                .isNotNull()
                .extracting(Block.Word::label)
                .asString()
                .contains("David");
        assertThat(orders(one(id))).containsExactly(Command.Deed.BLOCK);
        assertThat(deeds(hidden.id()))
                .contains("block-proposed", "block-assented", "block-decided");
    }

    @Test
    void anOpinionIsNamedAsNoReason() {
        Contribution hidden = gate.hiddenByTwo("politisk-diskussion");
        BlockForm full = Gate.on("politisk-diskussion", Gate.in(10), null, hidden);
        BlockForm unconfirmed =
                new BlockForm(
                        full.ground(),
                        full.motive(),
                        full.despite(),
                        full.lastDay(),
                        full.otherWay(),
                        full.way(),
                        null,
                        full.close(),
                        full.reasons(),
                        full.running());

        assertThat(refusal(hidden, unconfirmed)).contains("regeringsformen 2 kap. 20–21 §§");
    }

    @Test
    void anotherPersonMaySayNoAndThenNobodyIsBlocked() {
        Contribution hidden = gate.hiddenByTwo("ovidkommande");
        BlockId id =
                blocks.decide(anna, hidden.id(), Gate.on("ovidkommande", Gate.in(5), null, hidden));

        blocks.decline(gate.desk().david(), id, "Det räcker att hänvisa.", false);

        assertThat(one(id).state()).isEqualTo(Block.State.DECLINED);
        assertThat(orders(one(id))).isEmpty();
    }

    @Test
    void whoeverIsConcernedDoesNotDecide() {
        Contribution hidden = gate.hidden("reklam");
        BlockForm full = Gate.form(hidden);
        BlockForm close =
                new BlockForm(
                        full.ground(),
                        full.motive(),
                        full.despite(),
                        full.lastDay(),
                        full.otherWay(),
                        full.way(),
                        full.noOpinion(),
                        "ja",
                        full.reasons(),
                        full.running());

        assertThat(refusals(hidden, close)).extracting(Objection::rule).containsExactly("M10");
    }

    @Test
    void prolongingIsANewDecisionThatTakesThePlaceOfTheOld() {
        Contribution hidden = gate.hidden("reklam");
        BlockId old = blocks.decide(anna, hidden.id(), Gate.form(hidden));

        assertThat(refusal(hidden, Gate.form(hidden))).contains("hann före");
        BlockId longer =
                blocks.decide(anna, hidden.id(), Gate.on("reklam", Gate.in(60), old, hidden));

        assertThat(one(old).state()).isEqualTo(Block.State.ENDED);
        assertThat(one(longer).replaces()).isEqualTo(old);
        assertThat(orders(one(longer))).containsExactly(Command.Deed.BLOCK);
    }

    @Test
    void itIsEndedEarlyByAnybodyWithTheRightAndAReason() {
        Contribution hidden = gate.hidden("reklam");
        BlockId id = blocks.decide(anna, hidden.id(), Gate.form(hidden));

        assertThat(Gate.objections(() -> blocks.endEarly(gate.desk().david(), id, " ")))
                .isNotEmpty();
        Assertions.assertThatThrownBy(
                        () -> blocks.endEarly(gate.desk().registrar(), id, Gate.MOTIVE))
                .isInstanceOf(NotPermitted.class);
        blocks.endEarly(gate.desk().david(), id, "Personen har bett om ursäkt.");

        assertThat(one(id).state()).isEqualTo(Block.State.ENDED);
        assertThat(orders(one(id))).containsExactly(Command.Deed.BLOCK, Command.Deed.UNBLOCK);
        assertThat(deeds(hidden.id())).contains("block-ended-early");
    }

    @Test
    void noDecisionIsEverDeleted() {
        Contribution hidden = gate.hidden("reklam");
        BlockId id = blocks.decide(anna, hidden.id(), Gate.form(hidden));

        Assertions.assertThatThrownBy(
                        () ->
                                database.sql("delete from blocks.block where id = ?")
                                        .param(id.value())
                                        .update())
                .hasMessageContaining("never deleted");
        assertThat(one(id)).isNotNull();
    }

    private Block one(BlockId id) {
        return reading.one(anna, id).row().block();
    }

    private List<Command.Deed> orders(Block block) {
        return platforms
                .commands(List.of(block.about()))
                .getOrDefault(block.about(), List.of())
                .stream()
                .map(Command::deed)
                .filter(deed -> deed.matter() == Command.Matter.AUTHOR)
                .toList();
    }

    private List<String> deeds(ContributionId id) {
        return records.kept(id).ledger().stream().map(LedgerEntry::event).toList();
    }

    private List<Objection> refusals(Contribution about, BlockForm form) {
        return Gate.objections(() -> blocks.decide(anna, about.id(), form));
    }

    private String refusal(Contribution about, BlockForm form) {
        assertThat(refusals(about, form)).hasSize(1);
        return refusals(about, form).getFirst().sentence();
    }
}
