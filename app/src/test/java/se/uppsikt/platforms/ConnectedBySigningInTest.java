package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.sandbox.base.Citizen;

/**
 * A person signs in at the platform, says yes there, and chooses among the accounts that the yes
 * reaches; only what stands in the register is connected, and nothing kept is lost (X1, X7).
 */
@PlatformTest
@Proves("X7")
@ExtendWith(OutputCaptureExtension.class)
class ConnectedBySigningInTest extends PlatformStory {
    @Autowired JdbcClient database;
    @Autowired Apps apps;

    @AfterEach
    void connectAgain() {
        if (connections.connection(account().id()).isEmpty()) {
            transaction.executeWithoutResult(
                    status ->
                            connections.connect(
                                    account().id(),
                                    account().platform(),
                                    PAGE.id(),
                                    new Secret(PAGE.token()),
                                    Instant.now()));
            jobs.connect(account().id());
        }
    }

    @Test
    void thereAndBackAndWhatWasWrittenMeanwhileComes(CapturedOutput output) {
        Visitor anna = visitor("anna.berg");
        String before = sandbox.comment(post(), Citizen.AMINA, words());
        kept(before);
        anna.post(page() + "/koppla-fran", "");
        assertThat(connections.connection(account().id())).isEmpty();
        assertThat(anna.see(page()).body()).contains("Kontot är inte anslutet", "Anslut hos");
        String meanwhile = sandbox.comment(post(), Citizen.BERTIL, words());

        assertThat(anna.see(page() + "/anslut").body())
                .contains("Fortsätt till Facebook", "läsa och besvara meddelanden");
        URI back = AtThePlatform.say("ja", begun(anna), "");
        assertThat(back.getPath()).isEqualTo("/plattformar/anslutning");
        HttpResponse<String> chosen = anna.see(path(back));
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(302);
        String choose = Visitor.goal(chosen);
        assertThat(anna.see(choose).body())
                .contains("Välj konton att ansluta", account().name())
                .doesNotContain(PAGE.token(), "sandlada-anvandartoken");
        assertThat(anna.post(choose, "konto=" + PAGE.id()).statusCode()).isEqualTo(302);

        kept(meanwhile);
        assertThat(kept(before).text()).isNotNull();
        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
        assertThat(anna.see(choose).statusCode()).as("once and no more").isEqualTo(404);
        assertThat(output.getAll()).doesNotContain(PAGE.token(), "sandlada-anvandartoken");
        assertThat(deeds()).contains("account-disconnected", "account-connected");
    }

    @Test
    void aYesIsTakenOnceAndOnlyFromWhoeverBegan() {
        Visitor anna = visitor("anna.berg");
        URI back = AtThePlatform.say("ja", begun(anna), "");

        assertThat(visitor("helena.frisk").see(path(back)).body())
                .contains("påbörjades av någon annan");
        assertThat(anna.see(path(back)).statusCode()).isEqualTo(302);
        assertThat(anna.see(path(back)).body()).contains("redan gjord");
        assertThat(anna.see("/plattformar/anslutning?state=gissad&code=x").statusCode())
                .isEqualTo(409);
    }

    @Test
    void aNoAndAMissingRightAreToldInWords() {
        Visitor anna = visitor("anna.berg");

        assertThat(anna.see(path(AtThePlatform.say("nej", begun(anna), ""))).body())
                .contains("du sade nej", "Försök igen");
        URI without = AtThePlatform.say("ja", begun(anna), "&inte-pages_manage_metadata=on");
        assertThat(anna.see(path(without)).body())
                .contains(
                        "Rättigheten pages_manage_metadata gavs inte",
                        "få veta i samma stund som någon skriver",
                        "Försök igen och tillåt den");
        URI less = AtThePlatform.say("ja", begun(anna), "&inte-pages_messaging=on");
        assertThat(anna.see(Visitor.goal(anna.see(path(less)))).body())
                .contains("De här rättigheterna gavs inte: pages_messaging");
        assertThat(connection().state()).isEqualTo(Connection.State.LIVE);
    }

    @Test
    void whatIsNotInTheRegisterOrNotOnesOwnIsNeverConnected() {
        Visitor anna = visitor("anna.berg");
        String choose = Visitor.goal(anna.see(path(AtThePlatform.say("ja", begun(anna), ""))));

        assertThat(anna.post(choose, "konto=99999").body()).contains("Välj minst ett konto");
        assertThat(anna.post(choose, "").statusCode()).isEqualTo(409);
        assertThat(visitor("helena.frisk").see(choose).statusCode()).isEqualTo(404);
    }

    @Test
    void withoutAnAppOfTheMunicipalityNobodyIsSentAnywhereAndItIsToldWhoMendsIt() {
        Visitor anna = visitor("anna.berg");
        AppKeys keys = apps.keys(account().platform()).orElseThrow();
        database.sql("delete from platforms.app where platform = 'FACEBOOK'").update();
        apps.forget();
        try {
            assertThat(anna.see(page() + "/anslut").body())
                    .contains("har inga nycklar här", "En administratör lägger in dem")
                    .doesNotContain("Fortsätt till Facebook");
            assertThat(anna.see(page() + "/anslut/vidare").statusCode()).isEqualTo(409);
        } finally {
            apps.put(account().platform(), keys);
        }
    }

    @Test
    void aKeyThatRunsOutIsToldInTime() {
        Visitor anna = visitor("anna.berg");
        keyUntil(Duration.ofDays(13));
        assertThat(anna.see(page()).body()).contains("Nyckeln gäller bara till", "notice soon");
        keyUntil(Duration.ofHours(20));
        assertThat(anna.see(page()).body()).contains("Nyckeln gäller bara till", "notice due");
        keyUntil(Duration.ofDays(30));
        assertThat(anna.see(page()).body()).doesNotContain("Nyckeln gäller bara till");
    }

    private void keyUntil(Duration left) {
        connections.tokenSeen(account().id(), Instant.now().plus(left), Instant.now());
    }

    /** Where the person is sent. */
    private URI begun(Visitor visitor) {
        HttpResponse<String> sent = visitor.see(page() + "/anslut/vidare");
        assertThat(sent.statusCode()).isEqualTo(303);
        return URI.create(sent.headers().firstValue("Location").orElseThrow());
    }

    private static String path(URI address) {
        return address.getPath() + "?" + address.getRawQuery();
    }

    private String page() {
        return "/plattformar/" + account().handle();
    }

    private List<String> deeds() {
        return database.sql("select event from records.ledger order by number desc limit 40")
                .query((row, n) -> row.getString("event"))
                .list();
    }

    private Visitor visitor(String name) {
        Visitor visitor = new Visitor(pages);
        visitor.signIn(name, "uppsikt");
        return visitor;
    }
}
