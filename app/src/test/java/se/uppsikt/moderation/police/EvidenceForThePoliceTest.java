package se.uppsikt.moderation.police;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.pdf.PdfCheck;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.moderation.Desk;
import se.uppsikt.moderation.JudgementRows;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.moderation.TakedownAct;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;

/**
 * M4: with a report to the police goes a document that says what, who, when and that it is whole.
 */
@UppsiktTest
class EvidenceForThePoliceTest {
    private static final String THREAT = "Jag ska döda dig i morgon";

    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired PoliceDocuments briefs;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(records, accounts, access, judgements, transaction);
    }

    @Test
    void itHoldsWhatWasWrittenByWhomWhenAndTheFingerprints() throws Exception {
        Contribution comment = reported(THREAT, "olaga-hot");
        byte[] pdf = briefs.brief(desk.anna(), comment.id(), "olaga-hot");

        assertThat(PdfCheck.objections(pdf)).isEmpty();
        Version version = records.kept(comment.id()).versions().getLast();
        assertThat(unbroken(pdf))
                .contains(
                        squeezed(THREAT),
                        squeezed(comment.author().shown()),
                        squeezed(Objects.requireNonNull(comment.permalink()).toString()),
                        squeezed(comment.writtenAt().toString()),
                        version.hash().hex(),
                        squeezed(desk.anna().label()),
                        squeezed(Desk.MOTIVE));
    }

    @Test
    void thatItWasTakenOutIsOnRecordWithItsFingerprint() {
        Contribution comment = reported(THREAT, "olaga-hot");
        byte[] pdf = briefs.brief(desk.anna(), comment.id(), "olaga-hot");

        List<LedgerEntry> taken =
                records.kept(comment.id()).ledger().stream()
                        .filter(e -> e.sentence().startsWith("Underlag för polisanmälan"))
                        .toList();
        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst().particulars()).containsEntry("sha256", Sha256.of(pdf).hex());
        assertThat(taken.getFirst().actor()).isEqualTo(desk.anna().label());
    }

    @Test
    void ofSuspectedAbuseOfAChildItHoldsAddressTimeAndAuthorOnly() throws Exception {
        Contribution comment = reported("hemliga ord om bilden", "overgrepp-mot-barn");
        byte[] pdf = briefs.brief(desk.anna(), comment.id(), "overgrepp-mot-barn");

        assertThat(unbroken(pdf))
                .contains(
                        squeezed(Objects.requireNonNull(comment.permalink()).toString()),
                        squeezed(comment.writtenAt().toString()),
                        squeezed(comment.author().shown()),
                        squeezed("Kontakta polisen genast"))
                .doesNotContain(
                        squeezed("hemliga ord"), squeezed(Desk.MOTIVE), squeezed("Vad som skrevs"));
        assertThat(PdfCheck.objections(pdf)).isEmpty();
    }

    @Test
    void onlyModeratorsOfTheAccountGetItAndOnlyWhenThereIsAReport() {
        Contribution comment = reported(THREAT, "olaga-hot");
        assertThatThrownBy(() -> briefs.brief(desk.registrar(), comment.id(), "olaga-hot"))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> briefs.brief(desk.anna(), comment.id(), "reklam"))
                .isInstanceOf(NotFound.class);
    }

    private Contribution reported(String text, String ground) {
        Contribution comment = desk.comment(text);
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Hide(ground, Desk.MOTIVE));
        return comment;
    }

    /** Lines are broken where the paper ends; what is looked for may be broken anywhere. */
    private static String unbroken(byte[] pdf) throws Exception {
        return squeezed(PdfCheck.text(pdf));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
