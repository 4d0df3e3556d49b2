package se.uppsikt.accounts.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** From draft to approved account, through the doors (K2, K3). */
@Proves("K8")
@UppsiktTest
class ApplicationsTest {
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired NewAccounts newAccounts;
    @Autowired Applications applications;
    @Autowired Editors editors;
    @Autowired JdbcClient database;
    ApplicationOffice office;

    @BeforeEach
    void people() {
        office = new ApplicationOffice(access, accounts, newAccounts, applications, editors);
    }

    @Test
    void applicationGoesBackAndForthUntilItIsApprovedAndEveryStepIsOnRecord() {
        Account account = office.submitted();
        assertThat(office.status(account)).isEqualTo(Account.Status.SUBMITTED);
        applications.giveBack(
                office.person("Anna"),
                account.id(),
                office.version(account),
                Map.of(ChecklistPoint.UPKEEP, "Vem svarar på loven?", ChecklistPoint.PURPOSE, " "));
        assertThat(office.status(account)).isEqualTo(Account.Status.DRAFT);
        assertThat(applications.steps(account).getLast().reasons())
                .containsExactly(Map.entry(ChecklistPoint.UPKEEP, "Vem svarar på loven?"));
        applications.submit(office.person("Leila"), account.id(), office.version(account));
        applications.approve(office.person("David"), account.id(), office.version(account));
        assertThat(office.status(account)).isEqualTo(Account.Status.APPROVED);
        assertThat(ApplicationOffice.ledger(database, account))
                .containsSubsequence(
                        "En ansökan om ett konto påbörjades",
                        "En redaktör lades till",
                        "Ansökan om kontot skickades in",
                        "Kontot blev inskickat",
                        "Ansökan om kontot sändes tillbaka",
                        "Kontot blev utkast",
                        "Ansökan om kontot skickades in",
                        "Ansökan om kontot godkändes",
                        "Kontot blev godkänt");
    }

    @Test
    void incompleteApplicationIsNotSubmittedAndEverythingMissingIsTold() {
        Account account = office.draft();
        assertThatThrownBy(
                        () ->
                                applications.submit(
                                        office.person("Leila"),
                                        account.id(),
                                        office.version(account)))
                .asInstanceOf(type(Refused.class))
                .satisfies(
                        refusal ->
                                assertThat(refusal.objections())
                                        .hasSize(ChecklistPoint.values().length - 2)
                                        .extracting(Objection::rule)
                                        .containsOnly("K2", "K3"));
        assertThat(office.status(account)).isEqualTo(Account.Status.DRAFT);
        assertThat(office.state(account)).isEqualTo(Application.State.DRAFT);
    }

    @Test
    void profileTextThatHidesWhoseTheAccountIsGoesNoFurther() {
        Account account = office.whole();
        Map<ChecklistPoint, String> answers =
                new EnumMap<>(ApplicationOffice.plan(account).answers());
        answers.put(ChecklistPoint.PROFILE_TEXT, "En härlig skola");
        int version =
                applications.save(
                        office.person("Erik"),
                        account.id(),
                        office.version(account),
                        new Plan(answers));
        assertThatThrownBy(() -> applications.submit(office.person("Erik"), account.id(), version))
                .asInstanceOf(type(Refused.class))
                .satisfies(
                        refusal ->
                                assertThat(refusal.objections())
                                        .extracting(Objection::rule)
                                        .containsExactly("K4", "K4"));
    }

    @Test
    void accountIsNotTakenIntoUseBeforeItIsApprovedAndNamed() {
        Account account = office.submitted();
        assertThatThrownBy(() -> move(account)).hasMessageContaining("K1");
        assertThatThrownBy(
                        () ->
                                accounts.move(
                                        account.id(),
                                        Account.Status.APPROVED,
                                        office.person("Anna")))
                .hasMessageContaining("K2");
        applications.approve(office.person("Anna"), account.id(), office.version(account));
        assertThatThrownBy(() -> move(account)).hasMessageContaining("K1");
        assertThatThrownBy(
                        () ->
                                accounts.appear(
                                        account.id(),
                                        "110200300400001",
                                        "https://example.org/skolan",
                                        office.person("Anna")))
                .asInstanceOf(type(Refused.class))
                .satisfies(refusal -> assertThat(refusal.objections()).hasSize(2));
        accounts.appear(
                account.id(),
                account.handle(),
                "https://www.facebook.com/skolan",
                office.person("Anna"));
        move(account);
        assertThat(office.status(account)).isEqualTo(Account.Status.ACTIVE);
        assertThat(accounts.byPlatformId(Platform.FACEBOOK, account.handle())).isPresent();
    }

