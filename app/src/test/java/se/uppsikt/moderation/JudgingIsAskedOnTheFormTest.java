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
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;

/** M2 and M10 as the form asks them: nothing is answered beforehand, and no answer is lost. */
@Proves({"M2", "M10"})
@UppsiktTest
class JudgingIsAskedOnTheFormTest {
    private static final String MOTIVE = "&motiv=Ett%20motiv%20som%20r%C3%A4cker";

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
        anna = signedIn("anna.berg");
    }

    @Test
    void theFormAsksAndHasAnsweredNothingBeforehand() {
        String part = anna.seePart(panel(desk.comment("Ni är idioter"))).body();

        assertThat(part)
                .contains("Är det uppenbart brottsligt ska det bort (BBS-lagen 5 §)")
                .contains(
                        "den som skrev och dennes vänner ser det ändå. Är det inte uppenbart: dölj.")
                .contains("name=\"uppenbart\" value=\"true\">")
                .contains("name=\"asikt\" value=\"ja\">", "name=\"asikt\" value=\"nej\">")
                .doesNotContain("name=\"nara\"");
    }

    @Test
    void unansweredIsRefusedAndTheAnswersComeBack() {
        Contribution comment = desk.comment("Kommundirektören är en lögnare");
        HttpResponse<String> refused =
                anna.post(step(comment, "dolj"), "version=0&grund=krankning" + MOTIVE);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("/riktlinjer#M10", "Svara på om det är en åsikt");

        HttpResponse<String> opinion =
                anna.post(step(comment, "dolj"), "version=0&grund=krankning&asikt=ja" + MOTIVE);
        assertThat(opinion.statusCode()).isEqualTo(409);
        assertThat(opinion.body())
                .contains("får ingen dölja ensam", "name=\"asikt\" value=\"ja\" checked>");
        assertThat(judgements.find(comment.id())).isEmpty();

        assertThat(
                        anna.post(
                                        step(comment, "dolj"),
                                        "version=0&grund=krankning&asikt=nej" + MOTIVE)
                                .statusCode())
                .isEqualTo(302);
        assertThat(anna.seePart(panel(comment)).body())
                .contains("<dt>Åsikt, eller mot tjänsteperson eller politiker</dt><dd>nej</dd>");
    }

    @Test
    void whatIsObviousIsOnePress() {
        Contribution comment = desk.comment("Jag ska döda dig");
        assertThat(
                        anna.post(
                                        step(comment, "borja"),
                                        "version=0&grund=olaga-hot&uppenbart=true" + MOTIVE)
                                .statusCode())
                .isEqualTo(302);
        assertThat(anna.seePart(panel(comment)).body())
                .contains("<dt>Uppenbart</dt><dd>ja</dd>")
                .contains("BBS-lagen 5 § kräver att det tas bort");
    }

    @Test
    void whoeverAnswersForTheAccountIsAskedWhetherItIsTheirOwnMatter() {
        Visitor david = signedIn("david.lund");
        Contribution comment = desk.comment("Ni är idioter");
        assertThat(david.seePart(panel(comment)).body())
                .contains(
                        "Gäller det dig eller någon du står nära?", "name=\"nara\" value=\"ja\">");
        String form = "version=0&grund=krankning&asikt=nej" + MOTIVE;
        assertThat(david.post(step(comment, "dolj"), form).statusCode()).isEqualTo(409);
        HttpResponse<String> own = david.post(step(comment, "dolj"), form + "&nara=ja");
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.body())
                .contains("Då måste någon annan avgöra det (förvaltningslagen 16–18 §§)");
        assertThat(david.post(step(comment, "dolj"), form + "&nara=nej").statusCode())
                .isEqualTo(302);
        assertThat(david.seePart(panel(comment)).body())
                .as("showing it again is judged as well")
                .contains("name=\"nara\"");
    }

    @Test
    void whoeverIsNamedIsToldBeforeTheyTry() {
        Contribution comment = desk.comment("Anna Berg ljuger");
        assertThat(anna.seePart(panel(comment)).body())
                .contains("Ditt namn står i texten, så någon annan avgör det här. Det kan");
        assertThat(
                        anna.post(
                                        step(comment, "dolj"),
                                        "version=0&grund=krankning&asikt=nej&nara=nej" + MOTIVE)
                                .body())
                .contains("Den som kritiseras avgör inte om kritiken får stå kvar");
        assertThat(judgements.find(comment.id())).isEmpty();
    }

    private Visitor signedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        return visitor;
    }

    private static String panel(Contribution comment) {
        return step(comment, "ruta");
    }

    private static String step(Contribution comment, String word) {
        return "/moderering/" + comment.id().value() + "/" + word;
    }
}
