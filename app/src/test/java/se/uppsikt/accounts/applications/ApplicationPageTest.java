package se.uppsikt.accounts.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;

/** The application in the browser, without scripts. */
@UppsiktTest
class ApplicationPageTest {
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired NewAccounts newAccounts;
    @Autowired Applications applications;
    @Autowired Editors editors;
    @LocalServerPort int port;
    ApplicationOffice office;

    @BeforeEach
    void people() {
        office = new ApplicationOffice(access, accounts, newAccounts, applications, editors);
    }

    @Test
    void schoolAppliesIsSentBackAndApproved() {
        Account account = office.draft();
        String page = Applications.page(account);
        Visitor leila = signedIn("leila.amiri");
        assertThat(leila.see(page).body())
                .contains(
                        "saker saknas innan ansökan kan skickas in",
                        "href=\"" + page + "#UPKEEP\"");
        String person = "person=" + office.person("Erik").id().value() + "&kontakt=019-211000";
        assertThat(leila.post("/konton/" + account.handle() + "/redaktorer", person).statusCode())
                .isEqualTo(302);
        office.staff(account, "Leila");
        Plan plan = ApplicationOffice.plan(account);
        leila.post(page, ApplicationOffice.form(plan, 1, "skicka"));
        assertThat(office.state(account)).isEqualTo(Application.State.SUBMITTED);

        Visitor anna = signedIn("anna.berg");
        assertThat(anna.see(page).body()).contains("Godkänn kontot", "Det här håller inte");
        String version = "version=" + office.version(account);
        assertThat(anna.post(page + "/svar", version + "&svar=atersand").statusCode())
                .isEqualTo(409);
        anna.post(page + "/svar", version + "&svar=atersand&UPKEEP=Vem+p%C3%A5+loven%3F");
        assertThat(leila.see(page).body()).contains("Ansökan kom tillbaka", "Vem på loven?");
        leila.post(page, ApplicationOffice.form(plan, office.version(account), "skicka"));
        version = "version=" + office.version(account);
        assertThat(anna.post(page + "/svar", version + "&svar=godkann").statusCode())
                .isEqualTo(302);
        assertThat(office.status(account)).isEqualTo(Account.Status.APPROVED);
        assertThat(anna.see("/konton/" + account.handle()).body())
                .contains("Kontot är godkänt. När det finns på plattformen");
    }

    @Test
    void refusedSubmissionKeepsWhatWasTypedAndShowsScriptAsText() {
        Account account = office.draft();
        Map<ChecklistPoint, String> answers =
                new EnumMap<>(ApplicationOffice.plan(account).answers());
        answers.put(ChecklistPoint.PURPOSE, "<script>alert(1)</script>");
        answers.remove(ChecklistPoint.AUDIENCE);
        String form = ApplicationOffice.form(new Plan(answers), 1, "skicka");
        Visitor leila = signedIn("leila.amiri");
        var refused = leila.post(Applications.page(account), form);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Skriv vilka ni vill nå.", "minst 2 redaktörer", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(applications.of(account).answer(ChecklistPoint.PURPOSE))
                .isEqualTo("<script>alert(1)</script>");
        var stale = leila.post(Applications.page(account), form);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Någon annan har ändrat ansökan");
    }

    @Test
    void nothingTypedInThePlanIsLostWhenAnEditorIsAddedOrLeaves() {
        Account account = office.draft();
        String page = Applications.page(account);
        String editors = "/konton/" + account.handle() + "/redaktorer";
        Visitor leila = signedIn("leila.amiri");
        assertThat(leila.see(page).body())
                .contains("formaction=\"" + editors + "\"")
                .doesNotContain("action=\"" + editors + "\" class=\"filters\"");
        String plan = ApplicationOffice.form(purpose(account, "Lov i Tysslinge"), 1, "");
        String erik = "&person=" + office.person("Erik").id().value();

        var refused = leila.post(editors, plan + erik + "&kontakt=ring-mig");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Lov i Tysslinge", "value=\"ring-mig\"");

        plan = form(account, "Lov i Garphyttan");
        assertThat(leila.post(editors, plan + erik + "&kontakt=019-211000").statusCode())
                .isEqualTo(302);
        assertThat(applications.of(account).answer(ChecklistPoint.PURPOSE))
                .isEqualTo("Lov i Garphyttan");