    private void move(Account account) {
        accounts.move(account.id(), Account.Status.ACTIVE, office.person("Anna"));
    }

    @Test
    void ofTwoApproversAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
        Account account = office.submitted();
        int version = office.version(account);
        Callable<List<Objection>> anna = () -> approve(account, version, "Anna");
        Callable<List<Objection>> david = () -> approve(account, version, "David");
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Objection> told = new java.util.ArrayList<>();
            for (Future<List<Objection>> answer : two.invokeAll(List.of(anna, david))) {
                told.addAll(answer.get());
            }
            assertThat(told)
                    .singleElement()
                    .satisfies(one -> assertThat(one.sentence()).contains("redan godkänd av"));
        }
        assertThat(applications.steps(account))
                .filteredOn(step -> step.to() == Application.State.APPROVED)
                .hasSize(1);
    }

    private List<Objection> approve(Account account, int version, String name) {
        try {
            applications.approve(office.person(name), account.id(), version);
            return List.of();
        } catch (Refused refusal) {
            return refusal.objections();
        }
    }

    @Test
    void onlyTheOwnServiceAreaWritesAndOnlyCommunicationsApproves() {
        Account account = office.submitted();
        int version = office.version(account);
        assertThatThrownBy(
                        () -> applications.approve(office.person("Leila"), account.id(), version))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () -> applications.approve(office.person("Helena"), account.id(), version))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () ->
                                applications.save(
                                        office.person("Johan"),
                                        account.id(),
                                        version,
                                        ApplicationOffice.plan(account)))
                .isInstanceOf(NotPermitted.class)
                .asInstanceOf(type(NotPermitted.class))
                .satisfies(
                        refusal ->
                                assertThat(refusal.objections().getFirst().sentence())
                                        .contains(
                                                "Be någon som är redaktör eller kontoansvarig i Karolinska gymnasiet"));
    }

    @Test
    void newAccountIsRefusedForEverythingAtOnce() {
        assertThatThrownBy(
                        () ->
                                newAccounts.begin(
                                        office.person("Erik"),
                                        new NewAccounts.Wish(
                                                "***",
                                                Platform.BLUESKY,
                                                "https://www.facebook.com/skolan",
                                                Account.Kind.OFFICIAL)))
                .asInstanceOf(type(Refused.class))
                .satisfies(
                        refusal ->
                                assertThat(refusal.objections())
                                        .extracting(Objection::rule)
                                        .containsExactly("K1", "K8", "K1", "K1"));
        assertThatThrownBy(
                        () ->
                                newAccounts.begin(
                                        office.person("Erik"),
                                        new NewAccounts.Wish(
                                                "Karolinska gymnasiet",
                                                Platform.INSTAGRAM,
                                                "https://www.instagram.com/annat",
                                                Account.Kind.SERVICE_AREA)))
                .hasMessageContaining("K1");
        assertThat(accounts.may(office.person("Maria"), Permission.READ, office.draft().id()))
                .isFalse();
    }

    @Test
    void withdrawnApplicationIsNobodysToDecideUntilItIsTakenUpAgain() {
        Account account = office.submitted();
        applications.withdraw(office.person("Erik"), account.id(), office.version(account));
        assertThat(office.state(account)).isEqualTo(Application.State.WITHDRAWN);
        assertThat(office.status(account)).isEqualTo(Account.Status.DRAFT);
        assertThat(approve(account, office.version(account), "Anna"))
                .singleElement()
                .satisfies(one -> assertThat(one.sentence()).contains("redan återkallad av"));
        applications.takeUp(office.person("Leila"), account.id(), office.version(account));
        applications.submit(office.person("Leila"), account.id(), office.version(account));
        assertThat(office.status(account)).isEqualTo(Account.Status.SUBMITTED);
        assertThat(ApplicationOffice.ledger(database, account))
                .containsSubsequence(
                        "Ansökan om kontot återkallades",
                        "Kontot blev utkast",
                        "Ansökan om kontot togs upp igen",
                        "Ansökan om kontot skickades in");
    }

    @Test
    void accountInUseIsNotTakenAwayByWithdrawingItsPlan() {
        Account account = office.inUse();
        applications.editorLeaves(office.person("Anna"), account.id(), office.person("Erik").id());
        office.staff(account, "Erik");
        applications.submit(office.person("Leila"), account.id(), office.version(account));
        assertThatThrownBy(
                        () ->
                                applications.withdraw(
                                        office.person("Leila"),
                                        account.id(),
                                        office.version(account)))
                .hasMessageContaining("K2");
        assertThat(office.state(account)).isEqualTo(Application.State.SUBMITTED);
    }
}
