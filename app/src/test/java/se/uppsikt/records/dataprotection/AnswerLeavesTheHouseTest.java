package se.uppsikt.records.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;

/** H10: what is answered comes to the person, and what is granted leads on to where it is done. */
@Proves("H10")
@UppsiktTest
class AnswerLeavesTheHouseTest {
    private static final String LIST = "/diarium/dataskydd";
    private static final Pattern NEXT = Pattern.compile("\\?efter=([0-9a-f-]{36})#handlingar");

    @LocalServerPort int port;
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired AnswerLetters letters;
    @Autowired DataRequests requests;
    private Visitor registrar;
    private Employee lars;
    private String name = "";

    @BeforeEach
    void open() {
        registrar = new Visitor(port);
        registrar.signIn("lars.dahl", "uppsikt");
        lars = access.employee("lars.dahl").orElseThrow();
        name = "Kim" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String form(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private String entered(String kind, String address) {
        HttpResponse<String> answer =
                registrar.post(LIST, form("slag", kind, "person", name, "adress", address));
        String goal = Visitor.goal(answer);
        return goal.substring(goal.indexOf(LIST));
    }

    private void answered(String request, String outcome, String text) {
        assertThat(
                        registrar
                                .post(request + "/svara", form("utfall", outcome, "svar", text))
                                .statusCode())
                .isEqualTo(302);
    }

    private static DataRequestId id(String request) {
        return new DataRequestId(UUID.fromString(request.substring(LIST.length() + 1)));
    }

    private List<String> mailed(String request) {
        return database.sql(
                        "select recipient || ' ' || subject || ' ' || body from mail.outgoing where about like ?")
                .param("dataskydd-svar/" + id(request).value() + "/%")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void order(String request) {
        transaction.executeWithoutResult(_ -> letters.order(lars, requests.locked(id(request))));
    }

    @Test
    void theAnswerGoesOnceByMailToTheAddressThatThePersonGave() {
        String request = entered("RECTIFICATION", "kim@example.se");
        assertThatThrownBy(() -> order(request)).isInstanceOf(Refused.class);
        answered(request, "GRANTED", "Namnet är rättat.");
        order(request);
        order(request);
        assertThat(mailed(request)).hasSize(1);
        assertThat(mailed(request).getFirst())
                .startsWith("kim@example.se Svar från Örebro kommun Namnet är rättat.");
        assertThat(registrar.see(request).body())
                .contains("Svaret skickades med e-post", "Svaret skickas strax.")
                .doesNotContain("Skicka svaret till");
        registrar.post(request + "/ta-upp-igen", form("anteckning", "Det var fel namn"));
        answered(request, "GRANTED", "Nu är det rättat igen.");
        order(request);
        assertThat(mailed(request)).as("another answer is another letter").hasSize(2);
    }

    @Test
    void anExtractIsNeverSentByMailAndCanBeBegunWhenItIsGranted() {
        String request = entered("ACCESS", "kim@example.se");
        answered(request, "GRANTED", "Här är uppgifterna om dig.");
        assertThatThrownBy(() -> order(request)).isInstanceOf(Refused.class);
        assertThat(registrar.see(request).body())
                .contains("skickas inte med e-post", "Gör utdraget av handlingarna");
        assertThat(Visitor.goal(registrar.post(request + "/lamna-ut", "")))
                .contains("/diarium/utlamnande/");
        assertThat(registrar.see(request).body()).doesNotContain("Gör utdraget av");
    }

    @Test
    void onPaperItStandsWithThePersonAndEveryWordOfTheAnswer() throws Exception {
        String request = entered("ERASURE", "Storgatan 1, 702 10 Örebro");
        assertThat(registrar.see(request + "/svar.pdf").statusCode()).isEqualTo(404);
        answered(request, "GRANTED", "Vi bifaller din begäran.\nDet här tar vi bort.");
        String text = text(registrar.fetch(request + "/svar.pdf").body());
        assertThat(text)
                .contains(name, "Storgatan 1, 702 10 Örebro", "Örebro kommun")
                .contains("Vi bifaller din begäran.", "Det här tar vi bort.");
        HttpResponse<String> refused = registrar.post(request + "/skicka", "");
        assertThat(refused.statusCode()).isEqualTo(409);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void allThatBelongsToItIsShownPageByPageAndWhatIsGrantedLeadsOn() {
        Office office =
                new Office(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            keys.add(Office.ownKey());
        }
        office.keep(
                keys.stream()
                        .map(key -> office.comment(key, "Om " + name))
                        .toArray(Observation[]::new));
        String request = entered("ERASURE", "");
        List<ContributionId> all = keys.stream().map(key -> office.contribution(key).id()).toList();
        requests.add(lars, id(request), all);
        answered(request, "GRANTED", "Vi bifaller din begäran.");

        Set<String> seen = new HashSet<>();
        String address = request;
        int pages = 0;
        while (!address.isEmpty()) {
            String page = registrar.see(address).body();
            all.stream()
                    .map(each -> each.value().toString())
                    .filter(each -> page.contains("/moderering/" + each + "/ruta"))
                    .forEach(seen::add);
            Matcher next = NEXT.matcher(page);
            address = next.find() ? request + "?efter=" + next.group(1) : "";
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(120);
        assertThat(registrar.see("/moderering/" + all.getFirst().value() + "/ruta").statusCode())
                .isEqualTo(200);
    }
}
