package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.SettableUndoTime;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.register.Triage;
import se.uppsikt.records.register.Triages;

/**
 * S1, S12: a thank-you is answered with one press where the platform lets us, in the municipality's
 * name and on record, and can be undone before it leaves the house.
 */
@Proves({"S1", "S12"})
@UppsiktTest
class PraiseIsLikedTest extends InboxStory {
    @Autowired SettableUndoTime undoTime;
    @Autowired Triages triages;

    @BeforeEach
    void thereIsPlentyOfTime() {
        undoTime.set(Duration.ofHours(1));
    }

    @AfterEach
    void thereIsNone() {
        undoTime.none();
    }

    @Test
    void onePressLikesItTakesItOffTheListAndIsOnRecord() {
        ContributionId id = street.comment("Tack, bra jobbat!");
        Visitor maria = visitor("maria.ek");
        assertThat(maria.see(address(id)).body())
                .contains("action=\"" + address(id) + "/gilla#gilla\"")
                .contains("Alla ser att Örebro kommun gillar det.");

        HttpResponse<String> pressed = like(maria, id, true);

        assertThat(pressed.statusCode()).isEqualTo(302);
        assertThat(state(id)).isEqualTo(Item.State.CLOSED);
        assertThat(triaged(id)).isEqualTo(Triage.NEEDS_NO_ANSWER);
        assertThat(last(id).deed()).isEqualTo(Command.Deed.LIKE);
        assertThat(last(id).state()).as("it waits some seconds").isEqualTo(Command.State.WAITING);
        assertThat(deeds(id)).containsOnlyOnce("like-ordered");
        assertThat(records.kept(id).ledger())
                .filteredOn(deed -> deed.event().equals("like-ordered"))
                .allMatch(deed -> deed.actor().contains("Maria Ek"));

        settle(id, Command.State.DONE);
        assertThat(maria.see(address(id)).body())
                .contains("Gillad av Örebro kommun · Maria Ek")
                .contains("Ta tillbaka gillandet");
        assertThat(state(id)).isEqualTo(Item.State.CLOSED);
    }

    @Test
    void itIsUndoneFromTheNextItemAndWaitsAsBefore() {
        ContributionId id = street.comment("Tack snälla!");
        ContributionId other = street.comment("När öppnar badet?");
        Item before = items.item(id).orElseThrow();
        Visitor maria = visitor("maria.ek");
        like(maria, id, true);

        String next = maria.see(address(other) + "?klar=" + id.value()).body();
        assertThat(next)
                .contains("gillat, skickas om några sekunder")
                .contains("data-over=\"gillandet är på väg\"")
                .contains("action=\"" + address(id) + "/angra-gilla\"")
                .containsPattern("data-left=\"\\d+\"");
        assertThat(act(maria, id, "angra-gilla", "").statusCode()).isEqualTo(302);

        assertThat(state(id)).isEqualTo(Item.State.WAITING);
        assertThat(items.item(id).orElseThrow().due()).isEqualTo(before.due());
        assertThat(triages.of(List.of(id))).isEmpty();
        assertThat(last(id).state()).isEqualTo(Command.State.UNDONE);
        assertThat(deeds(id)).contains("like-undone").doesNotContain("answer-undone");
        assertThat(maria.see(address(id)).body())
                .contains("/gilla#gilla")
                .doesNotContain("Gillad av")
                .doesNotContain("Gilla: ");
    }

