package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;

/** B6: who opened a message is told afterwards, once a day for each; a list opens nothing. */
@Proves("B6")
@UppsiktTest
class OpeningAMessageIsOnRecordTest extends SchoolStory {
    @Test
    void openingIsOnRecordOnceADayForEachAndAListOpensNothing() {
        ContributionId id = message(Street.now());
        String picture = school.pictureInMessage(parent).hash().toString();
        Visitor leila = visitor("leila.amiri");
        leila.see("/inkorg?konto=" + school.account.value());
        leila.see("/inkorg?sok=" + word);
        visitor("helena.frisk").see(address(id));
        assertThat(opened(id)).isEmpty();
        leila.see(address(id));
        leila.see(address(id));
        leila.see("/diarium/handling/" + id.value());
        visitor("nora.bergh").see("/diarium/handling/" + id.value());
        assertThat(opened(id))
                .containsExactlyInAnyOrder("Leila Amiri, rektor", "Nora Bergh, registrator");
        assertThat(leila.see("/media/" + picture).statusCode()).isEqualTo(200);
        assertThat(
                        records.kept(id).ledger().stream()
                                .map(LedgerEntry::toString)
                                .collect(Collectors.joining()))
                .doesNotContain(word, parent);
    }

    @Test
    void openingWhatEverybodyMayReadIsNotOnRecord() {
        ContributionId id = school.comment("Hej");
        visitor("leila.amiri").see(address(id));
        assertThat(opened(id)).isEmpty();
    }

    @Test
    void whoOnlyOpenedItDidNotComeFirst() {
        ContributionId id =
                street.message(
                        parent, new Author("9", parent), word, Street.now(), Direction.RECEIVED);
        ItemActions.Form before = form(id, "a");
        handling.judgeUrgency(maria, id, form(id, "m"), true);
        visitor("lars.dahl").see("/diarium/handling/" + id.value());
        assertThat(opened(id)).contains("Lars Dahl, registrator");
        assertThat(objections(() -> handling.judgeUrgency(anna, id, before, false)))
                .singleElement()
                .satisfies(
                        objection ->
                                assertThat(objection.sentence())
                                        .contains("Maria Ek")
                                        .doesNotContain("Lars"));
    }

    private List<String> opened(ContributionId id) {
        return records.kept(id).ledger().stream()
                .filter(entry -> entry.event().equals("confidential-opened"))
                .map(LedgerEntry::actor)
                .toList();
    }
}
