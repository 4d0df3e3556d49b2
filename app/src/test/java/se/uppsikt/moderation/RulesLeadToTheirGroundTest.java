package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.moderation.suggestions.SuggestionRule;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;

/** When a rule points at something its ground is chosen beforehand; a person may choose another. */
@UppsiktTest
class RulesLeadToTheirGroundTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Policy policy;
    @LocalServerPort int port;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(records, accounts, access, judgements, transaction);
    }

    @Test
    void everyRuleThatAGroundNamesIsOne() {
        Set<String> rules =
                Arrays.stream(SuggestionRule.values())
                        .map(SuggestionRule::id)
                        .collect(Collectors.toSet());
        assertThat(policy.current().grounds())
                .allSatisfy(ground -> assertThat(rules).containsAll(ground.suggestedBy()))
                .anySatisfy(ground -> assertThat(ground.suggestedBy()).contains("M8-hot"));
    }

    @Test
    void theFormIsOpenAtTheGroundOfTheRule() {
        assertThat(panel(desk.comment("Jag ska döda dig")))
                .contains("<option value=\"olaga-hot\" selected")
                .contains("data-key=\"h\" open");
        assertThat(panel(desk.comment("Ring 070-174 06 58 om du vill köpa den")))
                .contains("<option value=\"personuppgift\" selected");
        assertThat(panel(desk.comment("När öppnar ni?")))
                .doesNotContain("\" selected")
                .doesNotContain("data-key=\"h\" open");
    }

    private String panel(Contribution comment) {
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
        return anna.see("/moderering/" + comment.id().value() + "/ruta").body();
    }
}
