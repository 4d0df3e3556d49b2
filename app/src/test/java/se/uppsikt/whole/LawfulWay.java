package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;

/**
 * The main job, told as it happens: a comment appears, is kept, answered or taken away with
 * evidence, registered and archived.
 */
abstract class LawfulWay {
    private static final String LIBRARY = DemoPage.LIBRARY.id();
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private final Stage stage;
    private final Town town;
    private final List<String> complaints = new ArrayList<>();

    LawfulWay(Stage stage, Town town) {
        this.stage = stage;
        this.town = town;
    }

    @Test
    void commentGoesTheWholeLawfulWay() throws Exception {
        Page editor = stage.atARoomyList(town.editor(), complaints);
        assertThat(editor.locator("[data-live]")).hasText("direkt");

        answered(editor);
        String insult = takenAway(editor);
        registered();
        removed(editor, insult);
        archived();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    private void answered(Page editor) {
        Page citizen = citizen(Citizen.AMINA);
        write(citizen, "Hej! Är filialen i Brickebacken öppen på lördag? Nås på 070-174 06 58.");
        open(editor, "Brickebacken");
        assertThat(editor.locator(".conversation-head")).containsText("Amina Lindqvist");
        assertThat(editor.locator("section.moderation")).containsText("Telefonnummer");
        editor.fill("#text", "Hej Amina! Ja, filialen har öppet 10–15 på lördag. Välkommen!");
        picture(editor, "inkorg");
        editor.getByText("Skicka svaret").click();
        assertThat(
                        citizen.getByText("öppet 10–15 på lördag. Välkommen! " + town.signature())
                                .first())
                .isVisible(SOON);
        picture(citizen, "sandlada");
    }

    /** Answers what was written, after the evidence is secured and the comment taken away. */
    private String takenAway(Page editor) {
        String insult = "Bibliotekarien på plan två är en förbannad idiot som borde sparkas";
        write(citizen(Citizen.GUSTAV), insult);
        Page bystander = citizen(Citizen.AMINA);
        assertThat(bystander.getByText(insult).first()).isVisible(SOON);
        open(editor, "plan två");
        Locator moderation = editor.locator("section.moderation");
        assertThat(moderation.locator("select[name=grund]")).hasValue("krankning");
        moderation.locator("input[name=asikt][value=nej]").check();
        moderation
                .locator("textarea[name=motiv]")
                .first()
                .fill("Personangrepp på en anställd på biblioteket.");
        moderation.getByText("Ta bort", exactly()).click();
        try {
            assertThat(bystander.getByText(insult)).hasCount(0, gone());
        } catch (AssertionError stillThere) {
            throw new AssertionError("The panel says: " + moderation.innerText(), stillThere);
        }
        picture(editor, "moderering");
        moderation.getByText("Avgör att det ska diarieföras").click();
        return insult;
    }

    private void registered() {
        Page registrar = stage.signedIn(town.registrar(), 1440, 900, ColorScheme.LIGHT, complaints);
        registrar.navigate(stage.address + "/diarium");
        registrar.locator("main nav a[href$='SKA_DIARIEFORAS']").click();
        registrar.waitForURL(address -> address.endsWith("SKA_DIARIEFORAS"));
        registrar.locator("a[href^='/diarium/handling/']").first().click();
        registrar.locator("input[name=arendemening]").press("End");
        registrar.locator("input[name=arendemening]").pressSequentially("hot mot personal");
        assertThat(registrar.locator("#registrering .preview")).containsText("om hot mot personal");
        registrar.locator("#registrering").getByText("Diarieför", exactly()).click();
        assertThat(registrar.locator("#registrering")).containsText(town.series());
        assertThat(registrar.locator(".timeline")).containsText("Diarieförd som");
        assertThat(registrar.locator(".lifeline .mark.done").last()).containsText("iarieförd");

        Page anybody = stage.window(390, 844, ColorScheme.LIGHT, complaints);
        anybody.navigate(stage.address + "/diarium/offentligt");
        assertThat(anybody.locator("main")).containsText(town.series());
        assertThat(anybody.content()).doesNotContain("Gustav").doesNotContain("idiot");
        assertThat(Stage.hindrances(anybody)).isEmpty();
    }

    /** The open page has heard of the entry by itself. */
    private void removed(Page editor, String insult) {
        Locator moderation = editor.locator("section.moderation");
        assertThat(citizen(Citizen.GUSTAV).getByText(insult)).hasCount(0, gone());
        assertThat(moderation)
                .containsText(
                        "Borttagen",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }

    private void archived() throws Exception {
        Page archivist = stage.signedIn(town.archivist(), 1440, 900, ColorScheme.LIGHT, complaints);
        archivist.navigate(stage.address + "/arkiv");
        archivist
                .locator("tr", new Page.LocatorOptions().setHasText(town.library()))
                .locator("button[name=ar]")
                .first()
                .click();
        Locator finished = archivist.locator("a[href$='/paket']");
        assertThat(finished).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        picture(archivist, "arkiv");
        Download download = archivist.waitForDownload(finished::click);
        try (ZipFile zip = new ZipFile(download.path().toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .anyMatch(name -> name.endsWith("/METS.xml"));
            assertThat(presentation(zip)).contains("plan två").contains("Borttagen");
        }
        assertThat(Stage.hindrances(archivist)).isEmpty();
    }

    private static String presentation(ZipFile zip) throws java.io.IOException {
        StringBuilder all = new StringBuilder();
        for (ZipEntry entry :
                (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            if (entry.getName().contains("rep2-presentation/data/")
                    && entry.getName().endsWith(".html")) {
                all.append(
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private Page citizen(Citizen who) {
        Page page = stage.window(1100, 900, ColorScheme.LIGHT, complaints);
        page.navigate(stage.sandbox.address() + "/sida/" + LIBRARY + "?som=" + who.slug());
        return page;
    }

    /** The README shows the demo municipality. */
    private void picture(Page page, String name) {
        if (town == Town.OREBRO) {
            Stage.picture(page, name);
        }
    }

    private static void write(Page citizen, String text) {
        citizen.locator("form[action*=kommentera] textarea:visible").first().fill(text);
        citizen.locator("form[action*=kommentera] button:visible").first().click();
    }

    /** Waits for it in the list, without reloading, and opens it. */
    private void open(Page editor, String words) {
        Locator row = editor.locator(".row", new Page.LocatorOptions().setHasText(words)).first();
        try {
            assertThat(row).isVisible(SOON);
        } catch (AssertionError notSeen) {
            throw new AssertionError("How far it came: " + stage.howFar(), notSeen);
        }
        String item = stage.address + row.locator("a").getAttribute("href");
        row.locator("a").click();
        // The item that was open before has the same parts.
        editor.waitForURL(item);
        assertThat(editor.locator("section.moderation")).isVisible(SOON);
        assertThat(editor.locator("#registrering")).isVisible(SOON);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static LocatorAssertions.HasCountOptions gone() {
        return new LocatorAssertions.HasCountOptions().setTimeout(60_000);
    }
}
