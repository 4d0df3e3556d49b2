package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;

/** M2: BBS-lagen 5 § wants gone what is obviously such; what is not obvious goes the long way. */
@Proves("M2")
@UppsiktTest
class ObviousBeforeRemovalTest {
    private static final Considerations NOT_OBVIOUS = new Considerations(null, false, null);

    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired Panels panels;

    private Desk desk;
    private Contribution comment;

    @BeforeEach
    void sitDown() {
        desk = new Desk(records, accounts, access, judgements, transaction);
        comment = desk.comment("Jag vet var du bor");
    }

    @Test
    void whatIsNotObviousIsRemovedOnlyInTheWholeLawfulOrder() {
        begin(NOT_OBVIOUS);
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Secure());

        assertThat(rules(new TakedownAct.Remove())).containsExactly("M2", "H2", "H3");
        assertThat(panels.panel(desk.anna(), comment.id()).next()).isEqualTo("CONCEAL");
        assertThat(decided().mustBeRemoved()).isFalse();
    }

    @Test
    void whatIsObviousIsRemovedAsSoonAsTheEvidenceIsKept() {
        begin(Desk.PLAIN);
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Secure(),
                new TakedownAct.Remove());
    }

    @Test
    void theAnswerIsKeptShownAndOnRecord() {
        begin(NOT_OBVIOUS);

        assertThat(reason().considered().obvious()).isFalse();
        assertThat(decided().answers()).containsEntry("Uppenbart", "nej");
        assertThat(records.kept(comment.id()).ledger())
                .filteredOn(entry -> entry.event().equals("takedown-begun"))
                .singleElement()
                .extracting(LedgerEntry::particulars)
                .satisfies(
                        particulars ->
                                assertThat(particulars)
                                        .containsEntry("obvious", "no")
                                        .containsEntry("opinion", "no"));
    }

    @Test
    void whatNobodyMayLookAtAgainIsNotAskedAbout() {
        assertThat(
                        desk.objections(
                                moderation,
                                desk.anna(),
                                comment,
                                new TakedownAct.Begin("overgrepp-mot-barn", Desk.MOTIVE, false),
                                Considerations.NONE))
                .isEmpty();
        assertThat(reason().considered()).isEqualTo(Considerations.NONE);
        assertThat(reason().ground().mustBeRemoved()).isTrue();
    }

    private Panel.Decided decided() {
        return Objects.requireNonNull(panels.panel(desk.anna(), comment.id()).decided());
    }

    private Judgement.Reason reason() {
        return Objects.requireNonNull(judgements.find(comment.id()).orElseThrow().reason());
    }

    private void begin(Considerations considered) {
        assertThat(
                        desk.objections(
                                moderation,
                                desk.anna(),
                                comment,
                                new TakedownAct.Begin("olaga-hot", Desk.MOTIVE, false),
                                considered))
                .isEmpty();
    }

    private List<String> rules(TakedownAct act) {
        return desk.objections(moderation, desk.anna(), comment, act).stream()
                .map(Objection::rule)
                .toList();
    }
}
