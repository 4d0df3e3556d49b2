package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.uppsikt.BrowserTest;
import se.uppsikt.Proves;
import se.uppsikt.base.pdf.PdfCheck;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.ContributionId;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;

/**
 * A complaint as the years go: it becomes a case, somebody asks for it, a name is masked and a part
 * refused, it is archived, what was only thanks that year is disposed of by two archivists, and in
 * the end it is proved that nothing else was changed.
 */
@Proves({"H3", "H5", "H6", "H8"})
@BrowserTest
class AYearOfAComplaintTest extends SituationStory {
    private static final String REGISTRAR = "eva.ask";
    private static final String ARCHIVIST = "olof.rask";
    private static final String OTHER_ARCHIVIST = "disa.nord";
    private static final String LIBRARIAN = "johan.alm";
    private static final String DISPOSALS = "/arkiv/gallring";
    private static final String THANKS = "Tack för sagostunden i lördags, den var fantastisk!";
    private static final String ASKED = "Det som har klagats om fakturor för böcker";
    private static final String COMPLAINT =
            "Ni skickade fakturan för den borttappade boken till min granne Folke i stället för mig.";

    @Test
    void itIsRegisteredAskedForMaskedArchivedAndProved() throws IOException {
        ContributionId complaint = comment(DemoPage.LIBRARY, Citizen.CECILIA, COMPLAINT);
        ContributionId thanks = comment(DemoPage.LIBRARY, Citizen.ELSA, THANKS);
        opens(LIBRARIAN, thanks).locator("#sortera button[value=NEEDS_NO_ANSWER]").click();
        registered(complaint);
        String reference = askedFor();
        masked(request(), complaint);
        handedOver(reference);
        archived();
        disposedOf(thanks, complaint);
        proved();
        assertThat(records.contribution(complaint).text()).isEqualTo(COMPLAINT);
    }

    /** The entry is a case of the committee's, and the open register tells no more than that. */
    private void registered(ContributionId complaint) {
        Page registrar = at(REGISTRAR, "/diarium/handling/" + complaint.value());
        registrar.fill("input[name=arendemening]", "Klagomål om faktura till fel person");
        registrar.locator("select[name=visning]").selectOption("NUMBER_AND_DATE");
        registrar.locator("#registrering button.primary").click();
        Locator entry = registrar.locator("#registrering dd a").first();
        assertThat(entry).containsText("SM");
        String number = entry.innerText();
        Page anybody = anybody("/diarium/offentligt");
        assertThat(anybody.locator("main")).containsText(number);
        assertThat(anybody.locator("main")).not().containsText("faktura till fel person");
    }

