package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.SettableUndoTime;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;

/** S11: no answer takes danger to life off the list; only the word of what was done about it. */
@Proves("S11")
@UppsiktTest
class DangerIsSettledTest extends InboxStory {
    private static final String FIRE = "Det brinner i skolan nu";
    private static final String ASKS = "Det står först i inkorgen, också när det är besvarat";

    @Autowired SettableUndoTime undoTime;

    @AfterEach
    void nobodyElseMeetsIt() {
        commandRows.sql("update inbox.item set first = 0 where first > 0").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "svara?text=Vi+ringer+112",
                "hanvisa?way=DANGER",
                "klar?reason=ANSWERED_ELSEWHERE",
                "sortera?kind=NEEDS_NO_ANSWER"
            })
    void whateverIsDoneItStandsFirstUntilSomebodySaysWhatWasDone(String act) {
        ContributionId id = street.comment(FIRE);
        Visitor maria = visitor("maria.ek");
        assertThat(post(maria, id, act, 0, "a").statusCode()).isEqualTo(302);
        arrived(id);

        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        assertThat(first(maria)).contains("data-row=\"" + id.value());
        assertThat(maria.see(address(id)).body()).contains(ASKS);

        int version = items.item(id).orElseThrow().version();
        post(maria, id, "avklara?outcome=EMERGENCY_CALLED", version, "b");
        assertThat(first(maria)).doesNotContain("data-row=\"" + id.value());
        assertThat(maria.see(address(id)).body())
                .doesNotContain(ASKS)
                .contains("Åtgärd vid fara för liv: 112 är larmat");
        assertThat(deeds(id)).contains("danger-settled");
    }

    @Test
    void theAnswerAndWhatWasDoneAreOnePress() {
        ContributionId id = street.comment(FIRE);
        Visitor maria = visitor("maria.ek");
        assertThat(maria.see(address(id)).body())
                .containsSubsequence("id=\"svarsform\"", "Skicka – 112 är larmat", "</form>");
        post(maria, id, "svara?text=Brandkåren+är+på+väg&outcome=EMERGENCY_CALLED", 0, "a");

        assertThat(deeds(id)).contains("answer-ordered", "danger-settled");
        assertThat(items.item(id).orElseThrow().first()).isEqualTo(Item.First.NO);
    }

    @Test
    void whatWasRefusedSettlesNothing() {
        ContributionId id = street.comment(FIRE);
        Visitor maria = visitor("maria.ek");
        assertThat(post(maria, id, "svara?text=&outcome=EMERGENCY_CALLED", 0, "a").statusCode())
                .isEqualTo(409);
        assertThat(items.item(id).orElseThrow().first()).isEqualTo(Item.First.DANGER);
        assertThat(deeds(id)).doesNotContain("danger-settled");
    }

    @Test
    void undoingTheAnswerLosesNeitherTheDangerNorWhatWasDone() {
        ContributionId unsettled = street.comment(FIRE);
        ContributionId settled = street.comment(FIRE);
        Visitor maria = visitor("maria.ek");
        undoTime.set(Duration.ofHours(1));
        try {
            post(maria, unsettled, "svara?text=Hej", 0, "a");
            post(maria, settled, "svara?text=Hej&outcome=CONTACT_MADE", 0, "b");
            post(maria, unsettled, "angra", 1, "c");
            post(maria, settled, "angra", 1, "d");
        } finally {
            undoTime.none();
        }

        assertThat(items.item(unsettled).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(items.item(unsettled).orElseThrow().first()).isEqualTo(Item.First.DANGER);
        assertThat(items.item(settled).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(deeds(settled)).contains("danger-settled");
    }

    @Test
    void whenItsAuthorTakesItAwayItStillStandsFirst() {
        ContributionId id = street.comment("i natt gör jag slut på allt");
        street.withdraw(id);
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        assertThat(first(visitor("maria.ek"))).contains("data-row=\"" + id.value());
    }

    @Test
    void thatThereIsNoDangerIsSaidWithAReason() {
        ContributionId id = street.comment(FIRE);
        Visitor maria = visitor("maria.ek");
        assertThat(post(maria, id, "avklara?outcome=NO_DANGER", 0, "a").body())
                .contains("Skriv kort varför");
        assertThat(post(maria, id, "avklara", 0, "b").body()).contains("Säg vad som är gjort.");
        assertThat(items.item(id).orElseThrow().first()).isEqualTo(Item.First.DANGER);

        post(maria, id, "avklara?outcome=NO_DANGER&words=Det+är+en+övning", 0, "c");
        assertThat(items.item(id).orElseThrow().first()).isEqualTo(Item.First.NO);
    }

    @Test
    void aThreatWrittenOverADangerDoesNotTakeItOffTheList() {
        ContributionId id = street.comment(FIRE);
        street.edit(id, "Jag ska döda dig", Street.now().plusSeconds(2));
        assertThat(items.item(id).orElseThrow().first()).isEqualTo(Item.First.DANGER);
    }

    @Test
    void whatIsAThreatTooIsOneStill() {
        ContributionId id = street.comment("Det brinner i skolan nu och jag ska döda dig");
        post(visitor("maria.ek"), id, "avklara?outcome=EMERGENCY_CALLED", 0, "a");
        assertThat(items.item(id).orElseThrow().first()).isEqualTo(Item.First.GRAVE);
    }

    @Test
    void dangerFoundInWhatIsClosedOrOldStandsFirstToo() {
        ContributionId closed = street.comment("Hur mår ni?");
        ContributionId old =
                street.comment("Minns ni mig?", Street.now().minus(Duration.ofDays(90)));
        Visitor maria = visitor("maria.ek");
        post(maria, closed, "klar?reason=NEEDS_NO_ANSWER", 0, "a");
        post(maria, closed, "fara", 1, "b");
        post(maria, old, "fara", 0, "c");
        assertThat(first(maria))
                .contains("data-row=\"" + closed.value())
                .contains("data-row=\"" + old.value());
    }

    private List<String> deeds(ContributionId id) {
        return records.kept(id).ledger().stream().map(entry -> entry.event()).toList();
    }

    /** What stands before what is due. */
    private static String first(Visitor who) {
        String page = who.see("/inkorg").body();
        return page.substring(page.indexOf("id=\"forst\""), page.indexOf("id=\"rader\""));
    }

    private static HttpResponse<String> post(
            Visitor who, ContributionId id, String act, int version, String once) {
        String[] parts = act.split("\\?", 2);
        return who.post(
                address(id) + "/" + parts[0],
                "version=" + version + "&once=" + once + (parts.length == 1 ? "" : "&" + parts[1]));
    }

    /** What was sent has arrived. */
    private void arrived(ContributionId id) {
        if (!platforms.commands(List.of(id)).getOrDefault(id, List.of()).isEmpty()) {
            settle(id, Command.State.DONE);
        }
    }
}
