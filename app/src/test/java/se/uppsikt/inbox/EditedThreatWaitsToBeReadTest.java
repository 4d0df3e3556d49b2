package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.register.Triage;

/**
 * M4: what may be a threat waits until somebody has read it, whatever its author writes over it.
 * The wording that was there is a public record, and the crime is committed.
 */
@Proves("M4")
@UppsiktTest
class EditedThreatWaitsToBeReadTest extends InboxStory {
    /** Others have put theirs on the same account, and stand first too. */
    private static final int EVERY = 1_000;

    private static final String THREAT = "Jag ska slå ihjäl dig";

    @Autowired ListRows lists;
    @Autowired Moderation moderation;

    @Test
    void anEditToSomethingHarmlessTakesItFromNoPlace() {
        ContributionId id = street.comment(THREAT, Street.now().minusSeconds(600));
        street.edit(id, "Vilken fin park", Street.now().minusSeconds(300));
        waitsFirst(id);
        assertThat(moderation.unjudgedThreats(List.of(records.contribution(id))))
                .containsExactly(id);
    }

    @Test
    void norDoesAnEditToThanks() {
        ContributionId id = street.comment(THREAT, Street.now().minusSeconds(600));
        street.edit(id, "Tack så mycket för hjälpen!", Street.now().minusSeconds(300));
        waitsFirst(id);
    }

    @Test
    void itWaitsAlsoWhenItIsTakenBackAfterTheEditAndUntilSomebodyHasReadIt() {
        ContributionId id = street.comment(THREAT, Street.now().minusSeconds(600));
        ContributionId harmless = street.comment("Hej", Street.now().minusSeconds(600));
        for (ContributionId each : List.of(id, harmless)) {
            street.edit(each, "Vilken fin park", Street.now().minusSeconds(300));
            street.withdraw(each);
        }
        waitsFirst(id);
        assertThat(items.item(harmless).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        sorting.triage(maria, id, form(id, "klar"), Triage.NEEDS_NO_ANSWER, "");
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
    }

    /** The platform tells of both at once, and nobody has read the first. */
    @Test
    void aThreatThatWasEditedBeforeItWasKeptWaitsToo() {
        ContributionId id = street.commentEditedAtOnce(THREAT, "Vilken fin park");
        assertThat(records.contribution(id).text()).isEqualTo("Vilken fin park");
        waitsFirst(id);
        street.withdraw(id);
        waitsFirst(id);
    }

    private void waitsFirst(ContributionId id) {
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(lists.first(ListRows.whole(Set.of(street.account)), EVERY))
                .extracting(Item::contribution)
                .contains(id);
    }
}
