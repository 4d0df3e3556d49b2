package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.inbox.bulk.Portions;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;
import se.uppsikt.records.register.Triage;

/**
 * S12: what an order to sort many is for, who knows of it, and what is kept of it (decision 0067).
 */
@Proves("S12")
@UppsiktTest
class OrderToSortManyTest extends ManySortedStory {
    @Test
    void onePressOrTwoIsOneOrder() {
        comments(2);
        String once = once("");
        String asked = "once=" + once + "&kind=FEEDBACK";
        String first = Visitor.goal(johan.post("/inkorg/manga" + list(""), asked));
        String second = Visitor.goal(johan.post("/inkorg/manga" + list(""), asked));
        assertThat(second).isEqualTo(first);
        assertThat(deeds(UUID.fromString(once))).containsExactly("bulk-sorting-ordered");
    }

    @Test
    void onlyWhoeverOrderedItKnowsOfIt() {
        comments(2);
        UUID order = ordered("", Triage.FEEDBACK);
        Visitor karin = visitor("karin.holm");
        assertThat(karin.see(address(order)).statusCode()).isEqualTo(404);
        assertThat(karin.post(address(order) + "/stoppa", "").statusCode()).isEqualTo(404);
        assertThat(
                        karin.post("/inkorg/manga" + list(""), "kind=FEEDBACK&once=" + order)
                                .statusCode())
                .isEqualTo(404);
        assertThat(karin.see("/inkorg").body()).doesNotContain(address(order));
        assertThat(page(order)).contains("Sorteringen pågår");
    }

    @Test
    void theWordsAreNowhereWhenItIsOver() {
        String word = "ord" + UUID.randomUUID().toString().replace("-", "");
        List<ContributionId> said = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            said.add(
                    library.comment(
                            "Hej, när öppnar biblioteket i morgon och hur länge är det öppet? "
                                    + word
                                    + " "
                                    + i,
                            early.plusSeconds(i)));
        }
        ContributionId other = library.comment("Hej", early);
        UUID order = ordered("&sok=" + word, Triage.FEEDBACK);
        assertThat(page(order)).contains(word);
        johan.post(address(order) + "/stoppa", "");
        johan.post(address(order) + "/fortsatt", "");
        Portions.rest(house, order);

