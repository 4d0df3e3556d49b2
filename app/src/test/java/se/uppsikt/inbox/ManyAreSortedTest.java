package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.inbox.bulk.Portions;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.register.Triage;

/**
 * S12 for all that a list holds: each its own record, by the rules of one that is sorted by hand;
 * stopped, resumed and broken off without anything being sorted twice.
 */
@Proves("S12")
@UppsiktTest
class ManyAreSortedTest extends ManySortedStory {
    @Test
    void fiveHundredAreSortedEachWithItsOwnRecordThoughStoppedInTheMiddle() {
        List<ContributionId> many = comments(500);
        UUID order = ordered("", Triage.FEEDBACK);
        assertThat(page(order)).contains("Sorteringen av 500", "Sorteringen pågår");

        assertThat(Portions.next(house, order)).isTrue();
        assertThat(Portions.next(house, order)).isTrue();
        assertThat(Visitor.goal(johan.post(address(order) + "/stoppa", "")))
                .isEqualTo(address(order));
        assertThat(Portions.next(house, order)).isFalse();
        assertThat(triages.of(many)).hasSize(2 * Portions.SIZE);
        assertThat(page(order))
                .contains("Sorteringen är stoppad", "value=\"200\"", "max=\"500\"", ">Fortsätt<")
                .doesNotContain(">Stoppa<");
        assertThat(facts(order))
                .containsEntry("Sorterade", "200")
                .containsEntry("Kvar att gå igenom", "300");
        assertThat(johan.see("/inkorg").body())
                .contains("Sorteringen av 500 är stoppad", address(order));

        johan.post(address(order) + "/fortsatt", "");
        Portions.rest(house, order);

        assertThat(page(order)).contains("Sorteringen är klar");
        assertThat(facts(order))
                .containsEntry("Sorterade", "500")
                .containsEntry("Lämnade som de var", "0");
        assertThat(johan.see("/inkorg").body()).doesNotContain(address(order));
        assertEachSortedOnce(many);
    }

    @Test
    void whatThePersonDoesNotReadIsLeftAndToldOf() {
        library.comment("När öppnar ni?", early);
        ContributionId finnish =
                library.comment("Moi, milloin kirjasto avataan lauantaina?", early);
        assertThat(johan.see("/inkorg/manga" + list("")).body())
                .contains("På ett språk som du inte har sagt att du läser".substring(3));
        UUID order = ordered("", Triage.NEEDS_NO_ANSWER);
        Portions.rest(house, order);
        assertThat(triages.of(List.of(finnish))).isEmpty();
        assertThat(facts(order))
                .containsEntry("Sorterade", "1")
                .containsEntry("På ett språk som du inte har sagt att du läser.", "1");

        johan.post("/inkorg/sprak", "sprak=fi");
        try {
            Portions.rest(house, ordered("", Triage.NEEDS_NO_ANSWER));
            assertThat(triages.of(List.of(finnish))).isNotEmpty();
        } finally {
            johan.post("/inkorg/sprak", "");
        }
    }

    @Test
    void whatIsLeftAloneIsToldOfWithItsReason() {
        ContributionId free = library.comment("När öppnar ni?", early);
        ContributionId danger = library.comment("Det brinner i skolan nu", early);
        ContributionId inHand = library.comment("Går det att låna om?", early);
        handling.take(employee("Karin", "Holm"), inHand, false);
        ContributionId sorted = library.comment("Boken är försenad", early);
        johan.post(address(sorted) + "/sortera", "version=0&once=a&kind=FORMAL");
        ContributionId answered = library.comment("Finns det plats?", early);
        handling.answer(employee("Karin", "Holm"), answered, form(answered, "a"), "Ja.", true);

        UUID order = ordered("", Triage.NEEDS_NO_ANSWER);
        Portions.rest(house, order);

        assertThat(triages.of(List.of(free, danger, inHand, answered)).keySet())
                .containsExactly(free);
        assertThat(Objects.requireNonNull(triages.of(List.of(sorted)).get(sorted)).kind())
                .isEqualTo(Triage.FORMAL);
        assertThat(facts(order))
                .containsEntry("Sorterade", "1")
                .containsEntry("Lämnade som de var", "4")
                .containsEntry("Någon annan svarar nu.", "1")
                .containsEntry("Någon har redan sorterat det.", "1")
                .containsEntry("Ett svar är på väg, eller så har någon svarat förut.", "1")
                .containsKey(
                        "Kan vara fara för liv, ett hot eller ett personnummer. Det öppnas för sig.");
    }