    private String askedFor() {
        Page anybody = anybody("/begar-handling");
        anybody.fill("#vad", ASKED);
        anybody.locator("main button.primary").click();
        anybody.waitForURL(Pattern.compile(".*/begar-handling/UT-.*"));
        String path = URI.create(anybody.url()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String request() {
        Page registrar = at(REGISTRAR, "/diarium/utlamnande");
        registrar.locator("tr", saying(ASKED)).locator("th a").click();
        registrar.waitForURL(Pattern.compile(".*/diarium/utlamnande/[0-9a-f-]{36}"));
        return URI.create(registrar.url()).getPath();
    }

    /** What is found is held, the neighbour's name is masked, and the rest is given out. */
    private void masked(String request, ContributionId complaint) {
        Page registrar = at(REGISTRAR, request + "/sok?q=fakturan");
        registrar.locator("input[value='" + complaint.value() + "']").check();
        registrar.locator("main button.primary").click();
        registrar.waitForURL(Pattern.compile(".*" + request + ".*"));
        registrar.navigate(stage.address + request + "/maska");
        registrar.locator("label.pick", saying("Folke")).locator("input").check();
        registrar.locator("form:has(button[value=ord]) select").first().selectOption("OSL 40:5");
        registrar.locator("button[value=ord]").click();
        registrar.locator("button[value=maskad]").click();
        registrar.navigate(stage.address + request + "/provning");
        registrar.locator("form[action$='/gor-klart'] button").click();
        assertThat(registrar.locator("#skal-ut")).isVisible(PART);
        registrar.fill("#skal-ut", "Uppgift om en enskild som inte har med saken att göra.");
        registrar.locator("form[action$='/lamna-ut'] button").click();
        registrar.waitForURL(Pattern.compile(".*" + request + "(#.*)?"));
    }

    /** Whoever has the reference fetches it, and is told how to get a decision to appeal. */
    private void handedOver(String reference) throws IOException {
        Page anybody = anybody("/begar-handling/" + reference);
        assertThat(anybody.locator("main")).containsText("kammarrätten");
        byte[] pdf =
                Files.readAllBytes(
                        anybody.waitForDownload(
                                        () ->
                                                anybody.locator("a[download]")
                                                        .filter(pdfs())
                                                        .first()
                                                        .click())
                                .path());
        assertThat(PdfCheck.objections(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf)).contains("fakturan").doesNotContain("Folke");
    }

    private void archived() {
        Page archivist = at(ARCHIVIST, "/arkiv");
        archivist
                .locator("tr", saying("Örebro stadsbibliotek"))
                .locator("button[name=ar]")
                .first()
                .click();
        archivist.waitForURL(Pattern.compile(".*/arkiv/[0-9a-f-]{36}"));
        assertThat(archivist.locator("a[href$='/paket']")).isVisible(PART);
        archivist.fill("#beteckning", "Stadsarkivet 2026/77");
        archivist.locator("form[action$='/kvitto'] button").click();
        assertThat(archivist.locator("main")).containsText("Stadsarkivet 2026/77");
    }

    /** One prepares and another approves; the complaint stays, and it is said why. */
    private void disposedOf(ContributionId thanks, ContributionId complaint) {
        Page archivist = at(ARCHIVIST, DISPOSALS + "/ny?beslut=" + decision());
        archivist.locator("label", saying("Örebro stadsbibliotek")).locator("input").check();
        archivist.fill("#fran", today().toString());
        archivist.locator("main button.primary").click();
        archivist.waitForURL(Pattern.compile(".*" + DISPOSALS + "/[0-9a-f-]{36}"));
        assertThat(archivist.getByText("Väntar på godkännande")).isVisible(PART);
        String disposal = URI.create(archivist.url()).getPath();
        assertThat(archivist.locator("section:has(#godkann) .notice"))
                .containsText("en annan arkivarie");
        assertThat(archivist.locator("form[action$='/godkann']")).hasCount(0);
        archivist.navigate(stage.address + disposal + "/hinder?skal=ON_HOLD");
        assertThat(archivist.locator("a[href*='" + complaint.value() + "']").first()).isVisible();
        Page other = at(OTHER_ARCHIVIST, disposal);
        other.locator("form[action$='/godkann'] button").click();
        assertThat(other.getByText("Gallrat, rensas i natt")).isVisible(PART);
        assertThat(records.contribution(thanks).text()).isNull();
        Page librarian = at(LIBRARIAN, "/inkorg/" + thanks.value());
        assertThat(librarian.locator("main")).containsText("Gallrad");
        assertThat(librarian.locator("main")).not().containsText("sagostunden");
    }

    /** As the archive plan has it: of thanks that nobody has to answer, nothing is kept. */
    private String decision() {
        Page archivist = at(ARCHIVIST, DISPOSALS + "/beslut/nytt");
        archivist.fill("#beteckning", "1748 tack");
        archivist.fill("#organ", "Kommunstyrelsen");
        archivist.fill("#beslutad", "2019-03-12");
        archivist.fill("#diarienummer", "KS 2019:1");
        archivist.fill("#handlingstyp", "Inlägg av ringa eller tillfällig betydelse");
        archivist.selectOption("#enhet", "inaktuell");
        archivist.locator("[name=slag][value=COMMENT]").check();
        archivist.locator("[name=bedomning][value=KEPT_IN_ORDER]").check();
        archivist.locator("[name=sortering][value=NEEDS_NO_ANSWER]").check();
        archivist.fill("#fran", "2020-01-01");
        archivist.locator("main button.primary").click();
        String prepare =
                archivist
                        .locator("tr", saying("1748 tack"))
                        .locator("a[href*='/ny?beslut=']")
                        .getAttribute("href");
        return prepare.substring(prepare.indexOf('=') + 1);
    }

    private LocalDate today() {
        return SwedishTime.day(stage.ask(InstantSource.class).instant());
    }

    /** All that is kept is read again, and nothing of it is otherwise. */
    private void proved() {
        Page archivist = at(ARCHIVIST, "/loggbok");
        archivist.locator("form[action='/loggbok/kontroll'] button:not([name])").click();
        eventually(
                () -> {
                    archivist.navigate(stage.address + "/loggbok");
                    return archivist
                            .locator("section:has(#kontroll) .chip")
                            .first()
                            .innerText()
                            .equals("Helt");
                });
    }

    private Page anybody(String address) {
        Page page = stage.window(1100, 900, ColorScheme.LIGHT, new ArrayList<>());
        page.navigate(stage.address + address);
        return page;
    }

    private static Page.LocatorOptions saying(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static Locator.FilterOptions pdfs() {
        return new Locator.FilterOptions().setHasText(".pdf");
    }
}
