package se.uppsikt.records.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;

/**
 * What the open register shows is what somebody with the right has let it show; a document belongs
 * to a case, in any committee's register; many that wait are decided on at once (OSL 5 kap. 1–5
 * §§).
 */
@Proves("H3")
@UppsiktTest
class CasesAndTheOpenRegisterTest {
    private static final String WITHHELD = "Visas inte";

    @LocalServerPort int port;
    @Autowired Records records;
    @Autowired Register register;
    @Autowired Accounts accounts;
    private Office office;
    private Visitor lars;
    private final String own = "ord" + Office.ownKey().replaceAll("[^a-z0-9]", "");

    @BeforeEach
    void open() {
        office = new Office(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
        lars = new Visitor(port);
        lars.signIn("lars.dahl", "uppsikt");
    }

    private ContributionId comment(String text) {
        String key = Office.ownKey();
        office.keep(office.comment(key, text));
        return office.contribution(key).id();
    }

    private HttpResponse<String> post(ContributionId id, String act, String... fields) {
        return lars.post("/diarium/" + id.value() + "/" + act, form(fields));
    }

    /** Names and values in turn. */
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

    private Registration entry(ContributionId id) {
        return Objects.requireNonNull(register.of(List.of(id)).get(id));
    }

    private String publicly(String words) {
        HttpResponse<String> page =
                new Visitor(port).see("/diarium/offentligt?" + form("q", words));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    @Test
    void untilSomebodyReleasesItOnlyNumberAndDateAreOpenAndItsWordsFindNothing() {
        ContributionId id = comment("Hål i vägen");
        post(id, "diariefor", "arendemening", "Synpunkt om " + own, "motpart", "Kim Åström");
        String number = entry(id).number().shown();
        assertThat(publicly(number)).contains(number, WITHHELD).doesNotContain(own, "Åström");
        assertThat(publicly(own)).doesNotContain(number);

        assertThat(post(id, "visning", "visning", "SUBJECT").statusCode()).isEqualTo(302);
        assertThat(publicly(own)).contains(number, "Synpunkt om " + own).doesNotContain("Åström");
        assertThat(records.kept(id).ledger())
                .extracting(entry -> entry.sentence())
                .contains(
                        "Det offentliga diariet visar för "
                                + number
                                + ": nummer, datum och vad det rör");
    }

    @Test
    void aNameIsOpenOnlyWhereItWasChosen() {
        ContributionId id = comment("Offert bifogas");
        post(
                id,
                "diariefor",
                "arendemening",
                "Offert om " + own,
                "motpart",
                "Bygg & Betong AB",
                "visning",
                "SUBJECT_AND_NAME");
        assertThat(publicly(own)).contains("Offert om " + own, "från Bygg &amp; Betong AB");
    }

    @Test
    void whatIsNotedAsSecretIsClosedWithItsProvisionAndStaysClosedWhenTheNoteGoes() {
        ContributionId id = comment("Min granne är sjuk");
        post(id, "diariefor", "arendemening", "Synpunkt om " + own, "visning", "SUBJECT");
        String number = entry(id).number().shown();
        HttpResponse<String> vague =
                post(id, "sekretess", "sekretess", "true", "motiv", "Uppgift om hälsa");
        assertThat(vague.statusCode()).isEqualTo(409);
        assertThat(vague.body()).contains("Ange bestämmelsen med kapitel och paragraf");

        post(id, "sekretess", "sekretess", "true", "motiv", "Uppgift om hälsa, OSL 21 kap. 1 §");
        assertThat(publicly(number)).contains(number, WITHHELD).doesNotContain(own);
        assertThat(lars.see("/diarium/handling/" + id.value()).body())
                .contains("OSL 21 kap. 1 §, Kommunstyrelsen ");
        assertThat(post(id, "visning", "visning", "SUBJECT").statusCode()).isEqualTo(409);
        post(
                id,
                "rattelse",
                "arendemening",
                "Rättad synpunkt om " + own,
                "visning",
                "SUBJECT",
                "motiv",
                "Fel ämne angavs");
        assertThat(entry(id).correction()).isNotNull();

        post(id, "sekretess", "sekretess", "false", "motiv", "Uppgiften är redan allmänt känd");
        assertThat(publicly(number)).as("nobody has released it since").doesNotContain(own);
        post(id, "visning", "visning", "SUBJECT");
        assertThat(publicly(number)).contains(own);
    }

    @Test
    void aDocumentIsEnteredInACaseOfAnyCommitteeAndTheCaseKeepsItsOrder() {
        ContributionId first = comment("Första");
        post(
                first,
                "diariefor",
                "arendemening",
                "Ansökan om " + own,
                "diarium",
                "GVN",
                "visning",
                "SUBJECT");
        String number = entry(first).number().shown();
        assertThat(number).startsWith("GVN SM ");
        ContributionId second = comment("Andra");
        post(second, "diariefor", "arendemening", "Komplettering om " + own, "arende", number);
        assertThat(entry(second).number().shown()).isEqualTo(number + "-2");
        assertThat(entry(second).committee()).isEqualTo(entry(first).committee());
        ContributionId third = comment("Tredje");
        post(third, "diariefor", "arendemening", "Mer om " + own, "arende", number + "-2");
        assertThat(entry(third).number().shown()).isEqualTo(number + "-3");
        assertThat(lars.see("/diarium/" + number.replaceAll("[ :]", "-") + "-2").body())
                .contains("Komplettering om " + own, "Handlingarna i ärendet", number + "-3");
        assertThat(lars.see("/diarium?" + form("q", number)).body())
                .contains(number + "-2", number + "-3", "Ansökan om " + own);
    }

    @Test
    void aCaseInTheMunicipalitysOwnSystemIsNamedAndFound() {
        ContributionId id = comment("Om bygglovet");
        post(id, "diariefor", "arendemening", "Fråga om " + own, "arende", "BN 2026-" + own);
        assertThat(entry(id).outerCase()).isEqualTo("BN 2026-" + own);
        assertThat(entry(id).number().document()).isOne();
        assertThat(lars.see("/diarium?" + form("q", "BN 2026-" + own)).body())
                .contains(entry(id).number().shown());
    }

    @Test
    void aCaseThatIsNotThereIsRefusedAndNoNumberIsTaken() {
        ContributionId id = comment("Om något");
        HttpResponse<String> refused =
                post(
                        id,
                        "diariefor",
                        "arendemening",
                        "Fråga om " + own,
                        "arende",
                        "KS SM 1999:00001",
                        "diarium",
                        "KS");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Diariet har inget ärende KS SM 1999:00001", "Fråga om " + own);
        assertThat(register.of(List.of(id))).isEmpty();
        assertThat(
                        post(
                                        id,
                                        "diariefor",
                                        "arendemening",
                                        "Fråga om " + own,
                                        "diarium",
                                        "FINNSEJ")
                                .body())
                .contains("Välj en nämnd som har ett diarium");
    }

    @Test
    void manyThatWaitAreEnteredAsOneCaseAndEachHasItsOwnRecord() {
        List<ContributionId> ids =
                Stream.of("Flytta inte busshållplatsen", "Låt hållplatsen vara", "Nej till flytten")
                        .map(this::comment)
                        .toList();
        HttpResponse<String> done =
                lars.post(
                        "/diarium/valda",
                        chosen(ids)
                                + form(
                                        "gor",
                                        "REGISTER_AS_ONE_CASE",
                                        "arendemening",
                                        "Synpunkter om " + own,
                                        "visning",
                                        "SUBJECT"));
        assertThat(done.statusCode()).isEqualTo(302);
        String number = entry(ids.getFirst()).number().shown();
        assertThat(ids)
                .extracting(id -> entry(id).number().shown())
                .containsExactly(number, number + "-2", number + "-3");
        assertThat(lars.see("/diarium?visa=OBEDOMDA").body())
                .contains("3 är diarieförda i " + number);
        for (ContributionId id : ids) {
            assertThat(records.kept(id).ledger())
                    .extracting(entry -> entry.event())
                    .contains("contribution-registered");
        }
    }

    @Test
    void whatCannotBeDoneToSomeIsToldAndTheRestIsDone() {
        ContributionId plain = comment("Tack för en fin park");
        ContributionId secret = comment("Min grannes diagnos");
        post(secret, "sekretess", "sekretess", "true", "motiv", "Hälsa, OSL 21 kap. 1 §");
        HttpResponse<String> page =
                lars.post(
                        "/diarium/valda",
                        chosen(List.of(plain, secret)) + form("gor", "KEEP_IN_ORDER"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "1 hålls ordnade utan diarieföring. 1 lämnades som de var.",
                        "ska alltid diarieföras");
        assertThat(state(plain)).isEqualTo(RegistrationState.KEPT_IN_ORDER);
        assertThat(state(secret)).isEqualTo(RegistrationState.UNDECIDED);
        assertThat(lars.post("/diarium/valda", "gor=KEEP_IN_ORDER").body())
                .contains("Välj något i listan");
    }

    /** Or a second press would open a second case for those that were left. */
    @Test
    void whatIsLeftOfOneCaseIsOfferedTheCaseOfTheOthers() {
        ContributionId entered = comment("Vi vill ha kvar lekplatsen vid torget, snälla ni");
        ContributionId left = comment("Synpunkt om " + own + " och gungorna som är trasiga");
        HttpResponse<String> page =
                lars.post(
                        "/diarium/valda",
                        chosen(List.of(entered, left))
                                + form(
                                        "gor",
                                        "REGISTER_AS_ONE_CASE",
                                        "arendemening",
                                        "Synpunkt om " + own + " och gungorna"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "Återge inte kommentarens text",
                        "value=\"" + entry(entered).number().shown() + "\"");
    }

    private static String chosen(List<ContributionId> ids) {
        StringBuilder chosen = new StringBuilder();
        ids.forEach(id -> chosen.append("id=").append(id.value()).append('&'));
        return chosen.toString();
    }

    private RegistrationState state(ContributionId id) {
        return records.contribution(id).facts().registration();
    }
}