    @Test
    void onlyWhoeverPressedUndoesItAndNothingIsUndoneTwice() {
        ContributionId id = street.comment("Tusen tack!");
        Visitor maria = visitor("maria.ek");
        like(maria, id, true);
        Visitor anna = visitor("anna.berg");
        assertThat(anna.see(address(id)).body())
                .contains("Gillat, skickas om några sekunder")
                .doesNotContain("/angra-gilla#gilla");
        HttpResponse<String> refused = act(anna, id, "angra-gilla", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Bara den som tryckte på Gilla kan ångra det.");

        act(maria, id, "angra-gilla", "");
        assertThat(act(maria, id, "angra-gilla", "&x=1").statusCode()).isEqualTo(302);
        assertThat(deeds(id)).containsOnlyOnce("like-undone");
    }

    @Test
    void whatAsksSomethingIsLikedAndWaitsStill() {
        ContributionId id = street.comment("Fin park! När blir lekplatsen klar?");
        Visitor maria = visitor("maria.ek");
        Item before = items.item(id).orElseThrow();

        like(maria, id, false);

        assertThat(state(id)).isEqualTo(Item.State.WAITING);
        assertThat(items.item(id).orElseThrow().due()).isEqualTo(before.due());
        assertThat(triages.of(List.of(id))).isEmpty();
        settle(id, Command.State.DONE);
        assertThat(maria.see(address(id)).body())
                .contains("Gillad av Örebro kommun · Maria Ek")
                .contains("Skicka svaret");
    }

    @Test
    void whatSomebodyHasSortedStaysSorted() {
        ContributionId id = street.comment("Det nya torget är jättefint, men mörkt.");
        Visitor maria = visitor("maria.ek");
        act(maria, id, "sortera", "&kind=FEEDBACK");

        like(maria, id, true);

        assertThat(state(id)).isEqualTo(Item.State.CLOSED);
        assertThat(triaged(id)).isEqualTo(Triage.FEEDBACK);
    }

    @Test
    void itIsTakenBackAsADeedOfItsOwn() {
        ContributionId id = street.comment("Toppen!");
        Visitor maria = visitor("maria.ek");
        like(maria, id, true);
        settle(id, Command.State.DONE);

        act(maria, id, "sluta-gilla", "");

        assertThat(last(id).deed()).isEqualTo(Command.Deed.UNLIKE);
        assertThat(deeds(id)).contains("like-taken-back");
        settle(id, Command.State.DONE);
        assertThat(maria.see(address(id)).body()).doesNotContain("Gillad av");
        assertThat(state(id)).as("whether it waits is as before").isEqualTo(Item.State.CLOSED);
    }

    @Test
    void likeThatThePlatformRefusesLeavesNobodyUnanswered() {
        ContributionId id = street.comment("Tack för hjälpen!");
        Visitor maria = visitor("maria.ek");
        like(maria, id, true);

        settle(id, Command.State.BY_HAND, PlatformProblem.REFUSED);

        assertThat(state(id)).isEqualTo(Item.State.WAITING);
        assertThat(answering(id)).isEqualTo(Answering.NEW);
        assertThat(triages.of(List.of(id))).isEmpty();
        assertThat(maria.see(address(id)).body())
                .contains("Gilla: behöver göras för hand")
                .contains("/gilla#gilla");
    }

    @Test
    void whatWasOpenedAgainAndClosedOtherwiseIsNotOpenedByARefusal() {
        ContributionId id = street.comment("Tack för lånet!");
        Visitor maria = visitor("maria.ek");
        like(maria, id, true);
        act(maria, id, "oppna", "");
        act(maria, id, "klar", "&reason=ANSWERED_ELSEWHERE");

        settle(id, Command.State.BY_HAND, PlatformProblem.REFUSED);

        assertThat(state(id)).isEqualTo(Item.State.CLOSED);
    }

    @Test
    void whatIsSecretIsNotLikedAndALikeThatHasNotLeftIsKeptBack() {
        ContributionId id = street.comment("Tack för att ni hjälpte min son på BUP!");
        Visitor maria = visitor("maria.ek");
        like(maria, id, true);

        secrecy.note(anna, id, true, "Uppgift om hälsa, OSL 25 kap. 1 §");

        assertThat(last(id).state()).isEqualTo(Command.State.UNDONE);
        assertThat(state(id)).isEqualTo(Item.State.WAITING);
        assertThat(deeds(id)).contains("like-withheld").doesNotContain("like-undone");
        assertThat(maria.see(address(id)).body()).doesNotContain("/gilla#gilla");
        HttpResponse<String> refused = like(maria, id, true);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Gilla det inte");
        assertThat(state(id)).isEqualTo(Item.State.WAITING);
    }

    @Test
    void messagesAndWhatIsGoneAreNotOffered() {
        ContributionId message =
                street.message("m-" + System.nanoTime(), "Tack!", Street.now(), Direction.RECEIVED);
        ContributionId gone = street.comment("Tack!");
        street.withdraw(gone);
        Visitor anna = visitor("anna.berg");
        for (ContributionId id : List.of(message, gone)) {
            assertThat(anna.see(address(id)).body()).doesNotContain("/gilla#gilla");
            assertThat(like(anna, id, true).statusCode()).isEqualTo(409);
            assertThat(platforms.commands(List.of(id))).isEmpty();
        }
    }

    @Test
    void nobodyWhoMayNotAnswerLikes() {
        ContributionId id = street.comment("Heja!");
        Visitor lars = visitor("lars.dahl");
        assertThat(lars.see(address(id)).body()).doesNotContain("/gilla#gilla");
        assertThat(like(lars, id, true).statusCode()).isEqualTo(403);
        assertThat(platforms.commands(List.of(id))).isEmpty();
    }

    @Test
    void pressedTwiceIsLikedOnceAndAnOldFormIsTold() {
        ContributionId id = street.comment("Bra!");
        Visitor maria = visitor("maria.ek");
        int version = items.item(id).orElseThrow().version();
        String form = "version=" + version + "&once=samma&kind=NEEDS_NO_ANSWER";
        assertThat(maria.post(address(id) + "/gilla", form).statusCode()).isEqualTo(302);
        assertThat(maria.post(address(id) + "/gilla", form).statusCode()).isEqualTo(302);
        assertThat(platforms.commands(List.of(id)).get(id)).hasSize(1);
        assertThat(deeds(id)).containsOnlyOnce("like-ordered");

        HttpResponse<String> old =
                maria.post(address(id) + "/gilla", "version=" + version + "&once=annan");
        assertThat(old.statusCode()).isEqualTo(409);
        assertThat(old.body()).contains("Någon hann före");
    }

    private HttpResponse<String> like(Visitor who, ContributionId id, boolean enough) {
        return act(who, id, "gilla", enough ? "&kind=NEEDS_NO_ANSWER" : "");
    }

    private HttpResponse<String> act(Visitor who, ContributionId id, String act, String more) {
        int version = items.item(id).orElseThrow().version();
        return who.post(
                address(id) + "/" + act,
                "version=" + version + "&once=" + System.nanoTime() + more);
    }

    private Item.State state(ContributionId id) {
        return items.item(id).orElseThrow().state();
    }

    private Triage triaged(ContributionId id) {
        return Objects.requireNonNull(triages.of(List.of(id)).get(id)).kind();
    }

    private Command last(ContributionId id) {
        return Objects.requireNonNull(platforms.commands(List.of(id)).get(id)).getLast();
    }

    private List<String> deeds(ContributionId id) {
        return records.kept(id).ledger().stream().map(LedgerEntry::event).toList();
    }
}
