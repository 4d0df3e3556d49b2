package se.uppsikt.moderation.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import se.uppsikt.moderation.Desk;
import se.uppsikt.moderation.JudgementRows;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.moderation.ModerationFilter.View;
import se.uppsikt.moderation.QueuePages;
import se.uppsikt.moderation.TakedownAct;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;

/**
 * M4: to secure, withhold, report and register does not depend on what can be taken away – a
 * message, what its author or the platform took away, what stands on somebody else's page.
 */
@Proves("M4")
@UppsiktTest
class WhatNobodyCanTakeAwayIsReportedTest {
    private static final Registration.Entry ENTRY =
            new Registration.Entry(
                    null, "Meddelande på Facebook med hot", Registration.PublicView.SUBJECT);

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
    void aThreatInAMessageIsSecuredReportedAndRegistered() {
        goesTheWholeWay(desk.written("Jag vet var du bor", ContributionKind.DIRECT_MESSAGE));
    }

    @Test
    void theRulesPointAtAThreatInAMessageToo() {
        Contribution threat = desk.written("Jag ska döda dig", ContributionKind.DIRECT_MESSAGE);
        Contribution number =
                desk.written("Jag heter 850709-9805", ContributionKind.DIRECT_MESSAGE);

        assertThat(list(View.POINTED_AT))
                .contains(threat.id().value().toString())
                .doesNotContain(number.id().value().toString());
    }

    @Test
    void aThreatThatItsAuthorTookBackIsSecuredReportedAndRegistered() {
        Contribution comment = desk.comment("Jag ska slå ihjäl dig");
        desk.vanishes(comment);
        goesTheWholeWay(comment);
    }

    @Test
    void aThreatOnSomebodyElsesPageIsSecuredReportedAndRegistered() {
        goesTheWholeWay(desk.written("Någon borde elda upp dem", ContributionKind.MENTION));
    }

    @Test
    void whatWeWroteOurselvesByMistakeIsSecuredAndRegistered() {
        goesTheWholeWay(desk.ours("Lena på Storgatan har skyddade uppgifter"));
    }

    @Test
    void whatVanishesHalfwayIsCarriedTheRestOfTheWay() {
        Contribution comment = desk.comment("Vi ses utanför, du är död");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin("olaga-hot", Desk.MOTIVE, false));
        desk.vanishes(comment);

        assertThat(list(View.WAITING)).contains(comment.id().value().toString());
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Secure(),
                new TakedownAct.Decide());
        desk.act(moderation, desk.registrar(), comment, new TakedownAct.Enter(ENTRY));
        assertThat(list(View.WAITING)).doesNotContain(comment.id().value().toString());
    }

    @Test
    void whatWasMerelyHiddenAndThenTakenBackWaitsForNothing() {
        Contribution comment = desk.comment("Du är ful");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Hide("trakasserier", Desk.MOTIVE));
        assertThat(list(View.HIDDEN)).contains(comment.id().value().toString());
        desk.vanishes(comment);
        assertThat(list(View.HIDDEN)).doesNotContain(comment.id().value().toString());
        desk.isSeenAgain(comment);
        assertThat(list(View.HIDDEN)).contains(comment.id().value().toString());
    }

    @Test
    void suspectedAbuseOfAChildInAMessageIsShownToNobody() {
        String words = "titta här " + Desk.id();
        Contribution message = desk.written(words, ContributionKind.DIRECT_MESSAGE);
        Visitor anna = anna();
        assertThat(anna.see("/inkorg/" + message.id().value()).body()).contains(words);

        HttpResponse<String> judged = judge(anna, message, "overgrepp-mot-barn");
        assertThat(judged.statusCode()).isEqualTo(302);

        assertThat(records.contribution(message.id()).facts().neverShown()).isTrue();
        assertThat(reports.about(message.id()).getFirst().urgent()).isTrue();
        for (String page :
                List.of(
                        "/inkorg/%s",
                        "/moderering/%s/ruta", "/handlingar/%s", "/diarium/%s/ruta")) {
            assertThat(anna.see(page.formatted(message.id().value())).body())
                    .as(page)
                    .doesNotContain(words);
        }
        assertThat(anna.see("/moderering/" + message.id().value() + "/ruta").body())
                .contains("Kontakta polisen nu");
        assertThat(anna.see("/inkorg/" + message.id().value()).body())
                .contains("Kontakta polisen nu", "Skicka svaret")
                .doesNotContain("<button class=\"button primary\">Skicka svaret");
    }

    @Test
    void anOpinionIsNeitherEvidenceNorReported() {
        Contribution message = desk.written("Rösta bort dem alla", ContributionKind.DIRECT_MESSAGE);
        HttpResponse<String> refused = judge(anna(), message, "politisk-diskussion");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("inget att säkra eller anmäla").contains(Desk.MOTIVE);
        assertThat(judgements.find(message.id())).isEmpty();
    }

    @Test
    void whatIsPublicIsHiddenOrTakenAwayAndNotMerelyJudged() {
        Contribution comment = desk.comment("Jag ska döda dig");
        assertThat(judge(anna(), comment, "olaga-hot").body()).contains("Andra kan se det");
        assertThat(judgements.find(comment.id())).isEmpty();
    }

    private void goesTheWholeWay(Contribution about) {
        HttpResponse<String> judged = judge(anna(), about, "olaga-hot");
        assertThat(judged.statusCode()).isEqualTo(302);

        assertThat(reports.about(about.id())).hasSize(1);
        assertThat(records.kept(about.id()).ledger())
                .anyMatch(entry -> entry.sentence().endsWith("bedömdes och säkrades"));
        assertThat(list(View.WAITING)).contains(about.id().value().toString());
        assertThat(anna().seePart("/moderering/" + about.id().value() + "/ruta").body())
                .as("what nobody was asked has no answer")
                .contains(Desk.MOTIVE)
                .doesNotContain("Uppenbart");

        desk.act(moderation, desk.anna(), about, new TakedownAct.Decide());
        desk.act(moderation, desk.registrar(), about, new TakedownAct.Enter(ENTRY));
        assertThat(records.contribution(about.id()).facts().registration())
                .isEqualTo(RegistrationState.REGISTERED);
        assertThat(list(View.WAITING)).doesNotContain(about.id().value().toString());
        assertThat(list(View.REPORTS)).contains(about.id().value().toString());
        assertThat(anna().seePart("/moderering/kvar").body()).contains("polisanmälan <b>");
    }

    private HttpResponse<String> judge(Visitor visitor, Contribution about, String ground) {
        return visitor.post(
                "/moderering/" + about.id().value() + "/bedom",
                "version=0&grund="
                        + ground
                        + "&motiv="
                        + URLEncoder.encode(Desk.MOTIVE, StandardCharsets.UTF_8));
    }

    private String list(View view) {
        return QueuePages.all(anna(), view);
    }

    private Visitor anna() {
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
        return anna;
    }
}
