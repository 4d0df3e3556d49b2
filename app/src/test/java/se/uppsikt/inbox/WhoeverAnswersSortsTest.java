package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.register.Triage;
import se.uppsikt.records.register.Triages;

/** S12: whoever answers says with one press what it is, and the register hears of it. */
@Proves("S12")
@UppsiktTest
class WhoeverAnswersSortsTest extends InboxStory {
    @Autowired Triages triages;

    private final Instant written = Instant.ofEpochSecond(System.currentTimeMillis() / 1000 - 600);

    @Test
    void eachSortIsOnePressAndTellsTheRegister() {
        Visitor editor = visitor("maria.ek");
        for (Triage kind : Triage.values()) {
            ContributionId id = asked();
            assertThat(sort(editor, id, kind, kind.needsCase() ? "BN 2026-123" : "").statusCode())
                    .as("%s", kind)
                    .isEqualTo(302);

            assertThat(registration(id))
                    .isEqualTo(
                            switch (kind) {
                                case FEEDBACK, IN_A_CASE, STARTS_A_CASE, FORMAL ->
                                        RegistrationState.TO_BE_REGISTERED;
                                case NEEDS_NO_ANSWER, RECORDS_REQUEST, KEPT_IN_ORDER ->
                                        RegistrationState.KEPT_IN_ORDER;
                            });
            assertThat(editor.see(address(id)).body()).contains(kind.swedish());
            assertThat(records.kept(id).ledger())
                    .anyMatch(entry -> entry.sentence().equals("Sorterad: " + kind.swedish()));
        }
    }

    @Test
    void whatTheRulesTakeItForIsTheFirstChoice() {
        Visitor editor = visitor("maria.ek");
        assertThat(editor.see(address(street.comment("Jag överklagar beslut BN 2026-123"))).body())
                .contains("ansökan, faktura eller överklagande</strong>");
        assertThat(editor.see(address(street.comment("Hur går det med BN 2026-123?"))).body())
                .contains("rör ett ärende</strong>")
                .contains("value=\"BN 2026-123\"");
        assertThat(editor.see(address(street.comment("Tack, bra jobbat!"))).body())
                .contains("inget svar behövs</strong>");
        assertThat(editor.see(address(asked())).body()).doesNotContain("En regel föreslår");
    }

    @Test
    void whatIsToBeSortedIsNotPointedOutToModeration() {
        Visitor maria = visitor("maria.ek");
        for (String words : List.of("Tack, bra jobbat!", "Jag överklagar beslutet om bygglov")) {
            assertThat(maria.see(address(street.comment(words))).body())
                    .doesNotContain("Till modereringen");
        }
        assertThat(maria.see(address(street.comment("Ring honom på 070-174 06 58"))).body())
                .contains("Till modereringen");
    }

    @Test
    void whatNeedsNoAnswerIsOverAndNothingElseIs() {
        ContributionId thanks = asked();
        sort(visitor("maria.ek"), thanks, Triage.NEEDS_NO_ANSWER, "");
        assertThat(answering(thanks)).isEqualTo(Answering.CLOSED_UNANSWERED);
        assertThat(due(List.of(thanks))).isEmpty();

        ContributionId complaint = asked();
        Instant promised = due(List.of(complaint)).get(complaint);
        sort(visitor("maria.ek"), complaint, Triage.FEEDBACK, "");
        assertThat(due(List.of(complaint))).containsEntry(complaint, promised);
    }

    @Test
    void aRequestForRecordsIsUrgent() {
        ContributionId id = asked();
        sort(visitor("maria.ek"), id, Triage.RECORDS_REQUEST, "");
        assertThat(due(List.of(id))).containsEntry(id, written.plus(Duration.ofHours(24)));
    }

    @Test
    void aCaseNeedsItsNumberAndNothingWrittenIsLost() {
        ContributionId id = asked();
        Visitor editor = visitor("maria.ek");
        HttpResponse<String> refused = sort(editor, id, Triage.IN_A_CASE, " ");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Skriv ärendets nummer");
        String tooLong = "BN 2026-" + "1".repeat(60);
        assertThat(sort(editor, id, Triage.IN_A_CASE, tooLong).body())
                .contains("högst 50 tecken")
                .contains(tooLong);
        assertThat(triages.of(List.of(id))).isEmpty();
    }

    @Test
    void whatIsSecretIsRegisteredWhateverElseItIs() {
        ContributionId id = asked();
        secrecy.note(anna, id, true, "Uppgift om hälsa, OSL 26 kap. 1 §");
        Visitor editor = visitor("maria.ek");
        assertThat(sort(editor, id, Triage.KEPT_IN_ORDER, "").statusCode()).isEqualTo(409);
        sort(editor, id, Triage.NEEDS_NO_ANSWER, "");
        assertThat(registration(id)).isEqualTo(RegistrationState.TO_BE_REGISTERED);
    }

    @Test
    void thatNoAnswerIsNeededTakesNothingFromTheRegister() {
        ContributionId id = asked();
        Visitor editor = visitor("maria.ek");
        sort(editor, id, Triage.FEEDBACK, "");
        sort(editor, id, Triage.NEEDS_NO_ANSWER, "");
        assertThat(registration(id)).isEqualTo(RegistrationState.TO_BE_REGISTERED);
    }

    @Test
    void theRegistrarSeesWhatItWasTakenForAndByWhom() {
        ContributionId id = asked();
        sort(visitor("maria.ek"), id, Triage.IN_A_CASE, "BN 2026-123");
        String page = visitor("lars.dahl").see("/diarium?visa=SKA_DIARIEFORAS").body();
        assertThat(page).contains(id.value().toString()).contains("Rör ett ärende (BN 2026-123)");
        assertThat(visitor("lars.dahl").seePart("/diarium/" + id.value() + "/ruta").body())
                .contains("Rör ett ärende (BN 2026-123)")
                .contains("Maria Ek");
    }

    @Test
    void whoeverComesSecondIsToldAndChangesNothing() {
        ContributionId id = asked();
        sort(visitor("maria.ek"), id, Triage.FEEDBACK, "");
        HttpResponse<String> late =
                visitor("maria.ek")
                        .post(address(id) + "/sortera", "version=0&once=x&kind=KEPT_IN_ORDER");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Någon hann före");
        assertThat(triages.of(List.of(id)).values())
                .extracting(Triages.Triaged::kind)
                .containsExactly(Triage.FEEDBACK);
    }

    @Test
    void whoeverMayOnlyReadSortsNothing() {
        ContributionId id = asked();
        Visitor registrar = visitor("lars.dahl");
        assertThat(sort(registrar, id, Triage.FEEDBACK, "").statusCode()).isEqualTo(403);
        assertThat(registrar.see(address(id)).body()).doesNotContain("id=\"sortera\"");
        assertThat(triages.of(List.of(id))).isEmpty();
    }

    private ContributionId asked() {
        return street.comment("Hur blir det med gatan?", written);
    }

    private RegistrationState registration(ContributionId id) {
        return records.contribution(id).facts().registration();
    }

    private HttpResponse<String> sort(
            Visitor who, ContributionId id, Triage kind, String caseNumber) {
        return who.post(
                address(id) + "/sortera",
                "version="
                        + items.item(id).orElseThrow().version()
                        + "&once="
                        + java.util.UUID.randomUUID()
                        + "&kind="
                        + kind.name()
                        + "&caseNumber="
                        + URLEncoder.encode(caseNumber, StandardCharsets.UTF_8));
    }
}
