package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.moderation.suggestions.LabelledCorpus;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;

/** The screens of moderation as a browser gets them. */
@Proves("M1")
@UppsiktTest
class ModerationPageTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @LocalServerPort int port;

    private Desk desk;
    private Visitor anna;

    @BeforeEach
    void sitDown() {
        desk = new Desk(records, accounts, access, judgements, transaction);
        anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
    }

    @Test
    void thePanelShowsTheSuggestionWithItsRuleAndTheGroundsWithTheirBasis() {
        Contribution comment = desk.comment("Jag heter 850709-9805");
        String part = anna.seePart(panel(comment)).body();

        assertThat(anna.see(panel(comment)).body())
                .as("on a page of its own an act renews the page, not the panel alone")
                .contains("tabindex=\"-1\" data-hx-disable>");
        assertThat(part)
                .doesNotContain("<html", "hx-disable")
                .contains("Personnummer", "<q>850709-9805</q>", "/moderering#M8-personnummer")
                .contains("BBS-lagen 5 §", "Minst 10 tecken");
        assertThat(anna.see(panel(comment)).body()).contains("<html", "Huvudmeny", "<q>850709");
    }

    @Test
    void aRefusalGivesEveryWordBackAndEveryReasonAtOnce() {
        Contribution comment = desk.comment("Rösta bort dem");
        HttpResponse<String> refused =
                anna.post(
                        "/moderering/" + comment.id().value() + "/borja",
                        "version=0&grund=politisk-diskussion&motiv=f%C3%B6r%20%3Cb%3E");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("/riktlinjer#M1", "/riktlinjer#M5")
                .contains("för &lt;b&gt;")
                .doesNotContain("för <b>");
        assertThat(judgements.find(comment.id())).isEmpty();
    }

    @Test
    void theLaterOfTwoIsToldAndKeepsTheirWords() {
        Contribution comment = desk.comment("Köp klockor");
        String hide = "/moderering/" + comment.id().value() + "/dolj";
        assertThat(
                        anna.post(
                                        hide,
                                        "version=0&grund=reklam&asikt=nej&motiv=Reklam%20utan%20samarbete")
                                .statusCode())
                .isEqualTo(302);

        HttpResponse<String> later =
                anna.post(
                        hide,
                        "version=0&grund=spam&asikt=nej&motiv=Mina%20egna%20ord%20om%20saken");

        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.body()).contains("hann före", "Mina egna ord om saken");
    }

    @Test
    void whatThePlatformHasNotAnsweredIsWaitedForInPlainWords() {
        Contribution comment = desk.comment("Köp klockor");
        String base = "/moderering/" + comment.id().value();
        String motive = "&grund=reklam&asikt=nej&motiv=Reklam%20utan%20samarbete";
        assertThat(anna.post(base + "/dolj", "version=0" + motive).statusCode()).isEqualTo(302);
        assertThat(anna.post(base + "/visa", "version=1" + motive).statusCode()).isEqualTo(302);

        HttpResponse<String> again = anna.post(base + "/dolj", "version=2" + motive);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Plattformen har inte svarat på det som beställdes");
    }

    @Test
    void theListShowsWhatWaitsAndHowOftenEachRuleIsRight() {
        Contribution comment = desk.comment("Jag ska döda dig " + Desk.id());
        String page = anna.see("/moderering?vy=regler").body();

        assertThat(page).contains(panel(comment), "Träffsäkerhet", "M8-upprepning");
        for (LabelledCorpus.Figures figures : LabelledCorpus.shipped().measure()) {
            assertThat(page)
                    .contains(
                            figures.right()
                                    + " rätt, "
                                    + figures.wrong()
                                    + " fel, "
                                    + figures.missed()
                                    + " missade");
        }
    }

    @Test
    void whoMayNotModerateHereIsToldWhomToAsk() {
        Contribution comment = desk.comment("Hej");
        Visitor librarian = new Visitor(port);
        librarian.signIn("johan.alm", "uppsikt");

        HttpResponse<String> refused =
                librarian.post(
                        "/moderering/" + comment.id().value() + "/dolj",
                        "version=0&grund=reklam&asikt=nej&motiv=Reklam%20utan%20samarbete");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Kommunikationsavdelningen");
        assertThat(librarian.see(panel(comment)).statusCode()).isEqualTo(403);
    }

    @Test
    void anUnknownStepIsNoPage() {
        Contribution comment = desk.comment("Hej");

        assertThat(anna.post("/moderering/" + comment.id().value() + "/hemligt", "").statusCode())
                .isEqualTo(404);
    }

    private static String panel(Contribution comment) {
        return "/moderering/" + comment.id().value() + "/ruta";
    }
}
