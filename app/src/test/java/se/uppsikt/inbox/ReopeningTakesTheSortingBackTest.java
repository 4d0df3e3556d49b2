package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Registration;
import se.uppsikt.records.register.Triage;
import se.uppsikt.records.register.Triages;

/**
 * S12: what is opened again is not sorted as needing no answer any more, and the registrar sees it
 * again; nobody's own decision on the registration is overturned by it.
 */
@Proves("S12")
@UppsiktTest
class ReopeningTakesTheSortingBackTest extends InboxStory {
    private static final String WITHDRAWN = "document-triage-withdrawn";

    private static final Pattern NEXT = Pattern.compile("efter=([0-9a-f-]{36})");

    @Autowired Triages triages;

    @Test
    void whatWasSortedAwayByMistakeIsWithTheRegistrarAgain() {
        ContributionId appeal = street.comment("Jag överklagar beslut BN 2026-123");
        Visitor maria = visitor("maria.ek");
        Visitor registrar = visitor("lars.dahl");
        sort(maria, appeal, Triage.NEEDS_NO_ANSWER);
        assertThat(undecided(registrar)).doesNotContain(appeal.value().toString());

        assertThat(reopen(maria, appeal, "igen").statusCode()).isEqualTo(302);

        assertThat(registration(appeal)).isEqualTo(RegistrationState.UNDECIDED);
        assertThat(triages.of(List.of(appeal))).isEmpty();
        assertThat(undecided(registrar)).contains(appeal.value().toString());
        assertThat(maria.see(address(appeal)).body()).doesNotContain("Sorterad av");
        assertThat(events(appeal))
                .containsSubsequence(
                        "document-triaged",
                        "item-closed-without-answer",
                        WITHDRAWN,
                        "item-reopened");
        assertThat(records.kept(appeal).ledger())
                .filteredOn(entry -> entry.event().equals(WITHDRAWN))
                .extracting(LedgerEntry::sentence)
                .containsExactly("Sorteringen togs tillbaka: Inget svar behövs");
    }

