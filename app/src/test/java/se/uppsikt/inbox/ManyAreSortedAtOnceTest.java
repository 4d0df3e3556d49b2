package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.register.Triage;
import se.uppsikt.records.register.Triages;

/** S12 in bulk: each its own record, and what somebody else has in hand is left and told of. */
@Proves("S12")
@UppsiktTest
class ManyAreSortedAtOnceTest extends InboxStory {
    @Autowired Triages triages;

    @Test
    void tenThanksAreOverWithOnePress() {
        List<ContributionId> thanks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            thanks.add(street.comment("Tack, bra jobbat!"));
        }
        Visitor maria = visitor("maria.ek");
        String goal = Visitor.goal(sort(maria, thanks, Triage.NEEDS_NO_ANSWER));
        assertThat(maria.see(goal).body()).contains("10 är sorterade.");
        for (ContributionId id : thanks) {
            assertThat(answering(id)).isEqualTo(Answering.CLOSED_UNANSWERED);
            assertThat(records.kept(id).ledger())
                    .filteredOn(entry -> entry.event().equals("document-triaged"))
                    .hasSize(1);
        }
    }

    @Test
    void whatSomebodyElseWritesAboutIsLeftAndTold() {
        ContributionId free = street.comment("Tack!");
        ContributionId taken = street.comment("Tack så mycket!");
        handling.take(anna, taken, false);
        Visitor maria = visitor("maria.ek");
        String goal = Visitor.goal(sort(maria, List.of(free, taken), Triage.NEEDS_NO_ANSWER));
        assertThat(maria.see(goal).body())
                .contains("1 är sorterad.")
                .contains("1 lämnades: någon annan har hunnit före");
        assertThat(answering(taken)).isNotEqualTo(Answering.CLOSED_UNANSWERED);
        assertThat(triages.of(List.of(taken))).isEmpty();
    }

    @Test
    void whatIsSecretIsLeftWhereItMayNotBeSortedSo() {
        ContributionId secret = street.comment("Om en granne");
        secrecy.note(anna, secret, true, "Uppgift om hälsa, OSL 26 kap. 1 §");
        sort(visitor("maria.ek"), List.of(secret), Triage.KEPT_IN_ORDER);
        assertThat(triages.of(List.of(secret))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Triage.class,
            names = {"NEEDS_NO_ANSWER", "FEEDBACK"})
    void whatThePersonDoesNotReadIsLeftAndTold(Triage kind) {
        ContributionId swedish = street.comment("Tack så mycket!");
        ContributionId finnish = street.comment("Moi, milloin kirjasto avataan lauantaina?");
        Visitor maria = visitor("maria.ek");
        String goal = Visitor.goal(sort(maria, List.of(swedish, finnish), kind));
        assertThat(maria.see(goal).body())
                .contains("1 är sorterad.", "på ett språk som du inte har sagt att du läser");
        assertThat(triages.of(List.of(swedish, finnish)).keySet()).containsExactly(swedish);
    }

    @Test
    void dangerIsNeverLaidAsideWithManyOthers() {
        ContributionId danger = street.comment("Det brinner i skolan nu");
        sort(visitor("maria.ek"), List.of(danger), Triage.NEEDS_NO_ANSWER);
        assertThat(items.item(danger).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(triages.of(List.of(danger))).isEmpty();
        transaction.executeWithoutResult(_ -> items.first(danger, Item.First.NO));
    }

    @Test
    void whatDoesNotExistAndWhatIsNobodysIsLeftToo() {
        ContributionId mine = street.comment("Tack!");
        Visitor maria = visitor("maria.ek");
        HttpResponse<String> some =
                sort(
                        maria,
                        List.of(mine, new ContributionId(UUID.randomUUID()), mine),
                        Triage.FEEDBACK);
        assertThat(maria.see(Visitor.goal(some)).body())
                .contains("1 är sorterad. 2 lämnades: någon annan har hunnit före");
        HttpResponse<String> none = sort(maria, List.of(), Triage.FEEDBACK);
        assertThat(maria.see(Visitor.goal(none)).body())
                .contains("0 är sorterade.")
                .doesNotContain("lämnades");
    }

    @Test
    void whatWasDoneIsToldOnceAndNoAddressCanSayIt() {
        Visitor maria = visitor("maria.ek");
        String goal =
                Visitor.goal(sort(maria, List.of(street.comment("Tack!")), Triage.NEEDS_NO_ANSWER));
        assertThat(maria.see(goal).body()).contains("1 är sorterad.");
        assertThat(maria.see(goal).body()).doesNotContain("är sorterad");
        assertThat(maria.see("/inkorg?sorterade=99999&lamnade=7").body())
                .doesNotContain("99999 är", "lämnades");
    }

    @Test
    void oneAnswerGoesToAllWhoAskTheSame() {
        List<ContributionId> asked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            asked.add(street.comment("Är badet öppet på lördag?"));
        }
        ContributionId taken = street.comment("Är badet öppet på lördag, tro?");
        handling.take(anna, taken, false);
        asked.add(taken);
        HttpResponse<String> answer =
                visitor("maria.ek")
                        .post(
                                "/inkorg/valda/svara",
                                "text=Ja,+kl+10&signature=kommun" + ids(asked));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("3 är besvarade. 1 lämnades").contains("Ja, kl 10");
        assertThat(platforms.commands(asked).values())
                .hasSize(3)
                .allSatisfy(
                        commands ->
                                assertThat(commands)
                                        .extracting(Command::text)
                                        .containsExactly("Ja, kl 10\n/Örebro kommun"));
    }

    @Test
    void anEmptyAnswerGoesToNobody() {
        ContributionId asked = street.comment("Är badet öppet?");
        HttpResponse<String> answer =
                visitor("maria.ek").post("/inkorg/valda/svara", "text=" + ids(List.of(asked)));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Skriv svaret först");
        assertThat(platforms.commands(List.of(asked))).isEmpty();
    }

    private static String ids(List<ContributionId> ids) {
        return ids.stream().map(id -> "&id=" + id.value()).collect(Collectors.joining());
    }

    private HttpResponse<String> sort(Visitor who, List<ContributionId> ids, Triage kind) {
        return who.post("/inkorg/valda", "kind=" + kind.name() + ids(ids));
    }
}
