package se.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;

/** The guideline in Uppsikt: each rule with what enforces it and how it is kept now (R2). */
@UppsiktTest
@Proves({"R1", "R2"})
class GuidelinePageTest {
    @LocalServerPort int port;
    @Autowired Policy policy;
    @Autowired List<RuleStates> watching;
    @Autowired JdbcClient ledger;
    private Visitor communicator;

    @BeforeEach
    void signIn() {
        communicator = new Visitor(port);
        communicator.signIn("anna.berg", "uppsikt");
    }

    @Test
    void everyRuleIsReadWithWhatEnforcesIt() {
        String page = communicator.see("/riktlinjer").body();
        assertThat(policy.current().rules())
                .allSatisfy(rule -> assertThat(page).contains("<div id=\"" + rule.id() + "\">"));
        assertThat(page).contains("Så upprätthålls M2", "moderation.StepRules");
    }

    /** Instagram accounts of the demo are in use, and nothing fetches what is written to them. */
    @Test
    void brokenRuleLeadsToTheAccountAndItsMend() {
        String page = communicator.see("/riktlinjer").body();
        assertThat(page)
                .contains("konton bryter mot regeln", "Tillbakablick Örebro på Instagram")
                .contains("href=\"/plattformar/instagram-tborebro\"");
        assertThat(communicator.see("/plattformar/instagram-tborebro").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewVersionIsDecidedOnThePageAndComparedWithTheOld() {
        HttpResponse<String> decided =
                communicator.post(
                        "/riktlinjer/andra",
                        "utifran=1&galler=2099-01-01&varfor=Fler+vill+veta&svarstider.arbetsdagar=2");
        assertThat(Visitor.goal(decided)).isEqualTo("/riktlinjer/jamfor?fran=1&till=2");
        assertThat(communicator.see("/riktlinjer/jamfor?fran=1&till=2").body())
                .contains("Svarstider: Svar annars", "inom 3 arbetsdagar", "inom 2 arbetsdagar");
        assertThat(communicator.see("/riktlinjer/versioner").body())
                .contains("Fler vill veta", "Anna Berg, kommunikatör");
        assertThat(policy.current().version().number()).isEqualTo(1);
        assertThat(
                        ledger.sql(
                                        "select sentence from records.ledger where event = 'guideline-revised'")
                                .query(String.class)
                                .list())
                .containsExactly("Version 2 av riktlinjerna beslutades");
    }

    @Test
    void aRefusedVersionGivesEveryWordBackAndEveryReason() {
        HttpResponse<String> refused =
                communicator.post(
                        "/riktlinjer/andra",
                        "utifran=1&galler=2020-01-01&varfor=%3Cscript%3E&svarstider.arbetsdagar=hundra");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("bakåt i tiden", "fann ”hundra”", "value=\"hundra\"", "&lt;script>")
                .doesNotContain("<script>\"");
    }

    @Test
    void onlyTheCommunicationsDepartmentDecides() {
        Visitor editor = new Visitor(port);
        editor.signIn("johan.alm", "uppsikt");
        assertThat(editor.see("/riktlinjer/andra").statusCode()).isEqualTo(403);
        assertThat(editor.see("/riktlinjer/versioner").body()).doesNotContain("/riktlinjer/andra");
    }

    @Test
    void modulesTellOnlyOfRulesThatThereAre() {
        Set<String> known =
                policy.current().rules().stream().map(Rule::id).collect(Collectors.toSet());
        assertThat(watching).flatMap(RuleStates::now).extracting(RuleState::rule).isSubsetOf(known);
    }
}
