package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.records.ContributionId;

/**
 * M10: whoever is named does not take it away from where others see it wait without having said
 * that it is no criticism of them (förvaltningslagen 16–18 §§).
 */
@Proves("M10")
@UppsiktTest
class CriticisedDoesNotLayAsideTest extends InboxStory {
    private static final String CRITICISM = "Maria Ek har ljugit för fullmäktige, avgå!";
    private static final String ASKED = "Du nämns i texten. Är det om dig";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "svara?text=Nej",
                "hanvisa?way=DANGER",
                "klar?reason=NEEDS_NO_ANSWER",
                "sortera?kind=NEEDS_NO_ANSWER",
                "sortera?kind=KEPT_IN_ORDER"
            })
    void whoeverIsNamedIsAskedWhicheverWayItWouldDisappear(String act) {
        ContributionId id = street.comment(CRITICISM);
        Visitor maria = visitor("maria.ek");

        assertThat(maria.see(address(id)).body()).contains(ASKED);
        assertThat(post(maria, id, act, null).body())
                .contains("Svara på om det är om dig eller någon du står nära");
        assertThat(post(maria, id, act, "ja").body())
                .contains("Då måste någon annan ta hand om det (förvaltningslagen 16–18 §§)")
                .contains("Det kan till exempel");
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(items.item(id).orElseThrow().version()).isZero();

        assertThat(post(maria, id, act, "nej").statusCode()).isEqualTo(302);
        assertThat(items.item(id).orElseThrow().version()).isPositive();
    }

    @Test
    void whatWasAnsweredStandsOnRecord() {
        ContributionId id = street.comment("Hej Maria Ek, när öppnar ni?");
        post(visitor("maria.ek"), id, "klar?reason=ANSWERED_ELSEWHERE", "nej");
        assertThat(records.kept(id).ledger())
                .filteredOn(entry -> entry.event().equals("item-closed-without-answer"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.particulars())
                                        .containsEntry("concernsActor", "no"));
    }

    @Test
    void whoeverIsNotNamedIsNotAsked() {
        ContributionId id = street.comment(CRITICISM);
        Visitor anna = visitor("anna.berg");
        assertThat(anna.see(address(id)).body()).doesNotContain(ASKED);
        assertThat(post(anna, id, "klar?reason=NEEDS_NO_ANSWER", null).statusCode()).isEqualTo(302);
    }

    @Test
    void otherSortsAndHandingOverNeedNoAnswer() {
        ContributionId id = street.comment(CRITICISM);
        Visitor maria = visitor("maria.ek");
        assertThat(post(maria, id, "sortera?kind=FEEDBACK", null).statusCode()).isEqualTo(302);
    }

    @Test
    void amongManyItIsLeft() {
        ContributionId id = street.comment(CRITICISM);
        ContributionId other = street.comment("Tack!");
        Visitor maria = visitor("maria.ek");
        String chosen = "kind=NEEDS_NO_ANSWER&id=" + id.value() + "&id=" + other.value();
        String goal = Visitor.goal(maria.post("/inkorg/valda", chosen));
        assertThat(maria.see(goal).body()).contains("1 är sorterad.", "1 lämnades");
        assertThat(items.items(List.of(id)).get(id))
                .extracting(Item::state)
                .isEqualTo(Item.State.WAITING);
    }

    private static HttpResponse<String> post(
            Visitor who, ContributionId id, String act, @Nullable String near) {
        String[] parts = act.split("\\?", 2);
        return who.post(
                address(id) + "/" + parts[0],
                "version=0&once=" + near + "&" + parts[1] + (near == null ? "" : "&nara=" + near));
    }
}
