package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;

/**
 * S7: a hand-over lends what is public, to be read and to suggest an answer to. It gives no right
 * to the account, and no word of it goes further than to those it was written for (OSL 8 kap. 1 §).
 */
@Proves("S7")
@UppsiktTest
class NobodyGetsARightByAHandOverTest extends HandOverStory {
    @Test
    void itGivesNoOtherRightAndNobodyElseReadsItByIt() {
        ContributionId id = handedOver();
        ContributionId other = street.comment("Något annat");
        assertThat(library.see(address(id)).statusCode()).isEqualTo(404);
        assertThat(library.see(address(other)).statusCode()).isEqualTo(404);
        assertThat(library.post(address(id) + "/klar", "version=1").statusCode()).isEqualTo(403);
        Visitor school = visitor("erik.sand");
        assertThat(school.see(one(id)).statusCode()).isEqualTo(404);
        for (String act : List.of("ta-emot", "foresla", "lamna-tillbaka", "ta-tillbaka")) {
            assertThat(school.post(one(id) + "/" + act, "ord=hej&text=hej").statusCode())
                    .as(act)
                    .isIn(403, 404);
        }
        assertThat(library.post(one(id) + "/ta-tillbaka", "").statusCode()).isIn(403, 404);
        assertThat(deeds(id)).containsExactly("item-handed-over");
    }

    /** Secrecy stands between committees: OSL 8 kap. 1 §. */
    @Test
    void aMessageIsHandedOnlyToThoseWhoReadItAlready() {
        ContributionId id =
                street.message("f-" + UUID.randomUUID(), word, Street.now(), Direction.RECEIVED);
        String form = centre.see(address(id) + "/lamna-over").body();
        assertThat(form).contains("Kommunikationsavdelningen").doesNotContain(library());
        HttpResponse<String> refused = handOver(centre, id, library());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("8 kap. 1 §", "/riktlinjer#B6");
        assertThat(deeds(id)).isEmpty();

        assertThat(handOver(centre, id, area("Anna", "Berg")).statusCode()).isEqualTo(302);
        Visitor anna = visitor("anna.berg");
        assertThat(anna.see("/inkorg/lamnat").body()).contains(word);
        assertThat(anna.see(address(id)).body()).contains("Ta emot");
        assertThat(Visitor.goal(anna.post(one(id) + "/ta-emot", ""))).startsWith(address(id));
        assertThat(deeds(id)).containsExactly("item-handed-over", "handed-over-received");
    }

    @Test
    void whatIsMarkedSecretOrHiddenIsReadNoMoreByThoseItWasLentTo() {
        ContributionId secret = handedOver();
        ContributionId hidden = handedOver();
        secrecy.note(anna, secret, true, "Uppgift om hälsa, OSL 26 kap. 1 §");
        street.visible(hidden, false, Street.now());
        for (ContributionId id : List.of(secret, hidden)) {
            assertThat(deeds(id)).containsExactly("item-handed-over", "handed-over-closed");
            assertThat(library.see("/inkorg/lamnat").body()).doesNotContain(one(id));
            assertThat(library.see(one(id)).body()).doesNotContain(word);
            assertThat(library.post(one(id) + "/foresla", "text=hej").statusCode()).isEqualTo(409);
        }
    }

    /** Whoever answers on the account in another service area has not sent it. */
    @Test
    void onlyTheSendersServiceAreaTakesItBack() {
        ContributionId id = handedOver();
        Visitor other = visitor("anna.berg");
        assertThat(other.see(address(id)).body()).contains(word).doesNotContain("Ta tillbaka");
        assertThat(other.post(one(id) + "/ta-tillbaka", "").statusCode()).isEqualTo(404);
        assertThat(deeds(id)).containsExactly("item-handed-over");
        assertThat(centre.see(address(id)).body()).contains("Ta tillbaka");
        assertThat(centre.post(one(id) + "/ta-tillbaka", "").statusCode()).isEqualTo(302);
        assertThat(deeds(id)).containsExactly("item-handed-over", "handed-over-taken-back");
    }

    @Test
    void whatIsSecretAlreadyIsLentToNobody() {
        ContributionId id = question();
        secrecy.note(anna, id, true, "Uppgift om hälsa, OSL 26 kap. 1 §");
        HttpResponse<String> refused = handOver(centre, id, library());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("8 kap. 1 §");
        assertThat(deeds(id)).isEmpty();
        assertThat(library.see("/inkorg/lamnat").body()).doesNotContain(word);
    }

    /** Whatever has closed it, and whether or not the loan heard of it. */
    @Test
    void aLoanIsTriedAgainEachTimeItIsRead() {
        ContributionId id = handedOver();
        assertThat(library.see(one(id)).body()).contains(word);
        confidential(id, true);
        HttpResponse<String> read = library.see(one(id));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).doesNotContain(word);
        assertThat(library.see("/inkorg/lamnat").body()).doesNotContain(word);
        HttpResponse<String> refused = library.post(one(id) + "/foresla", "text=Klockan+tio");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Klockan tio").doesNotContain(word);
        assertThat(deeds(id)).containsExactly("item-handed-over");
        confidential(id, false);
        assertThat(library.see(one(id)).body()).contains(word);
    }

    private void confidential(ContributionId id, boolean is) {
        commandRows
                .sql("update records.contribution set secret = ? where id = ?")
                .params(is, id.value())
                .update();
    }

    /** They go to the archive for ever with the ledger, and are the committees' own words. */
    @Test
    void theWordTheReasonAndTheSuggestionStandWithTheHandOverAndNotInTheLedger() {
        ContributionId id = handedOver();
        library.post(one(id) + "/foresla", "text=Klockan+tio,+" + word);
        library.post(one(id) + "/lamna-tillbaka", "ord=Inte+vi,+" + word);
        assertThat(deeds(id)).endsWith("handed-over-given-back");
        assertThat(centre.see(address(id)).body()).contains("Inte vi, " + word);
        assertThat(
                        commandRows
                                .sql(
                                        """
                                        select entry::text from records.ledger_entry entry
                                        where contribution = ?
                                        """)
                                .param(id.value())
                                .query(String.class)
                                .list())
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        row ->
                                assertThat(row)
                                        .doesNotContain(word, "Vet ni", "Klockan tio", "Inte vi"));
    }

    @Test
    void aNewSuggestionIsBesideTheOldOneAndNotOverIt() {
        ContributionId id = handedOver();
        library.post(one(id) + "/foresla", "text=Klockan+tio.");
        library.post(one(id) + "/foresla", "text=Klockan+elva.");
        assertThat(
                        commandRows
                                .sql(
                                        """
                                        select text from assignment.suggestion s
                                        join assignment.assignment a on a.id = s.assignment
                                        where a.contribution = ? order by s.written_at
                                        """)
                                .param(id.value())
                                .query(String.class)
                                .list())
                .containsExactly("Klockan tio.", "Klockan elva.");
        assertThat(centre.see(address(id)).body()).contains("Klockan elva.");
    }
}
