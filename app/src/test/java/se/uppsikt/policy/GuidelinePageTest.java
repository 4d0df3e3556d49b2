package se.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Visitor;

/** The guideline in Uppsikt: each rule with what enforces it and how it is kept now (R2). */
@UppsiktTest
@Proves("R2")
class GuidelinePageTest {
    @LocalServerPort int port;
    @Autowired Policy policy;
    @Autowired List<RuleStates> watching;
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
    void modulesTellOnlyOfRulesThatThereAre() {
        Set<String> known =
                policy.current().rules().stream().map(Rule::id).collect(Collectors.toSet());
        assertThat(watching).flatMap(RuleStates::now).extracting(RuleState::rule).isSubsetOf(known);
    }
}
