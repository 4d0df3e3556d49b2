package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.inbox.assignment.TimeIsUp;
import se.uppsikt.records.ContributionId;

/** S7: whatever happens to a hand-over meanwhile, what somebody has written about it is there. */
@Proves("S7")
@UppsiktTest
class WordsOfAHandOverAreNotLostTest extends HandOverStory {
    private static final int MORE_THAN_ARE_COUNTED = 51;
    private static final Pattern AWAITING =
            Pattern.compile("Lämnat till oss: (\\d+) väntar på kvittens");
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
        secrecy.note(anna, id, true, "Uppgift om enskild, OSL 26 kap. 1 §");
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
        int before = awaiting();
        List<ContributionId> received =
                Stream.generate(this::handedOver).limit(MORE_THAN_ARE_COUNTED).toList();
        received.forEach(id -> library.post(one(id) + "/ta-emot", ""));
        assertThat(awaiting()).isEqualTo(before);
        handedOver();
        assertThat(awaiting()).isEqualTo(before + 1);
        // They would fill the first page of what others look for.
        commandRows
                .sql(
                        """
                        update assignment.assignment set ended = 'SETTLED', ended_at = at, past = true
                        where contribution = any(cast(? as uuid[]))
                        """)
                .param(ContributionId.columns(received))
                .update();
    }

    private int awaiting() {
        Matcher told = AWAITING.matcher(library.see("/inkorg").body());
        return told.find() ? Integer.parseInt(told.group(1)) : 0;
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