        plan = form(account, "Lov i Kilsbergen");
        var left = editors + "/" + office.person("Erik").id().value() + "/slutar";
        var redirect = leila.post(left, plan + "&person=&kontakt=019-213000");
        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(leila.see(page).body()).contains("Lov i Kilsbergen", "value=\"019-213000\"");
        assertThat(this.editors.of(account)).isEmpty();
    }

    @Test
    void editorWhoIsFilledInIsAddedWhenThePageIsSaved() {
        Account account = office.draft();
        Visitor leila = signedIn("leila.amiri");
        String plan = form(account, "Lov");
        var refused = leila.post(Applications.page(account), plan + "&person=&kontakt=019-211000");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Välj vem som ska bli redaktör", "019-211000");
        leila.post(
                Applications.page(account),
                form(account, "Lov")
                        + "&kontakt=019-211000&person="
                        + office.person("Erik").id().value());
        assertThat(editors.of(account)).hasSize(1);
    }

    @Test
    void refusedJudgementKeepsTheReasons() {
        Account account = office.submitted();
        Visitor anna = signedIn("anna.berg");
        String page = Applications.page(account);
        assertThat(anna.see(page).body()).doesNotContain("Lägg till redaktören");
        String reasons = "&svar=atersand&UPKEEP=Vem+svarar+i+juli";
        var stale = anna.post(page + "/svar", "version=1" + reasons);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("<details open", "Vem svarar i juli");
        String version = "version=" + office.version(account);
        applications.withdraw(office.person("Leila"), account.id(), office.version(account));
        assertThat(anna.post(page + "/svar", version + reasons).body())
                .contains("Dina skäl skickades inte", "Vem svarar i juli");
    }

    @Test
    void applicationIsWithdrawnWithWhatWasJustTypedAndTakenUpAgain() {
        Account account = office.draft();
        String page = Applications.page(account);
        Visitor leila = signedIn("leila.amiri");
        leila.post(page + "/aterkalla", form(account, "Ett sista ord"));
        assertThat(office.state(account)).isEqualTo(Application.State.WITHDRAWN);
        assertThat(leila.see(page).body())
                .contains("Ta upp ansökan igen", "Ett sista ord")
                .doesNotContain("Skicka in");
        leila.post(page + "/ta-upp", "version=" + office.version(account));
        assertThat(leila.see(page).body()).contains("Återkalla ansökan", "Skicka in");
    }

    private String form(Account account, String purpose) {
        return ApplicationOffice.form(purpose(account, purpose), office.version(account), "spara");
    }

    private static Plan purpose(Account account, String purpose) {
        Map<ChecklistPoint, String> answers =
                new EnumMap<>(ApplicationOffice.plan(account).answers());
        answers.put(ChecklistPoint.PURPOSE, purpose);
        return new Plan(answers);
    }

    @Test
    void accountThatIsNotApprovedIsNotConnected() {
        Account account = office.submitted();
        Visitor anna = signedIn("anna.berg");
        String page = "/plattformar/" + account.handle();
        assertThat(anna.see(page).body())
                .contains("Kontot är inte godkänt av Kommunikationsavdelningen än.")
                .doesNotContain("name=\"nyckel\"");
        var refused = anna.post(page + "/nyckel", "nyckel=en-hel-nyckel");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("/riktlinjer#K2", Applications.page(account));
    }

    @Test
    void wishForAnAccountTellsWhatIsWrongAndKeepsWhatWasTyped() {
        Visitor erik = signedIn("erik.sand");
        var refused =
                erik.post(
                        "/konton/ansokan",
                        "namn=Naturrummet&plattform=FACEBOOK&adress=https://example.org/n");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("https://www.facebook.com/ och gå till kontot", "value=\"Naturrummet\"");
        assertThat(signedIn("maria.ek").see("/konton/ansokan").body())
                .contains("Du kan inte ansöka");
    }

    @Test
    void planAndContactsAreNotForOtherServiceAreas() {
        Account account = office.whole();
        assertThat(signedIn("johan.alm").see(Applications.page(account)).statusCode())
                .isEqualTo(403);
    }

    private Visitor signedIn(String name) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, "uppsikt");
        return visitor;
    }
}
