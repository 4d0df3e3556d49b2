package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.inbox.assignment.TimeIsUp;
import se.uppsikt.records.ContributionId;

/** S7: whatever happens to a hand-over meanwhile, what somebody has written about it is there. */
@Proves("S7")
@UppsiktTest
class WordsOfAHandOverAreNotLostTest extends HandOverStory {
    private static final String WORDS = "Den+kommer+klockan+tio.";

    @Test
    void aSuggestionThatCameTooLateIsShown() {
        ContributionId id = handedOver();
        TimeIsUp.all(house, id);
        kept(library.post(one(id) + "/foresla", "text=" + WORDS));
    }

    @Test
    void aSuggestionAboutWhatIsPublicNoMoreIsShown() {
        ContributionId id = handedOver();
        register.markSecret(anna, id, true, "Uppgift om enskild, OSL 26 kap. 1 §");
        kept(library.post(one(id) + "/foresla", "text=" + WORDS));
    }

    private void kept(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Det du skrev", "Den kommer klockan tio.")
                .doesNotContain(word);
    }

    @Test
    void aSuggestionIsPutAfterWhatIsWritten() {
        ContributionId id = handedOver();
        library.post(one(id) + "/foresla", "text=" + WORDS);
        assertThat(centre.see(address(id)).body()).contains("form=\"svarsform\" name=\"forslag\"");
        assertThat(centre.post(address(id) + "/svara", "forslag=ja&text=Hej+Kim!").body())
                .contains("Hej Kim!\nDen kommer klockan tio.</textarea>");
        assertThat(visitor("olof.rask").post(address(id) + "/svara", "forslag=ja").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsOpenedAgainHasItsHandOverAndItsSuggestion() {
        ContributionId id = handedOver();
        library.post(one(id) + "/foresla", "text=" + WORDS);
        int version = items.item(id).orElseThrow().version();
        centre.post(address(id) + "/klar", "version=" + version + "&once=k&reason=NEEDS_NO_ANSWER");
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        assertThat(centre.see(address(id)).body()).doesNotContain("Svarsförslag från");

        centre.post(address(id) + "/oppna", "version=" + (version + 1) + "&once=o");
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(centre.see(address(id)).body())
                .contains("Svarsförslag från Johan Alm", "Den kommer klockan tio.");
        assertThat(library.see(one(id)).body()).contains(word, "Ett nytt förslag");
    }

    @Test
    void whatIsReceivedDoesNotHideWhatIsNot() {
        for (int received = 0; received <= 50; received++) {
            library.post(one(handedOver()) + "/ta-emot", "");
        }
        assertThat(library.see("/inkorg").body()).doesNotContain("väntar på kvittens");
        handedOver();
        assertThat(library.see("/inkorg").body()).contains("Lämnat till oss: 1 väntar på kvittens");
    }

    /** As when another unit has become the host: nobody of the sender's answers there any more. */
    @Test
    void whoeverAnswersTakesBackWhatNobodyOfTheSendersCan() {
        ContributionId id = handedOver();
        commandRows
                .sql("update assignment.assignment set from_area = ? where contribution = ?")
                .params(employee("Erik", "Sand").serviceArea().value(), id.value())
                .update();
        assertThat(centre.see(address(id)).body()).contains(one(id) + "/ta-tillbaka");
        assertThat(centre.post(one(id) + "/ta-tillbaka", "").statusCode()).isEqualTo(302);
        assertThat(deeds(id)).endsWith("handed-over-taken-back");
    }

    @Test
    void whoMovesToAnotherAreaStillHasWhatWasHandedToThem() {
        ContributionId id = question();
        handOver(centre, id, "p-" + employee("Anna", "Berg").id().value());
        commandRows
                .sql("update assignment.assignment set to_area = ? where contribution = ?")
                .params(employee("Erik", "Sand").serviceArea().value(), id.value())
                .update();
        assertThat(visitor("anna.berg").see("/inkorg/lamnat").body()).contains(address(id));
    }
}