    /** By hand it is refused too: what is secret is not kept in order (OSL 5 kap. 1 §). */
    @Test
    void whatARuleRefusesIsLeftAndTheRestIsSorted() {
        List<ContributionId> many = comments(3);
        secrecy.note(
                employee("Karin", "Holm"), many.get(1), true, "Uppgift om hälsa, OSL 26 kap. 1 §");
        UUID order = ordered("", Triage.KEPT_IN_ORDER);
        Portions.rest(house, order);
        assertThat(triages.of(many).keySet()).containsExactlyInAnyOrder(many.get(0), many.get(2));
        assertThat(facts(order))
                .containsEntry("Sorterade", "2")
                .containsEntry("Lämnade som de var", "1");
    }

    @Test
    void whatCameOrWasDoneAfterTheOrderIsNotTouched() {
        List<ContributionId> many = comments(3);
        UUID order = ordered("", Triage.FEEDBACK);
        ContributionId later = library.comment("Och jag då?", early.plusSeconds(1));
        johan.post(address(many.get(0)) + "/akut", "version=0&once=b");
        int acted = items.item(many.get(0)).orElseThrow().version();
        Portions.rest(house, order);
        assertThat(acted).isEqualTo(1);
        assertThat(triages.of(List.of(later, many.get(0)))).isEmpty();
        assertThat(facts(order))
                .containsEntry("Sorterade", "2")
                .containsEntry("Lämnade som de var", "1")
                .containsEntry("Inte med: passade inte eller kom senare", "1")
                .containsEntry("Någon gjorde något med det efter beställningen.", "1");
    }

    @Test
    void whoLosesTheAccountInTheMiddleSortsNoMoreThere() {
        List<ContributionId> many = comments(Portions.SIZE + 20);
        UUID order = ordered("", Triage.FEEDBACK);
        Portions.next(house, order);
        commandRows
                .sql(
                        """
                        update accounts.account set owner = (select owner from accounts.account
                            where handle = 'facebook-karolinskagymnasiet') where id = ?
                        """)
                .param(account.id.value())
                .update();
        Portions.rest(house, order);
        assertThat(triages.of(many)).hasSize(Portions.SIZE);
        assertThat(page(order))
                .contains("Sorteringen är klar", "Du får inte längre svara på alla konton");
    }

    /** As a kill would: the portion is undone in the middle, and done when it is tried again. */
    @Test
    void aPortionIsDoneWhollyOrNotAtAllAndNothingTwice() {
        List<ContributionId> many = comments(Portions.SIZE + 30);
        UUID order = ordered("", Triage.FEEDBACK);
        Portions.next(house, order);
        breakAt(many.getLast());
        assertThatThrownBy(() -> Portions.next(house, order))
                .isInstanceOf(DataAccessException.class);
        assertThat(triages.of(many)).hasSize(Portions.SIZE);
        Portions.broke(house, order);
        assertThat(page(order)).contains("Sorteringen stannade av ett fel i Uppsikt", ">Fortsätt<");
        mend();
        johan.post(address(order) + "/fortsatt", "");

        Portions.rest(house, order);
        assertThat(Portions.next(house, order)).isFalse();
        assertEachSortedOnce(many);
    }

    /** Between that it was read and that it is its turn, as when a colleague is quicker. */
    @Test
    void whatIsChangedInTheMiddleOfAPortionIsLeft() {
        List<ContributionId> many =
                comments(2).stream().sorted(Comparator.comparing(ContributionId::value)).toList();
        UUID order = ordered("", Triage.FEEDBACK);
        whenSorted(
                many.getFirst(),
                "update inbox.item set version = version + 1 where contribution = '"
                        + many.getLast().value()
                        + "'");
        Portions.rest(house, order);
        assertThat(triages.of(many).keySet()).containsExactly(many.getFirst());
        assertThat(facts(order))
                .containsEntry("Sorterade", "1")
                .containsEntry("Någon gjorde något med det efter beställningen.", "1");
    }

    /** What was done and not noted, as when somebody puts the place back, is not done again. */
    @Test
    void goneThroughOnceMoreNothingIsSortedTwice() {
        List<ContributionId> many = comments(30);
        UUID order = ordered("", Triage.FEEDBACK);
        Portions.rest(house, order);
        commandRows
                .sql("update bulk.sorting set state = 'RUNNING', place = null where id = ?")
                .param(order)
                .update();
        Portions.rest(house, order);
        assertEachSortedOnce(many);
        assertThat(facts(order))
                .containsEntry("Sorterade", "30")
                .containsEntry("Lämnade som de var", "0");
    }
}