    @Test
    void whatItsAuthorChangesIsSortedNoMoreAndIsWithTheRegistrarAgain() {
        ContributionId thanks = street.comment("Ok");
        sort(visitor("maria.ek"), thanks, Triage.NEEDS_NO_ANSWER);
        street.edit(thanks, "Jag överklagar beslutet", Street.now().plusSeconds(5));

        assertThat(items.item(thanks).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(triages.of(List.of(thanks))).isEmpty();
        assertThat(registration(thanks)).isEqualTo(RegistrationState.UNDECIDED);
        assertThat(events(thanks)).containsSubsequence(WITHDRAWN, "edited-after-answer");
    }

    @Test
    void whatItsAuthorChangedWhileTheAnswerWasOnItsWayIsSortedNoMoreWhenItWaitsAgain() {
        ContributionId id = street.comment("Hej?");
        handling.answer(maria, id, form(id, "a"), "Hej!", true);
        sort(visitor("maria.ek"), id, Triage.NEEDS_NO_ANSWER);
        street.edit(id, "Jag menade något annat", Street.now().plusSeconds(5));
        assertThat(triages.of(List.of(id))).hasSize(1);
        settle(id, Command.State.DONE);

        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(triages.of(List.of(id))).isEmpty();
    }

    @Test
    void ofManyThanksOnlyTheOneThatIsOpenedAgainIsTakenBackAndItIsStillInNoHurry() {
        ContributionId one = street.comment("Tack, bra jobbat!");
        ContributionId other = street.comment("Tack, bra jobbat!");
        Visitor maria = visitor("maria.ek");
        maria.post(
                "/inkorg/valda", "kind=NEEDS_NO_ANSWER&id=" + one.value() + "&id=" + other.value());
        reopen(maria, one, "igen");

        assertThat(triages.of(List.of(one, other))).containsOnlyKeys(other);
        assertThat(registration(one)).isEqualTo(RegistrationState.UNDECIDED);
        assertThat(registration(other)).isEqualTo(RegistrationState.KEPT_IN_ORDER);
        assertThat(due(List.of(one))).containsEntry(one, DeadlineRules.NEVER);
    }

    @Test
    void theSameFormSentTwiceTakesItBackOnce() {
        ContributionId id = street.comment("Hej");
        Visitor maria = visitor("maria.ek");
        sort(maria, id, Triage.NEEDS_NO_ANSWER);
        int version = items.item(id).orElseThrow().version();
        reopen(maria, id, version, "samma");
        reopen(maria, id, version, "samma");
        assertThat(events(id)).containsOnlyOnce(WITHDRAWN, "item-reopened");
    }

    @Test
    void whatWasFoundToBeRegisteredIsStillToBe() {
        ContributionId id = street.comment("Gatan är dålig");
        Visitor maria = visitor("maria.ek");
        sort(maria, id, Triage.FEEDBACK);
        sort(maria, id, Triage.NEEDS_NO_ANSWER);
        reopen(maria, id, "igen");
        assertThat(registration(id)).isEqualTo(RegistrationState.TO_BE_REGISTERED);
        assertThat(triages.of(List.of(id))).isEmpty();
    }

    @Test
    void whatMayBeSecretIsStillToBeRegistered() {
        ContributionId id = street.comment("Om en granne");
        secrecy.note(anna, id, true, "Uppgift om hälsa, OSL 26 kap. 1 §");
        Visitor maria = visitor("maria.ek");
        sort(maria, id, Triage.NEEDS_NO_ANSWER);
        reopen(maria, id, "igen");
        assertThat(registration(id)).isEqualTo(RegistrationState.TO_BE_REGISTERED);
    }

    @Test
    void whatTheRegistrarHasDecidedSinceStands() {
        for (RegistrationState decision :
                List.of(
                        RegistrationState.KEPT_IN_ORDER,
                        RegistrationState.OBVIOUSLY_TRIVIAL,
                        RegistrationState.TO_BE_REGISTERED)) {
            ContributionId id = street.comment("Hej");
            Visitor maria = visitor("maria.ek");
            sort(maria, id, Triage.NEEDS_NO_ANSWER);
            register.decideRegistration(
                    anna, id, decision, "Ett tack som ingen behöver ha kvar i diariet");
            reopen(maria, id, "igen");
            assertThat(registration(id)).isEqualTo(decision);
            assertThat(triages.of(List.of(id))).isEmpty();
        }
    }

    @Test
    void whatWasDecidedBeforeItWasSortedStands() {
        ContributionId id = street.comment("Hej");
        register.decideRegistration(anna, id, RegistrationState.KEPT_IN_ORDER, "");
        Visitor maria = visitor("maria.ek");
        sort(maria, id, Triage.NEEDS_NO_ANSWER);
        reopen(maria, id, "igen");
        assertThat(registration(id)).isEqualTo(RegistrationState.KEPT_IN_ORDER);
    }

    @Test
    void whatWasSortedSoTwiceIsTakenBackAllTheSame() {
        ContributionId id = street.comment("Hej");
        Visitor maria = visitor("maria.ek");
        sort(maria, id, Triage.NEEDS_NO_ANSWER);
        sort(maria, id, Triage.NEEDS_NO_ANSWER);
        reopen(maria, id, "igen");
        assertThat(registration(id)).isEqualTo(RegistrationState.UNDECIDED);
    }

    @Test
    void whatHasItsNumberKeepsIt() {
        ContributionId id = street.comment("Lampan är trasig");
        Visitor maria = visitor("maria.ek");
        sort(maria, id, Triage.NEEDS_NO_ANSWER);
        Registration entry =
                register.register(
                        anna,
                        id,
                        new Registration.Entry(
                                null, "Trasig belysning", Registration.PublicView.SUBJECT));
        reopen(maria, id, "igen");
        assertThat(registration(id)).isEqualTo(RegistrationState.REGISTERED);
        assertThat(register.of(List.of(id))).containsEntry(id, entry);
        assertThat(triages.of(List.of(id))).isEmpty();
    }

    @Test
    void whatWasTakenForSomethingElseIsSoStill() {
        ContributionId id = street.comment("Gatan är dålig");
        Visitor maria = visitor("maria.ek");
        sort(maria, id, Triage.KEPT_IN_ORDER);
        handling.close(this.maria, id, form(id, "klar"), CloseReason.NEEDS_NO_ANSWER, "");
        reopen(maria, id, "igen");
        assertThat(triages.of(List.of(id)).values())
                .extracting(Triages.Triaged::kind)
                .containsExactly(Triage.KEPT_IN_ORDER);
        assertThat(registration(id)).isEqualTo(RegistrationState.KEPT_IN_ORDER);
        assertThat(events(id)).contains("item-reopened").doesNotContain(WITHDRAWN);
    }

    @Test
    void whoeverMayNotAnswerTakesNothingBack() {
        ContributionId id = street.comment("Hej");
        sort(visitor("maria.ek"), id, Triage.NEEDS_NO_ANSWER);
        assertThat(reopen(visitor("lars.dahl"), id, "igen").statusCode()).isEqualTo(403);
        assertThat(triages.of(List.of(id))).hasSize(1);
    }

    /** Every page of what nobody has decided on. */
    private static String undecided(Visitor registrar) {
        StringBuilder all = new StringBuilder();
        String address = "/diarium?visa=OBEDOMDA";
        for (String next = ""; next != null; ) {
            String page = registrar.see(address + next).body();
            all.append(page);
            Matcher more = NEXT.matcher(page);
            next = more.find() ? "&efter=" + more.group(1) : null;
        }
        return all.toString();
    }

    private RegistrationState registration(ContributionId id) {
        return records.contribution(id).facts().registration();
    }

    private List<String> events(ContributionId id) {
        return records.kept(id).ledger().stream().map(LedgerEntry::event).toList();
    }

    private void sort(Visitor who, ContributionId id, Triage kind) {
        String once = UUID.randomUUID().toString();
        int version = items.item(id).orElseThrow().version();
        HttpResponse<String> sorted =
                who.post(
                        address(id) + "/sortera",
                        "version=" + version + "&once=" + once + "&kind=" + kind.name());
        assertThat(sorted.statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> reopen(Visitor who, ContributionId id, String once) {
        return reopen(who, id, items.item(id).orElseThrow().version(), once);
    }

    private static HttpResponse<String> reopen(
            Visitor who, ContributionId id, int version, String once) {
        return who.post(address(id) + "/oppna", "version=" + version + "&once=" + once);
    }
}
