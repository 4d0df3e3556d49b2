package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.Axe;
import se.uppsikt.BrowserTest;
import se.uppsikt.Proves;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;

/** A ready answer is inserted by typing, with the keyboard alone, and without scripts by a list. */
@Proves("S6")
@BrowserTest
class ReadyAnswerByTypingTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final Stage stage = Stage.open();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void aSlashAndTheBeginningOfTheWordInsertIt() {
        ready("lån-tid", "Lånetiden är fyra veckor.");
        ready("lån-kort", "Hej {förnamn}! Lånekort får du i disken.");
        Page page = asked("dragspelet");
        Locator text = page.locator("#text");
        text.fill("Hej! ");
        text.pressSequentially("/lån");
        Locator list = page.locator(".offered [role=listbox]");
        assertThat(list.locator("[role=option]")).hasCount(2);
        assertThat(page.locator("[data-offered-told]")).containsText("2 färdiga svar");
        assertThat(Axe.violations(page, Axe.WCAG)).isEmpty();
        assertThat(selected(page)).containsText("/lån-kort");
        page.keyboard().press("ArrowDown");
        assertThat(selected(page)).containsText("/lån-tid");
        assertThat(text)
                .hasAttribute(
                        "aria-activedescendant", String.valueOf(selected(page).getAttribute("id")));
        page.keyboard().press("Enter");
        assertThat(text).hasValue("Hej! Lånetiden är fyra veckor.");
        assertThat(list).hasCount(0);
        assertThat(text).isFocused();

        text.pressSequentially(" /lån-k");
        assertThat(list.locator("[role=option]")).hasCount(1);
        page.keyboard().press("Enter");
        // What is left to fill in is marked, so that the next words take its place.
        page.keyboard().type("du");
        assertThat(text)
                .hasValue("Hej! Lånetiden är fyra veckor. Hej du! Lånekort får du i disken.");
        assertThat(page.locator("[name=inserted]").inputValue().split(" ")).hasSize(2);

        page.keyboard().press("Control+Enter");
        // While it is on its way it may stand there both as sent and as what the platform tells.
        assertThat(page.locator(".entry.ours").getByText("Lånekort får du i disken").first())
                .isVisible(SOON);
        assertThat(complaints).isEmpty();
    }

    @Test
    void escapeClosesTheListAndKeepsWhatIsWritten() {
        ready("cello-hyra", "Celli hyrs ut i Kulturskolan.");
        Page page = asked("altfiolen");
        Locator text = page.locator("#text");
        text.pressSequentially("/cello");
        assertThat(page.locator(".offered [role=option]")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator(".offered")).isHidden();
        assertThat(text).hasValue("/cello");
        assertThat(text).isFocused();
        page.keyboard().press("Enter");
        assertThat(text).hasValue("/cello\n");
        // A word that no answer has, and a slash within words, open nothing.
        text.fill("och/eller /finnsinte");
        assertThat(page.locator("[data-offered-told]")).containsText("Inget färdigt svar passar");
        assertThat(page.locator(".offered")).isHidden();
        // Whoever types on and presses Enter at once gets what was typed and not what was shown.
        text.fill("");
        page.keyboard().type("/c");
        assertThat(page.locator(".offered [role=option]").first()).isVisible();
        page.keyboard().type("ello-h");
        page.keyboard().press("Enter");
        assertThat(text).hasValue("Celli hyrs ut i Kulturskolan.");
        // The mouse has a way of its own.
        text.fill("");
        page.locator("[data-ready]").click();
        page.locator(".offered [role=option]")
                .filter(new Locator.FilterOptions().setHasText("/cello-hyra"))
                .click();
        assertThat(text).hasValue("Celli hyrs ut i Kulturskolan.");
        assertThat(complaints).isEmpty();
    }

    @Test
    void withoutScriptsItIsChosenFromAListAndNothingWrittenIsLost() {
        ready("noter", "Noter finns på plan 2.");
        Page page = asked("tuban");
        Page plain = stage.withoutScripts("johan.alm");
        plain.navigate(page.url());
        plain.fill("#text", "Hej!");
        plain.locator("details.ready summary").click();
        plain.selectOption(
                "#fardigt", new com.microsoft.playwright.options.SelectOption().setLabel("/noter"));
        plain.locator("[name=lagg-in]").click();
        assertThat(plain.locator("#text")).hasValue("Hej!\nNoter finns på plan 2.");
        assertThat(plain.locator("[name=inserted]").inputValue()).endsWith(".1");
        plain.locator("#svara .button.primary").click();
        assertThat(plain.locator("#samtal")).isVisible();
    }

    private static Locator selected(Page page) {
        return page.locator(".offered [aria-selected=true]");
    }

    /** Written by the librarian in the bank. */
    private void ready(String word, String words) {
        Page page = stage.signedIn("johan.alm", 1440, 900, ColorScheme.LIGHT, complaints);
        page.navigate(stage.address + "/inkorg/svarsbank/nytt");
        page.fill("#kortord", word);
        page.fill("#text", words);
        page.fill("#kalla", "Bibliotekets regler");
        page.locator("main button.primary").click();
        assertThat(page.locator("h1")).hasText("/" + word);
    }

    /** A question about an instrument, opened by the librarian. */
    private Page asked(String instrument) {
        Page page = stage.signedIn("johan.alm", 1440, 900, ColorScheme.LIGHT, complaints);
        String post = stage.sandbox.postAsPage(DemoPage.LIBRARY.id(), "Instrument att låna");
        stage.sandbox.comment(post, Citizen.HELMI, "Hur länge får jag låna " + instrument + "?");
        Locator row = page.locator(".row", new Page.LocatorOptions().setHasText(instrument));
        assertThat(row).isVisible(SOON);
        row.locator("a").click();
        assertThat(page.locator("#vald")).containsText(instrument);
        return page;
    }
}
