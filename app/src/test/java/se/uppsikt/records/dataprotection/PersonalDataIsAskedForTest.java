package se.uppsikt.records.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.SettableClock;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;

/** Somebody asks about their own personal data and is answered within a month. */
@Proves({"H10", "H11"})
@UppsiktTest
class PersonalDataIsAskedForTest {
    private static final String LIST = "/diarium/dataskydd";

    @LocalServerPort int port;
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired JdbcClient database;
    @Autowired SettableClock clock;
    private Visitor registrar;
    private String name = "";

    @BeforeEach
    void open() {
        registrar = new Visitor(port);
        registrar.signIn("lars.dahl", "uppsikt");
        name = "Kim" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void runOn() {
        clock.run();
    }

    private static String form(String field, String value) {
        return field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String keep(String text) {
        Office office =
                new Office(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
        String key = Office.ownKey();
        office.keep(office.comment(key, text));
        return office.contribution(key).id().value().toString();
    }

    private String entered(String kind) {
        HttpResponse<String> answer =
                registrar.post(
                        LIST,
                        form("slag", kind)
                                + "&"
                                + form("person", name)
                                + "&"
                                + form("vad", "Ta bort allt om mig"));
        assertThat(answer.statusCode()).isEqualTo(302);
        String goal = Visitor.goal(answer);
        return goal.substring(goal.indexOf(LIST));
    }

    private Document page(String address) {
        return Jsoup.parse(registrar.see(address).body());
    }

    private String state(String address) {
        return database.sql("select state from records.data_request where id = cast(? as uuid)")
                .param(1, address.substring(address.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }

    @Test
    void anErasureIsFoundOutAnsweredAndNothingIsTakenAway() {
        String document = keep("Ring " + name + " om bänken");
        String request = entered("ERASURE");
        assertThat(page(request + "?q=" + name).select("input[name=traff]").attr("value"))
                .isEqualTo(document);
        registrar.post(request + "/traffar", "q=" + name + "&traff=" + document);
        Document sheet = page(request);
        assertThat(sheet.select("#handlingar").text()).contains("Ring " + name);
        String proposed = sheet.select("textarea[name=svar]").text();
        assertThat(proposed).contains("allmän handling", "Integritetsskyddsmyndigheten");

        HttpResponse<String> half =
                registrar.post(request + "/svara", "utfall=KEPT&" + form("svar", "Nej."));
        assertThat(half.statusCode()).isEqualTo(409);
        assertThat(half.body()).contains("överklagar").contains("Nej.");
        assertThat(state(request)).isEqualTo("RECEIVED");

        String said = proposed + " Hälsningar Lars";
        assertThat(
                        registrar
                                .post(request + "/svara", "utfall=KEPT&" + form("svar", said))
                                .statusCode())
                .isEqualTo(302);
        assertThat(state(request)).isEqualTo("REFUSED");
        assertThat(page(request).select("#svar").text()).contains("Hälsningar Lars");
        assertThat(registrar.see("/diarium/handling/" + document).body()).contains("Ring " + name);
        assertThat(
                        database.sql(
                                        "select count(*) from records.ledger where particulars::text like '%' || ? || '%'")
                                .param(1, name)
                                .query(Long.class)
                                .single())
                .as("no name on the log")
                .isZero();
        assertThat(
                        registrar
                                .post(request + "/svara", "utfall=KEPT&" + form("svar", said))
                                .statusCode())
                .as("it is over")
                .isEqualTo(409);
    }

    @Test
    void itIsRedWhenLateAndExtendedOnlyInTimeAndOnceWithAReason() {
        String request = entered("RECTIFICATION");
        assertThat(registrar.post(request + "/forlang", "anteckning=").statusCode()).isEqualTo(409);
        clock.advance(Duration.ofDays(40));
        registrar.signIn("lars.dahl", "uppsikt");
        assertThat(page(LIST).select("tr:contains(" + name + ") .chip.due").text())
                .isEqualTo("Försenad");
        assertThat(
                        registrar
                                .post(request + "/forlang", form("anteckning", "Mycket att läsa"))
                                .statusCode())
                .isEqualTo(409);
        clock.run();
        registrar.signIn("lars.dahl", "uppsikt");
        assertThat(
                        registrar
                                .post(request + "/forlang", form("anteckning", "Mycket att läsa"))
                                .statusCode())
                .isEqualTo(302);
        assertThat(page(request).text()).contains("förlängd", "Mycket att läsa");
        assertThat(registrar.post(request + "/forlang", form("anteckning", "Mer tid")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void anExtractIsGivenOutAsPublicRecordsAre() {
        String document = keep("Hälsningar " + name);
        String request = entered("ACCESS");
        registrar.post(request + "/traffar", "q=" + name + "&traff=" + document);
        String goal = Visitor.goal(registrar.post(request + "/lamna-ut", ""));
        String disclosure = goal.substring(goal.indexOf("/diarium/utlamnande/"));
        assertThat(page(disclosure).text()).contains("Registerutdrag", "Hälsningar " + name);
        assertThat(page(request).select("a[href=" + disclosure + "]")).isNotEmpty();
    }

    @Test
    void onlyThoseWhoWorkWithItSeeItAndFromADocumentItIsBegun() {
        String request = entered("OBJECTION");
        Visitor editor = new Visitor(port);
        editor.signIn("anna.berg", "uppsikt");
        assertThat(editor.see(LIST).statusCode()).isEqualTo(403);
        assertThat(editor.see(request).statusCode()).isEqualTo(403);
        String document = keep("Om " + name);
        assertThat(page(LIST + "/ny?handling=" + document).select("input[name=handling]").val())
                .isEqualTo(document);
        HttpResponse<String> answer =
                registrar.post(
                        LIST, "handling=" + document + "&slag=ERASURE&" + form("person", name));
        String goal = Visitor.goal(answer);
        assertThat(page(goal.substring(goal.indexOf(LIST))).select("#handlingar").text())
                .contains("Om " + name);
        assertThat(registrar.post(LIST, "slag=&person=&kom=2199-01-01T00:00").statusCode())
                .isEqualTo(409);
    }

    @Test
    void theRegisterOfProcessingIsReadAndFetchedWithTheAccounts() {
        String address = LIST + "/registerforteckning";
        assertThat(page(address).text())
                .contains("Ändamål", "Tredjeland", "Bevaka och svara", "Örebro kommun");
        assertThat(registrar.see(address + ".csv").body())
                .contains("Rättslig grund", "\"Örebro kommun på Facebook\"");
        assertThat(registrar.see(address + ".json").body())
                .contains("\"behandlingar\"", "\"dataskyddsombud\"", "\"konton\"");
    }
}
