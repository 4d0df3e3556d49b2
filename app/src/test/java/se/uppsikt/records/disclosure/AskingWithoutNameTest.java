package se.uppsikt.records.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;
import se.uppsikt.records.register.Triage;
import se.uppsikt.records.register.Triages;

/** Anybody asks for public records, and nobody asks who it is or why (H6; TF 2 kap. 15–18 §§). */
@Proves("H6")
@UppsiktTest
class AskingWithoutNameTest {
    @LocalServerPort int port;
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Triages triages;
    @Autowired JdbcClient database;

    private static String form(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Visitor registrar() {
        Visitor lars = new Visitor(port);
        lars.signIn("lars.dahl", "uppsikt");
        return lars;
    }

    /** Each from an address of its own, so that no test stands in another's way. */
    private Visitor anybody() {
        UUID some = UUID.randomUUID();
        return new Visitor(port)
                .from("198.51.%d.%d".formatted(some.hashCode() & 255, some.hashCode() >> 8 & 255));
    }

    private static String asked(Visitor visitor, String what) {
        HttpResponse<String> sent =
                visitor.postWithoutToken("/begar-handling", form("vad", what) + "&hur=PAGE");
        assertThat(sent.statusCode()).isEqualTo(302);
        return Visitor.goal(sent);
    }

    @Test
    void whatAndHowAreAllThatIsAskedFor() {
        Visitor visitor = anybody();
        Document page = Jsoup.parse(visitor.see("/begar-handling").body());
        assertThat(page.select("form[action=/begar-handling] [required]").eachAttr("name"))
                .containsExactly("vad");
        assertThat(page.select("form[action=/begar-handling] [name]").eachAttr("name"))
                .containsOnly("nyckel", "vad", "hur", "adress", "form");
        String what = "Allt om bron " + UUID.randomUUID();
        String followed = asked(visitor, what);
        assertThat(followed).matches("/begar-handling/UT-2026(-[0-9A-Z]{4}){3}");
        HttpResponse<String> seen = visitor.see(followed);
        assertThat(seen.body()).contains(what, "Har kommit in");
        assertThat(seen.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(seen.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void whatIsMissingIsToldAndNoWordIsLost() {
        HttpResponse<String> refused =
                anybody()
                        .postWithoutToken(
                                "/begar-handling",
                                form("vad", "Bilderna från \"torget\"") + "&hur=MAIL");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "så behövs ingen", "Bilderna från &#34;torget&#34;".replace("&#34;", "\""));
    }

    @Test
    void theSameFormTwiceIsOneRequest() {
        Visitor visitor = anybody();
        String form =
                form("vad", "Samma") + "&hur=PAGE&" + form("nyckel", UUID.randomUUID().toString());
        String first = Visitor.goal(visitor.postWithoutToken("/begar-handling", form));
        assertThat(Visitor.goal(visitor.postWithoutToken("/begar-handling", form)))
                .isEqualTo(first);
    }

    @Test
    void aReferenceIsFoundAsItIsWrittenDownAndNobodyElsesIsFoundByTrying() {
        Visitor visitor = anybody();
        String followed = asked(visitor, "Det jag frågar om");
        String written = followed.substring("/begar-handling/".length()).toLowerCase();
        assertThat(
                        Visitor.goal(
                                visitor.see(
                                        "/begar-handling/folj?"
                                                + form("referens", written.replace("-", " ")))))
                .isEqualTo(followed);
        for (int tried = 0; tried < 30; tried++) {
            assertThat(visitor.see("/begar-handling/UT-2026-0000-0000-0000").statusCode())
                    .isEqualTo(404);
        }
        assertThat(visitor.see(followed).statusCode()).as("even the right one").isEqualTo(429);
        assertThat(anybody().see(followed).statusCode()).isEqualTo(200);
    }

    @Test
    void theRegistrarTakesItUpAndWhoeverAskedSeesSo() {
        Visitor visitor = anybody();
        String what = "Kommentarerna om badet " + UUID.randomUUID();
        String followed = asked(visitor, what);
        Visitor lars = registrar();
        Document list = Jsoup.parse(lars.see("/diarium/utlamnande").body());
        String sheet =
                list.select("tr:contains(" + what + ") a[href^=/diarium/utlamnande/]").attr("href");
        assertThat(lars.see(sheet).body()).contains(what, "Jag tar den", "Ska lämnas ut");
        assertThat(lars.post(sheet + "/ta-upp", "").statusCode()).isEqualTo(302);
        assertThat(lars.see(sheet).body()).contains("Lars Dahl", "Tas om hand");
        String shown = visitor.see(followed).body();
        assertThat(shown).contains("Tas om hand").doesNotContain("Dahl");
        assertThat(visitor.postWithoutToken(followed + "/aterta", "").statusCode()).isEqualTo(302);
        assertThat(lars.see(sheet).body()).contains("Återtagen");
        assertThat(
                        database.sql(
                                        """
                                        select string_agg(event, ' ' order by number) as events,
                                            bool_or(particulars::text like '%badet%') as told
                                        from records.ledger where particulars ->> 'disclosure' = :id
                                        """)
                                .param("id", sheet.substring(sheet.lastIndexOf('/') + 1))
                                .query((row, _) -> row.getString(1) + " " + row.getBoolean(2))
                                .single())
                .isEqualTo("disclosure-requested disclosure-taken-up disclosure-withdrawn false");
    }

    @Test
    void whatIsSortedAsARequestIsOneFromTheMomentItWasWritten() {
        Office office =
                new Office(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
        String key = Office.ownKey();
        office.keep(office.comment(key, "Jag vill läsa protokollet, " + key));
        ContributionId document = office.contribution(key).id();
        triages.triage(
                access.employee("anna.berg").orElseThrow(), document, Triage.RECORDS_REQUEST, "");
        Visitor lars = registrar();
        String sheet = Visitor.goal(lars.see("/diarium/utlamnande/handling/" + document.value()));
        assertThat(lars.see(sheet).body())
                .contains(key, "20 november 2026", "Försenad")
                .as("its words stay where they are")
                .contains("Visa handlingen där begäran står");
        assertThat(lars.see("/diarium/handling/" + document.value()).body())
                .contains("/diarium/utlamnande/handling/" + document.value());
    }

    @Test
    void whatNoRegistrarOfTheCommitteeMayReadIsNotInTheirList() {
        Visitor editor = new Visitor(port);
        editor.signIn("johan.alm", "uppsikt");
        assertThat(editor.see("/diarium/utlamnande").statusCode()).isEqualTo(403);
    }
}
