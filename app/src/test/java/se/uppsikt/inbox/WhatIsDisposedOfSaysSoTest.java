package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.Destruction;
import se.uppsikt.records.destruction.DisposalId;

/** H5: who opens what is disposed of is told so, in place of what it said. */
@Proves("H5")
@UppsiktTest
class WhatIsDisposedOfSaysSoTest extends InboxStory {
    @Autowired Destruction destruction;

    /** Whoever answered it is still to be read, and nothing stands in its place. */
    @Test
    void whatStandsUnderItIsStillRead() {
        ContributionId gone = street.comment("Cykelbanan är för smal");
        ContributionId answer = street.answer(gone, "Ja, och mörk också");
        transaction.executeWithoutResult(
                _ -> destruction.destroy(gone, new DisposalId(UUID.randomUUID())));
        Visitor anna = visitor("anna.berg");
        for (String page : new String[] {address(answer), "/diarium/handling/" + answer.value()}) {
            var read = anna.see(page);
            assertThat(read.statusCode()).as(page).isEqualTo(200);
            assertThat(read.body())
                    .as(page)
                    .contains("Ja, och mörk också")
                    .doesNotContain("Cykelbanan");
        }
    }

    @Test
    void thePagesSayThatItIsDisposedOfAndUnderWhichDecision() {
        ContributionId gone = street.comment("Grusgången vid åkanten är för smal");
        DisposalId under = new DisposalId(UUID.randomUUID());
        transaction.executeWithoutResult(_ -> destruction.destroy(gone, under));
        Visitor anna = visitor("anna.berg");
        for (String page : new String[] {address(gone), "/diarium/handling/" + gone.value()}) {
            var answer = anna.see(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body())
                    .as(page)
                    .contains("Gallrad ", "enligt beslut " + under.value())
                    .doesNotContain("Grusgången", "Plattformen lämnade varken");
        }
        assertThat(anna.see("/inkorg?sok=Grusg%C3%A5ngen").body()).doesNotContain("Grusgången vid");
    }
}