        assertEachSortedOnce(said);
        assertThat(triages.of(List.of(other))).isEmpty();
        assertThat(page(order)).contains("Det du sökte").doesNotContain(word);
        assertThat(rowOf(order)).doesNotContain(word);
        assertThat(deeds(order))
                .containsExactly(
                        "bulk-sorting-ordered",
                        "bulk-sorting-stopped",
                        "bulk-sorting-resumed",
                        "bulk-sorting-finished");
        assertThat(ledger(order, "particulars") + ledger(order, "sentence")).doesNotContain(word);
    }

    @Test
    void whatNobodyGoesOnWithIsOverInAWeek() {
        String word = "ord" + UUID.randomUUID().toString().replace("-", "");
        library.comment(
                "Hej, när öppnar biblioteket i morgon och hur länge är det öppet? " + word, early);
        UUID order = ordered("&sok=" + word, Triage.FEEDBACK);
        johan.post(address(order) + "/stoppa", "");
        Portions.stoodStill(house, order, Duration.ofDays(6));
        assertThat(page(order)).contains("Sorteringen är stoppad");
        Portions.stoodStill(house, order, Duration.ofDays(2));
        assertThat(page(order)).contains("Sorteringen är klar");
        assertThat(rowOf(order)).doesNotContain(word);
    }

    @Test
    void aFilterSortsWhatPassesIt() {
        ContributionId link = library.comment("Se https://exempel.se/a", early);
        ContributionId plain = library.comment("När öppnar ni?", early);
        UUID order = ordered("&pekar=lank", Triage.FEEDBACK);
        Portions.rest(house, order);
        assertThat(triages.of(List.of(link, plain)).keySet()).containsExactly(link);
    }

    @Test
    void whatIsMineAndWhatIsLateIsNarrowEnough() {
        ContributionId late = library.comment("Hallå?", early.minus(Duration.ofDays(15)));
        ContributionId soon = library.comment("När öppnar ni?", Street.now());
        UUID first = ordered("&vy=forfallna", Triage.FEEDBACK);
        Portions.rest(house, first);
        assertThat(triages.of(List.of(late, soon)).keySet()).containsExactly(late);
        assertThat(page(first)).contains("Sorteringen av 1", "Förfallna · " + account.name);

        ContributionId mine = library.comment("Har ni boken?", Street.now());
        johan.post(address(mine) + "/akut", "version=0&once=a");
        UUID second = ordered("&vy=mina", Triage.FEEDBACK);
        assertThat(page(second)).contains("Sorteringen av 2");
        Portions.rest(house, second);
        assertThat(triages.of(List.of(mine, soon)).keySet()).containsExactly(mine);
        assertThat(facts(second)).containsEntry("Någon har redan sorterat det.", "1");
    }

    /** A message to the school is in nobody else's list, nor in its count. */
    @Test
    void aMessageIsSortedOnlyByThoseWhoReadIt() {
        Street school =
                new Street(
                        records,
                        accounts.byHandle("facebook-karolinskagymnasiet").orElseThrow().id());
        String word = "ord" + UUID.randomUUID().toString().replace("-", "");
        ContributionId id = school.message("f-" + word, word, early, Direction.RECEIVED);
        assertThat(johan.see("/inkorg/manga?sok=" + word).body()).contains("Inget passar");
        UUID order = ordered(johan, "?sok=" + word, Triage.FEEDBACK);
        Portions.rest(house, order);
        assertThat(triages.of(List.of(id))).isEmpty();
        assertThat(facts(order))
                .containsEntry("Sorterade", "0")
                .containsEntry("Lämnade som de var", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?vy=alla", "?vy=finnsinte", "?vy=klara", "?slag=finnsinte"})
    void theWholeInboxIsNotSortedAtOnce(String whole) {
        assertThat(johan.see("/inkorg/manga" + whole).statusCode()).isEqualTo(409);
        HttpResponse<String> posted =
                johan.post("/inkorg/manga" + whole, "kind=FEEDBACK&once=" + UUID.randomUUID());
        assertThat(posted.statusCode()).isEqualTo(409);
        assertThat(posted.body()).contains("Hela inkorgen sorteras inte på en gång");
    }

    @Test
    void whatTheyAreMustBeChosenAndNeedsNoCase() {
        comments(1);
        for (String kind : List.of("", "&kind=IN_A_CASE")) {
            UUID once = UUID.randomUUID();
            assertThat(johan.post("/inkorg/manga" + list(""), "once=" + once + kind).statusCode())
                    .isEqualTo(409);
            assertThat(johan.see(address(once)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void itIsOfferedInANarrowedListThatGoesOnPastAPage() {
        comments(Listings.PAGE);
        assertThat(johan.see("/inkorg" + list("")).body()).doesNotContain("Alla som passar");
        comments(1);
        assertThat(johan.see("/inkorg" + list("")).body())
                .contains("href=\"/inkorg/manga" + list("") + "\">Alla som passar");
        assertThat(johan.see("/inkorg").body()).doesNotContain("Alla som passar");
        assertThat(visitor("eva.ask").see("/inkorg" + list("")).body())
                .doesNotContain("Alla som passar");
        assertThat(johan.see("/inkorg/manga" + list("")).body())
                .contains(account.name, "<dd>51</dd>", "Sortera 51");
    }

    /** The tasks of the program, once they are let loose. */
    @Test
    void itGoesByItself() {
        List<ContributionId> many = comments(Portions.SIZE + 5);
        UUID order = ordered("", Triage.NEEDS_NO_ANSWER);
        scheduler.resume();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> page(order).contains("Sorteringen är klar"));
        assertEachSortedOnce(many);
    }
}
