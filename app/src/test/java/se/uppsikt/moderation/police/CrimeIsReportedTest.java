package se.uppsikt.moderation.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.moderation.Desk;
import se.uppsikt.moderation.DueRules;
import se.uppsikt.moderation.JudgementRows;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.moderation.TakedownAct;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;

/**
 * M4: crime gives a task to report it to the police; what may be abuse of a child is never shown
 * and never copied.
 */
@Proves("M4")
@UppsiktTest
class CrimeIsReportedTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired PoliceReportRows reports;
    @LocalServerPort int port;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(records, accounts, access, judgements, transaction);
    }

    @Test
    void aCrimeGivesATaskToReportIt() {
        Contribution comment = desk.comment("Jag ska döda dig");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin("olaga-hot", Desk.MOTIVE, false));

        List<PoliceReport> made = reports.about(comment.id());
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().dueAt())
                .isEqualTo(DueRules.sameDay(made.getFirst().createdAt()));
        assertThat(reports.open(new Clearance(Set.of(comment.account()), Set.of()), null, 500))
                .contains(made.getFirst());

        moderation.reported(desk.anna(), comment.id(), "olaga-hot", "5000-K123456-26");
        assertThat(reports.about(comment.id()).getFirst().reference()).isEqualTo("5000-K123456-26");
        assertThat(records.kept(comment.id()).ledger())
                .anyMatch(entry -> entry.sentence().equals("Polisanmälan gjordes"));
        Assertions.assertThatThrownBy(
                        () -> moderation.reported(desk.anna(), comment.id(), "olaga-hot", "igen"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatIsNoCrimeGivesNoTask() {
        Contribution comment = desk.comment("Köp klockor");
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Hide("reklam", Desk.MOTIVE));

        assertThat(reports.about(comment.id())).isEmpty();
    }

    @Test
    void suspectedAbuseOfAChildIsShownToNobody() {
        String words = "hemligt innehåll " + Desk.id();
        Contribution comment = desk.comment(words);
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
        assertThat(panel(anna, comment).body()).contains(words);

        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Hide("overgrepp-mot-barn", Desk.MOTIVE));

        assertThat(records.contribution(comment.id()).facts().neverShown()).isTrue();
        assertThat(reports.about(comment.id()).getFirst().urgent()).isTrue();
        assertThat(panel(anna, comment).body())
                .doesNotContain(words)
                .doesNotContain("<img")
                .contains("Kontakta polisen nu")
                .contains(String.valueOf(comment.permalink()));
        assertThat(anna.see("/moderering").body()).doesNotContain(words);
    }

    private static HttpResponse<String> panel(Visitor visitor, Contribution comment) {
        return visitor.see("/moderering/" + comment.id().value() + "/ruta");
    }
}
