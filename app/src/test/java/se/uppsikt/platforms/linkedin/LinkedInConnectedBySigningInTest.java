package se.uppsikt.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.linkedin.LinkedInFaults.DeadToken;
import se.uppsikt.sandbox.linkedin.Organisation;

/** An administrator of the page signs in at LinkedIn, and the page is connected anew. */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class LinkedInConnectedBySigningInTest extends LinkedInStory {
    private String page() {
        return "/plattformar/" + account().handle();
    }

    private Visitor anna() {
        Visitor anna = new Visitor(pages);
        anna.signIn("anna.berg", "uppsikt");
        return anna;
    }

    private static String path(URI address) {
        return address.getPath() + "?" + address.getRawQuery();
    }

    /** What is pressed at LinkedIn; answers where it leads back to. */
    private static URI say(String answer, Visitor visitor, String page) {
        HttpResponse<String> sent = visitor.see(page + "/anslut/vidare");
        URI dialogue = URI.create(sent.headers().firstValue("Location").orElseThrow());
        assertThat(dialogue.toString())
                .contains("/oauth/v2/authorization", "rw_organization_admin")
                .doesNotContain("hemlighet", "client_secret");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> asked =
                    client.send(
                            HttpRequest.newBuilder(dialogue).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(asked.body()).contains("Tillåt Uppsikt", "Avbryt");
            HttpResponse<String> back =
                    client.send(
                            HttpRequest.newBuilder(dialogue.resolve(dialogue.getPath()))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    dialogue.getRawQuery() + "&svar=" + answer))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return URI.create(back.headers().firstValue("Location").orElseThrow());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDeadKeyIsReplacedByAYesAndWhatWasWrittenMeanwhileComes(CapturedOutput output) {
        linkedIn().faults().killToken(DeadToken.EXPIRED);
        linkedIn().faults().loseWebhooks(1);
        String meanwhile = linkedIn().comment(post(), Citizen.BERTIL, words());
        poll();
        assertThat(connection().state()).isEqualTo(Connection.State.TOKEN_DEAD);
        Visitor anna = anna();
        assertThat(anna.see(page()).body()).contains("60 dagar har gått ut", "/anslut");
        assertThat(anna.see(page() + "/anslut").body())
                .contains("Fortsätt till LinkedIn", "läsa kommentarer");

        String choose = Visitor.goal(anna.see(path(say("ja", anna, page()))));
        assertThat(anna.see(choose).body()).contains("Örebro kommun").doesNotContain("AQV");
        assertThat(anna.post(choose, "konto=" + Organisation.ID).statusCode()).isEqualTo(302);

        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
        assertThat(kept(meanwhile).text()).isNotBlank();
        assertThat(output.getAll()).doesNotContain("AQV", "sandlada-linkedin-hemlighet");
    }

    @Test
    void aNoIsToldInWords() {
        Visitor anna = anna();

        assertThat(anna.see(path(say("nej", anna, page()))).body())
                .contains("du sade nej", "Försök igen");
        assertThat(connection().state()).isEqualTo(Connection.State.LIVE);
    }

    @Test
    void whatTheTermsSayStandsBesideTheLawOnThePage() {
        assertThat(anna().see(page()).body())
                .contains("Bevarande", "48 timmar", "arkivlagen 10 §", "gallringsbeslut");
        assertThat(anna().see("/plattformar/facebook-orebrokommun").body())
                .doesNotContain("48 timmar");
    }

    @Test
    void aTrialEventTravelsTheWholeWayIn() {
        Visitor anna = anna();
        anna.post(page() + "/prov", "");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(anna.see(page()).body()).contains("Kom fram"));
    }
}
